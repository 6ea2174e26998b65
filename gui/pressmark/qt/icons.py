"""Our own icons, drawn in the colour of the theme: Qt finds no icon theme on a bare Linux."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from pressmark.assets import resources

# Edge lengths in device pixels: 16, 20 and 24 at pixel ratios of 1, 2 and 3, or just above. From
# a size in between Qt scales down, which stays crisp; it never scales up.
_SIZES = (16, 20, 24, 32, 48, 72)
_APP_SIZES = (16, 24, 32, 48, 64, 128, 256)


def icon(name: str, colour: QColor, disabled: QColor) -> QIcon:
    """Return the icon `name` of resources/icons in these two colours; the same one each time.

    Needs a running QGuiApplication. Raises FileNotFoundError for a name without a drawing.
    """
    return _icon(name, colour.rgba(), disabled.rgba())


@lru_cache(maxsize=512)
def _icon(name: str, colour: int, disabled: int) -> QIcon:
    drawing = _drawing(name)
    made = QIcon()
    for mode, rgba in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
        ink = QColor.fromRgba(rgba)
        renderer = _renderer(drawing.replace(b"currentColor", ink.name().encode()))
        for size in _SIZES:
            made.addPixmap(_pixmap(renderer, size, ink.alphaF()), mode)
    return made


@lru_cache(maxsize=1)
def app_icon() -> QIcon:
    """Return the icon of the program itself, which keeps its own colours."""
    renderer = _renderer(_drawing("pressmark"))
    made = QIcon()
    for size in _APP_SIZES:
        made.addPixmap(_pixmap(renderer, size))
    return made


def _drawing(name: str) -> bytes:
    return (resources() / "icons" / f"{name}.svg").read_bytes()


def _renderer(drawing: bytes) -> QSvgRenderer:
    renderer = QSvgRenderer(QByteArray(drawing))
    if not renderer.isValid():
        raise ValueError("a drawing in resources/icons is no SVG that Qt can read")
    return renderer


def _pixmap(renderer: QSvgRenderer, size: int, opacity: float = 1.0) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(opacity)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
