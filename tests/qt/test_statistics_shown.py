"""The statistics in the window: drawn, gone through by key and pointer, copied and saved."""

import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from working import KEY, find

from pressmark.domain.charts import Chart, Row, Shape
from pressmark.qt import wording
from pressmark.qt.charts.drawing import Drawing, height_of
from pressmark.qt.charts.picture import picture_of
from pressmark.qt.charts.plot import Plot
from pressmark.qt.dialogs.statistics import StatisticsDialog
from pressmark.qt.main_window import MainWindow
from pressmark.qt.theme import NAMES, Theme, window_font
from pressmark.store import operations

ROWS = (Row("PERSON", (8, 1, 1, 80.0)), Row("GPE", (2, 0, 2, 50.0)), Row("ORG", (0, 0, 1, 0.0)))
BARS = Chart(
    "labels", "Acceptance by label", Shape.BARS, "label",
    ("accepted", "corrected", "rejected", "per cent accepted"), ROWS, drawn=3,
)  # fmt: skip
LINE = Chart("progress", "Progress over time", Shape.LINE, "time", ("decisions so far",), (
    Row("2024-05-01", (10,)), Row("2024-05-02", (25,)), Row("2024-05-03", (40,)),
))  # fmt: skip
COLUMNS = Chart("sizes", "Figures by size", Shape.COLUMNS, "size", ("figures",), LINE.rows)


@pytest.fixture
def dialog(qtbot: Any, window: MainWindow) -> StatisticsDialog:
    run = window.session.run
    run(operations.accept, [find(window, "Monday").id], 2.0)
    run(operations.reject, [find(window, "North Star Ferries").id], 4.0)
    window.desktop.reviewing.show_statistics()
    [shown] = window.findChildren(StatisticsDialog)
    qtbot.waitUntil(lambda: bool(shown.charts))
    return shown


def choose(dialog: StatisticsDialog, name: str) -> None:
    dialog.list.setCurrentRow([one.name for one in dialog.charts].index(name))


def hover(plot: Plot, at: QPointF) -> None:
    """Move the pointer: where no button is down, a test has to send the event itself."""
    button, none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    there = plot.mapToGlobal(at)
    event = QMouseEvent(QEvent.Type.MouseMove, at, there, button, button, none)
    QApplication.sendEvent(plot, event)


def test_the_table_has_what_is_drawn(dialog: StatisticsDialog) -> None:
    choose(dialog, "labels")
    texts = [
        [dialog.table.item(row, column).text() for column in range(5)]
        for row in range(dialog.table.rowCount())
    ]
    assert texts == [["DATE", "1", "0", "0", "100.0"], ["PERSON", "0", "0", "1", "0.0"]]
    assert dialog.plot.accessibleName() == "Acceptance by label"


def test_arrow_keys_go_through_the_chart_and_say_it(dialog: StatisticsDialog) -> None:
    choose(dialog, "labels")
    dialog.plot.setFocus()
    QTest.keyClick(dialog.plot, KEY.Key_Down)
    QTest.keyClick(dialog.plot, KEY.Key_Down)
    QTest.keyClick(dialog.plot, KEY.Key_Down)
    words = "PERSON: accepted 0, corrected 0, rejected 1, per cent accepted 0.0"
    assert (dialog.plot.current, dialog.words.text()) == (1, words)
    assert dialog.plot.accessibleDescription() == words
    assert dialog.table.currentRow() == 1
    QTest.keyClick(dialog.plot, KEY.Key_Home)
    assert dialog.plot.current == 0


def test_a_row_of_the_table_stands_out_in_the_chart(dialog: StatisticsDialog) -> None:
    choose(dialog, "labels")
    dialog.table.setCurrentCell(1, 2)
    assert dialog.plot.current == 1


def test_the_pointer_tells_what_is_under_it(dialog: StatisticsDialog) -> None:
    choose(dialog, "labels")
    drawing = dialog.plot.drawing()
    assert drawing is not None
    hover(dialog.plot, drawing.spots()[1].place.center())
    assert dialog.words.text().startswith("PERSON: ")


def test_a_table_is_copied_as_csv(dialog: StatisticsDialog) -> None:
    choose(dialog, "labels")
    QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().splitlines() == [
        "label,accepted,corrected,rejected,per cent accepted",
        "DATE,1,0,0,100.0",
        "PERSON,0,0,1,0.0",
    ]


def test_the_picture_is_saved_or_the_dialog_says_why_not(
    dialog: StatisticsDialog, tmp_path: Path
) -> None:
    dialog.save_to(tmp_path / "s.png")
    assert QImage(str(tmp_path / "s.png")).width() == 1800
    dialog.save_to(tmp_path / "none" / "s.png")
    assert dialog.words.text().startswith("s.png was not written")


def test_closing_while_it_counts_ends_it(window: MainWindow) -> None:
    window.desktop.reviewing.show_statistics()
    [shown] = window.findChildren(StatisticsDialog)
    shown.reject()
    assert not shown.slicing.running


@pytest.mark.parametrize("chart", [BARS, LINE, COLUMNS], ids=lambda chart: chart.shape.value)
def test_each_row_has_a_place_of_its_own_inside(qapp: Any, chart: Chart, light: Theme) -> None:
    place = QRectF(0, 0, 600, height_of(chart))
    drawing = Drawing(chart, place, light, QFontMetricsF(qapp.font()))
    spots = drawing.spots()
    assert [spot.row for spot in spots] == [0, 1, 2]
    assert all(place.contains(spot.place) for spot in spots)
    for one, other in pairwise(spots):
        assert one.place.intersected(other.place).width() < 1 or (
            one.place.intersected(other.place).height() < 1
        )


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("chart", [BARS, COLUMNS], ids=lambda chart: chart.shape.value)
def test_more_is_drawn_longer_in_every_theme(qapp: Any, name: str, chart: Chart) -> None:
    theme = Theme.load(name)
    assert qapp is not None
    image = picture_of([chart], theme)
    drawing = Drawing(
        chart, QRectF(20, 54, 860, height_of(chart)), theme, QFontMetricsF(window_font(13))
    )
    painted = [_painted(image, spot.place, theme) for spot in drawing.spots()]
    wanted = [chart.total(row) for row in chart.rows]
    assert sorted(range(3), key=painted.__getitem__) == sorted(range(3), key=wanted.__getitem__)


def _painted(image: QImage, place: QRectF, theme: Theme) -> int:
    """Return how many pixels of a place are other than the page, names left out."""
    left = int(place.left() + 0.4 * place.width()) if place.width() > 500 else int(place.left())
    return sum(
        image.pixelColor(2 * x, 2 * y) != theme.page
        for x in range(left, int(place.right()))
        for y in range(int(place.top()) + 2, int(place.bottom()) - 2, 2)
    )


def test_every_word_of_a_chart_can_be_translated(dialog: StatisticsDialog) -> None:
    for chart in [*dialog.charts, BARS, LINE, COLUMNS]:
        assert {chart.title, chart.heading, *chart.columns} <= set(wording.CHARTS)


def test_a_plot_without_a_chart_draws_nothing(qtbot: Any, light: Theme) -> None:
    plot = Plot(light)
    qtbot.addWidget(plot)
    plot.show()
    assert plot.grab().toImage().pixelColor(5, 5) == light.page


def test_the_command_line_draws_a_picture_and_needs_qt_for_nothing_else(
    window: MainWindow, tmp_path: Path
) -> None:
    window.session.run(operations.accept, [find(window, "Monday").id], 2.0)
    path, png = tmp_path / "copy.pressmark", tmp_path / "s.png"
    window.session.project.db.execute("VACUUM INTO ?", [str(path)])
    code = (
        "import sys; sys.argv = ['pressmark', 'stats', sys.argv[1], '--json']\n"
        "from pressmark.__main__ import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print('PySide6' in sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True
    )
    assert '"progress"' in done.stdout
    assert done.stderr.strip() == "False"
    command = [sys.executable, "-m", "pressmark", "stats", str(path), "--png", str(png)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "Acceptance by label" in told
    assert QImage(str(png)).height() > 500
