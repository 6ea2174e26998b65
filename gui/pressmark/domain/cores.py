"""How many processes can work side by side here."""

import os

_MOST = 8  # each takes some 250 MB


def cores() -> int:
    """Return how many processors this program may use, 8 at most."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return min(_MOST, allowed or 1)
