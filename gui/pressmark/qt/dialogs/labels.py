"""The labels of a project, edited: a list by layer, a form, and the real look of what comes out."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from tomllib import TOMLDecodeError

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pressmark.domain.drafts import Draft, Drafts, Edited
from pressmark.domain.scheme import LabelKey, Scheme, read_scheme, scheme_toml
from pressmark.domain.span import Layer
from pressmark.qt.complaints import complaint_word
from pressmark.qt.dialogs.own_keys import OwnKey, with_key
from pressmark.qt.icons import icon
from pressmark.qt.keymap import Keymap
from pressmark.qt.panels.label_form import LabelForm
from pressmark.qt.panels.label_preview import LabelPreview
from pressmark.qt.panels.span_panel import swatch
from pressmark.qt.theme import Theme
from pressmark.qt.wording import layer_title
from pressmark.settings import write_atomically

_ROLE = Qt.ItemDataRole.UserRole


class LabelsDialog(QDialog):
    """Edits a copy of a scheme; nothing changes before it is saved."""

    saved = Signal(object)
    """An `Edited` scheme that is to take the place of the project's."""

    def __init__(
        self,
        scheme: Scheme,
        counts: Mapping[LabelKey, int],
        taken: Mapping[str, str],
        theme: Theme,
        keymap: Keymap,
        parent: QWidget | None = None,
    ) -> None:
        """`counts` has how many spans each label has, `taken` the keys of actions."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Labels"))
        self.setObjectName("labels-dialog")
        self.drafts = Drafts(scheme, taken)
        self._counts = counts
        self._theme = theme
        self._keymap = keymap
        self.tree = QTreeWidget(self)
        self.form = LabelForm(self)
        self.preview = LabelPreview(scheme, self)
        self.problem = QLabel(self)
        self._groups: dict[Layer, QTreeWidgetItem] = {}
        self._build()
        self._fill()
        self._choose(self.drafts.rows[0] if self.drafts.rows else None)

    def show_label(self, layer: Layer, name: str) -> None:
        """Put a label of the project into the form."""
        self._choose(next((row for row in self.drafts.rows if row.key == (layer, name)), None))

    # -- building

    def _build(self) -> None:
        self.resize(1080, 720)
        self.tree.setHeaderHidden(True)
        self.tree.setColumnCount(2)
        self.tree.setIndentation(10)
        self.tree.setRootIsDecorated(False)
        self.tree.setIconSize(QSize(12, 12))
        self.tree.setMinimumWidth(260)
        self.tree.setAccessibleName(self.tr("Labels by layer"))
        self.tree.currentItemChanged.connect(self._row_reached)
        self.form.changed.connect(self._form_changed)
        self.form.restored.connect(self._restore_current)
        self.form.becoming.connect(self._becoming_chosen)
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        left = QVBoxLayout()
        left.addWidget(self.tree, 1)
        left.addLayout(self._build_tools())
        right = QVBoxLayout()
        right.addWidget(self.form, 1)
        right.addWidget(self.preview)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addLayout(left)
        columns.addLayout(right, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 14)
        layout.setSpacing(10)
        layout.addLayout(columns, 1)
        layout.addWidget(self.problem)
        layout.addWidget(self._build_buttons())

    def _build_tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        tools = (
            ("add", self.tr("Add a label to this layer"), "new-project", self._add),
            ("delete", self.tr("Remove this label"), "remove-article", self._remove),
            ("up", self.tr("Move this label up"), "previous-article", lambda: self._move(-1)),
            ("down", self.tr("Move this label down"), "next-article", lambda: self._move(1)),
        )
        self.tools: dict[str, QToolButton] = {}
        for name, tip, action, run in tools:
            button = QToolButton(self)
            button.setIcon(icon(name, self._theme.colours["text"], self._theme.colours["disabled"]))
            button.setToolTip(with_key(tip, self._keymap, action))
            button.setAccessibleName(tip)
            button.clicked.connect(run)
            OwnKey(self, self._keymap, action, run)
            row.addWidget(button)
            self.tools[name] = button
        row.addStretch(1)
        return row

    def _build_buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        take = QPushButton(self.tr("Import…"), self)
        take.setToolTip(self.tr("Take the labels of a scheme from a TOML file"))
        take.clicked.connect(self._import)
        give = QPushButton(self.tr("Export…"), self)
        give.setToolTip(self.tr("Write these labels to a TOML file, for other projects"))
        give.clicked.connect(self._export)
        for button in (take, give):
            button.setAutoDefault(False)
            box.addButton(button, QDialogButtonBox.ButtonRole.ResetRole)
        self.save = box.button(QDialogButtonBox.StandardButton.Save)
        self.save.setToolTip(self.tr("One step: undo takes it back with all its spans"))
        box.accepted.connect(self._save)
        box.rejected.connect(self.reject)
        return box

    # -- the list

    def _fill(self) -> None:
        self.tree.blockSignals(True)
        self.tree.clear()
        self._items: dict[Draft, QTreeWidgetItem] = {}
        for layer in Layer:
            group = QTreeWidgetItem(self.tree, [layer_title(layer)])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            group.setFirstColumnSpanned(True)
            group.setForeground(0, self._theme.muted)
            self._groups[layer] = group
            for row in self.drafts.of_layer(layer):
                item = QTreeWidgetItem(group)
                item.setData(0, _ROLE, row)
                self._items[row] = item
        self.tree.expandAll()
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, header.ResizeMode.Stretch)
        header.setSectionResizeMode(1, header.ResizeMode.ResizeToContents)
        self.tree.blockSignals(False)
        self._refresh()

    def _refresh(self) -> None:
        """Show every row and what is wrong as it is now."""
        problems = list(self.drafts.problems())
        wrong = {row for row, _ in problems}
        for row, item in self._items.items():
            self._show_row(row, item, wrong=row in wrong)
        sentence = complaint_word(problems[0][1]) if problems else ""
        self.problem.setText(sentence[:1].upper() + sentence[1:] + ("." if sentence else ""))
        self.save.setEnabled(not problems)
        current = self.current
        label = None if current is None or current.removed else current.label
        for name in ("delete", "up", "down"):
            self.tools[name].setEnabled(label is not None)
        self.preview.show_label(self.drafts.scheme(), label)

    def _show_row(self, row: Draft, item: QTreeWidgetItem, *, wrong: bool) -> None:
        label = row.label
        item.setText(0, label.title or label.name)
        item.setText(1, "⚠" if wrong else label.key.upper())
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setIcon(0, swatch(self._theme.ink(label.colour)))
        font = item.font(0)
        font.setStrikeOut(row.removed)
        item.setFont(0, font)
        item.setForeground(0, self._theme.muted if row.removed else self._theme.text)

    @property
    def current(self) -> Draft | None:
        """The label in the form."""
        item = self.tree.currentItem()
        return None if item is None else item.data(0, _ROLE)

    def _choose(self, row: Draft | None) -> None:
        if row is not None:
            self.tree.setCurrentItem(self._items[row])

    def _row_reached(self) -> None:
        row = self.current
        if row is not None:
            others = [one for one in self.drafts.staying(row.label.layer) if one is not row]
            count = self._counts.get(row.key, 0) if row.key is not None else 0
            self.form.show_draft(row, others, count)
            self._refresh()

    # -- what is done to labels

    def _form_changed(self, field: str, text: str) -> None:
        row = self.current
        if row is not None:
            row.label = replace(row.label, **{field: text})  # type: ignore[arg-type]  # of str fields
            self._refresh()

    def _add(self) -> None:
        row = self.current
        layer = row.label.layer if row is not None else Layer.ENTITY
        made = self.drafts.add(layer)
        self._fill()
        self._choose(made)
        self.form.start()

    def _remove(self) -> None:
        row = self.current
        if row is None or row.removed:
            return
        layer = row.label.layer
        self.drafts.remove(row)
        self._fill()
        rows = self.drafts.of_layer(layer) or self.drafts.rows
        self._choose(row if row in self._items else rows[-1])

    def _move(self, by: int) -> None:
        row = self.current
        if row is not None and self.drafts.move(row, by):
            self._fill()
            self._choose(row)

    def _restore_current(self) -> None:
        row = self.current
        if row is not None:
            self.drafts.restore(row)
            self._row_reached()

    def _becoming_chosen(self, into: object) -> None:
        row = self.current
        if row is not None:
            row.becomes = into if isinstance(into, Draft) else None

    # -- files

    def _import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import Labels"), "", self.tr("Label schemes (*.toml)")
        )
        if name:
            self.import_from(Path(name))

    def import_from(self, path: Path) -> None:
        """Take the labels of a file; those it does not have are removed, once it is saved."""
        try:
            scheme = read_scheme(path)
        except (OSError, UnicodeDecodeError, TOMLDecodeError, ValueError) as error:
            self.problem.setText(
                self.tr("{name} has no labels to import: {error}.").format(
                    name=path.name, error=complaint_word(str(error))
                )
            )
            return
        self.drafts.adopt(scheme)
        self._fill()
        self._choose(next(iter(self.drafts.rows), None))

    def _export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export Labels"), "labels.toml", self.tr("Label schemes (*.toml)")
        )
        if name:
            self.export_to(Path(name))

    def export_to(self, path: Path) -> None:
        """Write the labels as they stand in this window."""
        text = scheme_toml(self.drafts.edited().scheme)
        try:
            write_atomically(path, text.encode("utf-8"))
        except OSError as error:
            self.problem.setText(
                self.tr("{name} was not written: {error}.").format(
                    name=path.name, error=error.strerror
                )
            )

    def _save(self) -> None:
        self.form.finish()
        if self.save.isEnabled():
            edited: Edited = self.drafts.edited()
            self.accept()
            self.saved.emit(edited)
