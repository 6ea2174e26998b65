"""How many examples Hypothesis tries: a share of them in the suite, all in a thorough run."""

import os

_SHARE = 1.0 if os.environ.get("PRESSMARK_THOROUGH") else 0.1
_LEAST = 8


def some(all_of_them: int) -> int:
    """Return how many of so many examples are tried now."""
    return max(_LEAST, round(all_of_them * _SHARE))
