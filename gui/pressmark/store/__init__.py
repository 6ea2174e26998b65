"""The project file: one SQLite file, and the only SQL of Pressmark.

A step is one transaction, one row in the decision log, one undo step and one `ChangeSet`.
"""

import sys

# sqlite-utils imports NumPy and pandas where it finds them, for columns that Pressmark has none of.
# spaCy brings NumPy, which makes up a third of the time until the window has its project.
_UNWANTED = [name for name in ("numpy", "pandas") if name not in sys.modules]
sys.modules.update(dict.fromkeys(_UNWANTED))  # type: ignore[arg-type] # None: import raises

import sqlite_utils  # noqa: E402, F401

for _name in _UNWANTED:
    del sys.modules[_name]
