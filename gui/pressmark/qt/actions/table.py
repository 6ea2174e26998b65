"""Every action as one row: menu, keys, toolbar, tooltip and the sheet of keys come from it."""

from pressmark.qt.actions import about, articles, edit, file, go, span, view
from pressmark.qt.actions.action import Action

MENUS = ("&File", "&Edit", "&Span", "&Label", "Art&icles", "&Go", "&View", "&Help")

ACTIONS: tuple[Action, ...] = (
    *file.ROWS,
    *edit.ROWS,
    *span.ROWS,
    *articles.ROWS,
    *go.ROWS,
    *view.ROWS,
    *about.ROWS,
)
