"""The line above an article: source, date, status and progress."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pressmark.domain.article import Article
from pressmark.qt.desk import Desk
from pressmark.qt.panels.article_note import ArticleNote
from pressmark.qt.panels.elided import ElidedLabel
from pressmark.qt.tips import as_tip
from pressmark.qt.trailing import Trailing
from pressmark.qt.wording import number, status_word


class ArticleHeader(QWidget):
    """Says where the article comes from and how far it is, with a note on it."""

    note: ArticleNote

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._state: tuple[Article | None, int, int] | None = None
        self.setObjectName("article-header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._origin = ElidedLabel(parent=self)
        self._origin.setObjectName("small")
        self._status = QToolButton(self)
        self._status.setObjectName("status")
        self._status.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._status.setToolTip(self.tr("How far the work on this article is"))
        self._count = QLabel(self)
        self._count.setObjectName("small")
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._progress.setFixedSize(120, 5)
        self._progress.setAccessibleName(self.tr("Share of spans that are decided"))
        self.note = ArticleNote(desk, self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 10, 24, 8)
        outer.setSpacing(6)
        layout = QHBoxLayout()
        layout.setSpacing(12)
        outer.addLayout(layout)
        outer.addWidget(self.note)
        layout.addWidget(self._origin, 1)
        layout.addWidget(self._status)
        layout.addWidget(self._count)
        layout.addWidget(self._progress)
        trailing = Trailing(self.reload, self)
        desk.article_shown.connect(self.reload)
        for signal in (desk.spans_changed, desk.listed):
            signal.connect(trailing.wake)
        self.reload()

    def set_actions(self, actions: Sequence[QAction | None]) -> None:
        """Offer these actions where the status stands; None is a line between them."""
        menu = QMenu(self._status)
        for action in actions:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        self._status.setMenu(menu)

    def reload(self) -> None:
        """Show the article on the desk as it is now."""
        article, spans = self._desk.article, self._desk.listed_spans
        state = (article, len(spans), spans.decided)
        if state == self._state:
            return  # each step tells twice, of its spans and of the list of articles
        self._state = state
        for widget in (self._origin, self._status, self._count, self._progress):
            widget.setVisible(article is not None)
        if article is None:
            return
        count = self._desk.word_count
        words = None if count is None else self._words(count)
        parts = (article.source, article.author, (article.published or "")[:10], words)
        self._origin.setToolTip(as_tip(article.url or ""))
        self._origin.setText("  ·  ".join(filter(None, parts)))
        _, total, decided = state
        self._status.setText(f"{status_word(article.status)}  ▾")
        self._status.setAccessibleName(
            self.tr("Status of the article: {status}").format(status=status_word(article.status))
        )
        self._count.setText(self.tr("{done} of {total}").format(done=decided, total=total))
        self._progress.setRange(0, max(1, total))
        self._progress.setValue(decided)

    def _words(self, count: int) -> str:
        return self.tr("%n words", "", count).replace(str(count), number(count))
