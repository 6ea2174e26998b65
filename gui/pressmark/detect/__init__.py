"""Text in, suggestions out."""

import os
import sys

# numpy reads this once, when it is first imported. The matrices of a small pipeline are small: more
# threads only wait for each other (measured: 1.4 times the time on two cores), and take the
# processor from the window. Where numpy is there already, we are a component in a program of
# somebody else, whose other processes it would slow down.
if "numpy" not in sys.modules:
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
