"""Tips with words of a project: Qt would take what looks like markup in them for markup."""

from html import escape

from PySide6.QtGui import Qt


def as_tip(words: str) -> str:
    """Return words for `setToolTip` and `ToolTipRole` that are shown as they are.

    Qt gives a tip no format: it looks for tags, and for "&lt;" (`Qt.mightBeRichText`).
    """
    if not Qt.mightBeRichText(words):
        return words
    return escape(words).replace("\n", "<br>")
