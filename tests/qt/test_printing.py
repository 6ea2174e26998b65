"""The marked article on paper, as PDF and as a web page."""

from pathlib import Path
from typing import Any

import pytest
from desktop import ALT, CONTROL, KEY, LONG, SCHEME, SHIFT, TEXT, find, press
from PySide6.QtGui import QColor, QImage
from PySide6.QtPrintSupport import QPrintPreviewWidget
from PySide6.QtWidgets import QFileDialog

from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import ArticleId
from pressmark.exchange.registry import read_files
from pressmark.qt.main_window import MainWindow
from pressmark.qt.paper import Row, Sheet, cut, pdf_bytes


def rows(*counts: int, pitch: float = 10.0) -> list[Row]:
    """Lines of paragraphs with these many lines, one below the other."""
    made, top = [], 0.0
    for count in counts:
        for at in range(count):
            made.append(Row(top, top + pitch, at, count))
            top += pitch
    return made


def lengths(pages: list[list[Row]]) -> list[int]:
    return [len(page) for page in pages]


def test_pages_are_cut_between_lines_and_hold_all_of_them() -> None:
    lines = rows(40)
    pages = cut(lines, 100, 20)
    assert [row for page in pages for row in page] == lines
    assert lengths(pages) == [8, 10, 10, 10, 2]


def test_no_line_of_a_paragraph_is_left_alone_at_an_edge() -> None:
    assert lengths(cut(rows(9, 5), 100, 0)) == [9, 5]  # not the first line of the second
    assert lengths(cut(rows(8, 3), 100, 0)) == [8, 3]  # not its last one on the next page
    assert lengths(cut(rows(7, 4), 100, 0)) == [9, 2]
    assert lengths(cut(rows(9, 1, 5), 100, 0)) == [10, 5]


def test_an_empty_article_is_one_page() -> None:
    assert cut([], 100, 0) == [[]]


@pytest.mark.usefixtures("qapp")
def test_a_pdf_has_letters_and_as_many_pages_as_needed() -> None:
    article = Article(ArticleId(1), "long", LONG, "Harbour", "Echo", None, "2024-05-01")
    data = pdf_bytes(Sheet(article, [], SCHEME))
    assert data.startswith(b"%PDF-")
    assert data.count(b"/Type /Page\n") > 3
    assert b"/FontFile2" in data
    assert b"/Subtype /Image" not in data


def colours(image: QImage) -> set[str]:
    found = set()
    for x in range(0, image.width(), 2):
        for y in range(0, image.height(), 2):
            found.add(image.pixelColor(x, y).name())
    return found


def test_ctrl_p_shows_the_pages_in_a_preview(qtbot: Any, window: MainWindow) -> None:
    window.desk.select(find(window, "Ayşe Demir").id)
    press(qtbot, window.view, KEY.Key_A, (KEY.Key_P, CONTROL))
    preview = window.desktop.printing.preview
    assert preview is not None
    qtbot.waitExposed(preview)
    [shown] = preview.findChildren(QPrintPreviewWidget)
    assert shown.pageCount() == 1
    ink = QColor(window.view.scene.looks.of(find(window, "Ayşe Demir")).ink)
    names = [QColor(name) for name in colours(shown.grab().toImage())]
    assert any(abs(one.hue() - ink.hue()) < 8 and one.saturation() > 90 for one in names)
    preview.reject()
    assert window.desktop.printing.preview is None


@pytest.mark.parametrize("ending", [".pdf", ".html", ""])
def test_the_article_is_saved_as_a_page(
    qtbot: Any, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    path = tmp_path / f"ferry{ending}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    press(qtbot, window.view, (KEY.Key_P, CONTROL | SHIFT))
    if ending == ".html":
        [item] = [one for one in read_files([path]) if isinstance(one, MarkedArticle)]
        assert item.article.text == TEXT
        assert "Direct quote" in path.read_text(encoding="utf-8")
    else:
        assert path.with_suffix(".pdf").read_bytes().startswith(b"%PDF-")
    assert "written" in window.notice.text()


def test_hidden_layers_stay_off_the_page(qtbot: Any, window: MainWindow, tmp_path: Path) -> None:
    press(qtbot, window.view, (KEY.Key_2, ALT))
    window.desktop.printing.save_to(tmp_path / "a.html")
    text = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert "Direct quote" not in text
    assert "Person" in text


def test_a_page_that_cannot_be_written_is_told(window: MainWindow, tmp_path: Path) -> None:
    window.desktop.printing.save_to(tmp_path / "missing" / "a.pdf")
    assert "missing" in window.notice.text()
