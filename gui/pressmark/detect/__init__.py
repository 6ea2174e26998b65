"""Text in, suggestions out."""

import os

# numpy reads this once, when it is first imported. The matrices of a small pipeline are small: more
# threads only wait for each other (measured: 1.4 times the time on two cores), and take the
# processor from the window.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
