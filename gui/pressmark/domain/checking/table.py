"""Every check as one row: a new one is a rule and a row here."""

from collections.abc import Callable
from dataclasses import dataclass

from pressmark.domain.checking.figures import Contradictions, NoValue, OtherValue, ReadFigure
from pressmark.domain.checking.finding import Rule
from pressmark.domain.checking.headline import Headline
from pressmark.domain.checking.names import BothWays, NearNames, NearSpeakers, TwoLabels
from pressmark.domain.checking.quotes import NoSpeaker


@dataclass(frozen=True, slots=True)
class Check:
    """One kind of finding: its name in files, its title, and what starts its rule."""

    name: str
    title: str
    start: Callable[[ReadFigure], Rule]


CHECKS = (
    Check("two-labels", "One name with two labels", lambda _: TwoLabels()),
    Check("both-ways", "Kept here and rejected there", lambda _: BothWays()),
    Check("near-names", "Names that differ in a letter", lambda _: NearNames()),
    Check("near-speakers", "Speakers that differ in a letter", lambda _: NearSpeakers()),
    Check("no-speaker", "Quotes without a speaker", lambda _: NoSpeaker()),
    Check("no-value", "Figures without a value", NoValue),
    Check("other-value", "Figures whose words say another value", OtherValue),
    Check("contradiction", "Figures that contradict each other", lambda _: Contradictions()),
    Check("headline", "Headline against story", lambda _: Headline()),
)
