"""Outlines go all around, leave the inside alone, and join where lines of one stretch touch."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from pressmark.qt.article_view.outlines import Line, Outlines

RED = QColor("#ff0000")
PAGE = 120


def drawn(found: Sequence[QRectF], lines: Sequence[Line], ratio: float = 1.0) -> QImage:
    image = QImage(int(PAGE * ratio), int(PAGE * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("white"))
    painter = QPainter(image)
    Outlines().paint(painter, found, lines)
    painter.end()
    return image


def inked(image: QImage, x: float, y: float) -> bool:
    ratio = image.devicePixelRatio()
    return image.pixelColor(int(x * ratio), int(y * ratio)).green() < 200


def leaks(image: QImage, start: tuple[int, int]) -> bool:
    """Return whether one can go from a place to the edge of the image over white pixels."""
    seen, waiting = {start}, [start]
    while waiting:
        x, y = waiting.pop()
        if not (0 < x < image.width() - 1 and 0 < y < image.height() - 1):
            return True
        for beside in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
            if beside not in seen and image.pixelColor(*beside).green() > 225:
                seen.add(beside)
                waiting.append(beside)
    return False


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("width", [1, 2, 6])
@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_an_outline_is_closed_and_empty(width: int, ratio: float) -> None:
    image = drawn([QRectF(20, 30, 70, 22)], [Line(width, RED)], ratio)
    for x, y in ((55, 30), (55, 51.9), (20, 41), (89.9, 41)):
        near = [(x + a, y + b) for a in (-1, 0, 1) for b in (-1, 0, 1)]
        assert any(inked(image, *place) for place in near), (x, y)
    assert not inked(image, 55, 41)
    assert not inked(image, 105, 41)
    assert not leaks(image, (int(55 * ratio), int(41 * ratio)))


@pytest.mark.usefixtures("qapp")
def test_lines_of_one_stretch_have_one_outline() -> None:
    upper, joint, lower = QRectF(50, 20, 50, 20), QRectF(50, 40, 20, 12), QRectF(10, 52, 60, 20)
    image = drawn([upper, joint, lower], [Line(2, RED)])
    assert not inked(image, 60, 40)
    assert not inked(image, 60, 52)
    assert inked(image, 85, 40)
    assert inked(image, 30, 52)
    assert not leaks(image, (60, 30))


@pytest.mark.usefixtures("qapp")
def test_stretches_apart_have_outlines_of_their_own() -> None:
    image = drawn([QRectF(10, 10, 30, 20), QRectF(60, 10, 30, 20)], [Line(2, RED)])
    assert not inked(image, 50, 20)
    assert not leaks(image, (25, 20))
    assert not leaks(image, (75, 20))


@pytest.mark.usefixtures("qapp")
def test_a_stretch_as_narrow_as_a_comma_has_an_outline() -> None:
    image = drawn([QRectF(50, 40, 3, 20)], [Line(2, RED)])
    assert inked(image, 50, 50)
    assert inked(image, 53, 50)
