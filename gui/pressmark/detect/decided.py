"""The project's own decisions on names, which win over the recogniser."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from pressmark.detect.gazetteer import Gazetteer
from pressmark.detect.lines import Lines
from pressmark.detect.occurrences import reads_as_name
from pressmark.domain.names import PROJECT_NAMES, ProjectNames
from pressmark.domain.span import Layer, Suggestion

_PERIODS = frozenset({"DATE", "TIME"})


class DecidedNames:
    """The names of a project, made ready for looking them up in many articles."""

    def __init__(self, names: ProjectNames | None = None) -> None:
        self._names = names or ProjectNames()
        self._gazetteer = Gazetteer(
            name for name, known in self._names.known.items() if _can_be_found(name, known.label)
        )

    def find(self, text: str) -> list[Suggestion]:
        """Return every occurrence of the project's names, in order and without overlaps."""
        return [self._suggestion(start, name) for start, name in self._gazetteer.find(text)]

    def without_rejected(self, found: Sequence[Suggestion], text: str) -> list[Suggestion]:
        """Leave out the names that were rejected with this label."""
        rejected = self._names.rejected
        return [one for one in found if (text[one.start : one.end], one.label) not in rejected]

    def _suggestion(self, start: int, name: str) -> Suggestion:
        known = self._names.known[name]
        end = start + len(name)
        return Suggestion(Layer.ENTITY, known.label, start, end, PROJECT_NAMES, known.score)


def put_in(
    found: Sequence[Suggestion], decided: Sequence[Suggestion], doc: Doc
) -> list[Suggestion]:
    """Let occurrences of decided names replace what they overlap in `found`; sorted by start.

    They do not break a longer name around them, as England does not the Bank of England, and must
    read as names where nothing was recognised. Neither sequence may overlap itself.
    """
    by_place = sorted(found, key=lambda one: one.start)
    winning = list(_winning(by_place, decided, doc))
    taken = Lines([(one.start, one.end) for one in winning])
    kept = [one for one in by_place if not taken.overlap(one.start, one.end)]
    return sorted([*kept, *winning], key=lambda one: one.start)


def _winning(
    found: Sequence[Suggestion], decided: Sequence[Suggestion], doc: Doc
) -> Iterator[Suggestion]:
    present = Lines([(one.start, one.end) for one in found])
    for one in decided:
        recognised = present.at(one.start) == (one.start, one.end)
        if recognised or (
            not present.surround(one.start, one.end)
            and reads_as_name(doc, one.start, one.end, alone=False)
        ):
            yield one


def _can_be_found(name: str, label: str) -> bool:
    """Whether a name is looked for where it was not recognised.

    "Ramadan" is a period wherever it stands; "weeks" and "2014" are not.
    """
    letters = any(letter.isalpha() for letter in name)
    telling = len(name.split()) > 1 or any(letter.isupper() for letter in name)
    return letters and (telling or label not in _PERIODS)
