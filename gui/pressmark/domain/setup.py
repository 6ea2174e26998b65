"""What an article was highlighted with, so that it is known when that has become older."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Setup:
    """A pipeline and the detectors beside it, each with its version.

    `pipeline` is "en_core_web_sm 3.8.0", `detectors` "datelines 1, entities 2, …". Two articles
    with equal setups were highlighted by the same rules.
    """

    pipeline: str
    detectors: str


UNKNOWN_SETUP = Setup("", "")
"""That of articles which were highlighted before projects kept it."""
