"""A field to type a name into, with the known ones below it: tags, annotators, filters."""

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QListWidgetItem, QVBoxLayout

from pressmark.domain.search import fold
from pressmark.qt.panels.typing_sheet import CHOICE, TypingSheet

_ROWS = 9


class NamingField(TypingSheet):
    """Offers names; one that is typed and not known can be chosen as well. `chosen` tells it."""

    def __init__(self, ground: QAbstractScrollArea) -> None:
        super().__init__(ground)
        self.title = QLabel(self)
        self.title.setObjectName("sheet-title")
        self.title.setWordWrap(True)
        self.list.setAccessibleName(self.tr("Names that match"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        for part in (self.title, self.field, self.list):
            layout.addWidget(part)
        self.typed.connect(self._offer)
        self._names: Sequence[tuple[str, str]] = ()
        self._present: Collection[str] = ()
        self._new = ""

    def offer(
        self,
        title: str,
        names: Sequence[tuple[str, str]],
        present: Collection[str] = (),
        new: str = "",
    ) -> None:
        """Offer names, each with what is shown for it; those that are `present` have a tick.

        `new` says what becomes of one that is not known: "New tag “{name}”".
        """
        self.title.setText(title)
        self.setAccessibleName(title)
        self.field.setAccessibleName(title)
        self._names, self._present, self._new = names, present, new
        self.field.clear()
        self._offer("")
        rows = min(_ROWS, max(3, self.list.count()))
        self.list.setFixedHeight(rows * max(22, self.list.sizeHintForRow(0)) + 6)

    def _offer(self, typed: str) -> None:
        self.list.clear()
        wanted = " ".join(typed.split())
        for name, shown in self._names:
            if fold(wanted) in fold(shown):
                self._add(name, f"{shown}  ✓" if name in self._present else shown)
        known = {shown.casefold() for _, shown in self._names}
        if wanted and self._new and wanted.casefold() not in known:
            self._add(wanted, self._new.format(name=wanted))
        self.list.setCurrentRow(0 if wanted else -1)  # Return alone is to choose nothing

    def _add(self, name: str, words: str) -> None:
        item = QListWidgetItem(words, self.list)
        item.setData(CHOICE, name)
