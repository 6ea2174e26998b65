"""Recognising sentences that were put together elsewhere, and taking them apart again."""

import re
from collections.abc import Mapping, Sequence


class Matching:
    """Forms of sentences with holes in them: "split {what}", "{count} spans"."""

    def __init__(self, forms: Sequence[str], holes: Mapping[str, str] | None = None) -> None:
        """`holes` has patterns of those that do not hold just anything."""
        self._forms = forms
        self._holes = holes or {}
        self._compiled: dict[str, re.Pattern[str]] = {}

    def parts(self, sentence: str) -> tuple[str, dict[str, str]] | None:
        """Return the first form that fits and what is in its holes; None where none fits."""
        for form in self._forms:
            begins = sentence.startswith(form[: form.find("{")] if "{" in form else form)
            found = self._pattern(form).fullmatch(sentence) if begins else None
            if found is not None:
                return form, found.groupdict()
        return None

    def _pattern(self, form: str) -> re.Pattern[str]:
        if form not in self._compiled:
            pieces = re.split(r"\{(\w+)\}", form)
            built = [
                f"(?P<{piece}>{self._holes.get(piece, '.+')})" if at % 2 else re.escape(piece)
                for at, piece in enumerate(pieces)
            ]
            self._compiled[form] = re.compile("".join(built), re.DOTALL)
        return self._compiled[form]
