"""What the project comes to: charts, each with its values as a table, counted while one looks."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pressmark.domain.charts import Chart, Row, csv_text, value_text
from pressmark.qt.charts.drawing import shown_name
from pressmark.qt.charts.picture import write_picture
from pressmark.qt.charts.plot import Plot
from pressmark.qt.complaints import complaint_word
from pressmark.qt.session import Session
from pressmark.qt.slicing import Slicing
from pressmark.qt.theme import Theme
from pressmark.qt.wording import chart_word, share
from pressmark.store.statistics import Counting

_FILE = "statistics.png"


class StatisticsDialog(QDialog):
    """Lists the charts on the left; the one that is chosen is drawn, with its table below."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Statistics"))
        self.resize(980, 720)
        self._theme = theme
        self.charts: list[Chart] = []
        self.list = QListWidget(self)
        self.plot = Plot(theme, self)
        self.table = QTableWidget(self)
        self.words = QLabel(self)
        self._counting = Counting(session.project)
        self.slicing = Slicing(self)
        self.slicing.progressed.connect(self._progressed)
        self.slicing.finished.connect(self._show_charts)
        self.slicing.failed.connect(lambda why: self.words.setText(complaint_word(why)))
        self._build()
        self.slicing.start(self._counting.portions())

    def _build(self) -> None:
        self.list.setAccessibleName(self.tr("Charts"))
        self.list.setFixedWidth(230)
        self.list.currentRowChanged.connect(self._chart_chosen)
        self.table.setAccessibleName(self.tr("Values of the chart"))
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.currentCellChanged.connect(lambda row, *_: self.plot.go_to(row))
        self.plot.reached.connect(self._row_reached)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.plot)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        kind = QDialogButtonBox.ButtonRole.ActionRole
        self.copy = buttons.addButton(self.tr("&Copy as CSV"), kind)
        self.save = buttons.addButton(self.tr("&Save Picture…"), kind)
        self.copy.clicked.connect(self._copy_clicked)
        self.save.clicked.connect(self._save_clicked)
        buttons.rejected.connect(self.reject)
        right = QVBoxLayout()
        right.addWidget(scroll, 3)
        right.addWidget(self.table, 2)
        middle = QHBoxLayout()
        middle.addWidget(self.list)
        middle.addLayout(right, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(middle, 1)
        layout.addWidget(self.words)
        layout.addWidget(buttons)
        self._offer()

    @property
    def chart(self) -> Chart | None:
        """The chart that is chosen."""
        at = self.list.currentRow()
        return self.charts[at] if 0 <= at < len(self.charts) else None

    # -- counting

    def _progressed(self, done: float) -> None:
        self.words.setText(self.tr("Counting: {share}").format(share=share(done)))

    def _show_charts(self) -> None:
        self.charts = self._counting.statistics.charts()
        self.list.addItems([chart_word(chart.title) for chart in self.charts])
        self.words.setText(
            self.tr("Steps that were undone do not count. Arrow keys go through the chart.")
            if self.charts
            else self.tr("There is nothing to count yet: import articles and decide on spans.")
        )
        self._offer()
        if self.charts:
            self.list.setCurrentRow(0)
            self.list.setFocus()

    def _offer(self) -> None:
        for button in (self.copy, self.save):
            button.setEnabled(bool(self.charts))

    # -- the chart that is chosen

    def _chart_chosen(self, _: int) -> None:
        chart = self.chart
        if chart is None:
            return
        self.plot.show_chart(chart)
        self.table.clear()
        self.table.setRowCount(len(chart.rows))
        self.table.setColumnCount(1 + len(chart.columns))
        headings = [chart.heading, *chart.columns]
        self.table.setHorizontalHeaderLabels([chart_word(one) for one in headings])
        for at, row in enumerate(chart.rows):
            self._fill(at, row, chart)
        self.table.resizeColumnsToContents()

    def _fill(self, at: int, row: Row, chart: Chart) -> None:
        self.table.setItem(at, 0, QTableWidgetItem(shown_name(chart, row)))
        for column, value in enumerate(row.values):
            item = QTableWidgetItem(value_text(value))
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.table.setItem(at, column + 1, item)

    def _row_reached(self, row: int) -> None:
        if row >= 0 and self.table.currentRow() != row:
            self.table.setCurrentCell(row, 0)
        self.words.setText(self.plot.words())

    # -- taking it along

    def _copy_clicked(self) -> None:
        chart = self.chart
        if chart is not None:
            text = csv_text(chart.heading, chart.columns, chart.rows)
            QGuiApplication.clipboard().setText(text)
            self.words.setText(self.tr("The table is on the clipboard."))

    def _save_clicked(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save Picture"), _FILE)
        if name:
            self.save_to(Path(name))

    def save_to(self, path: Path) -> None:
        """Write all charts as one picture, or say why it cannot be written."""
        try:
            write_picture(self.charts, self._theme, path)
        except OSError as error:
            words = self.tr("{name} was not written: {error}. Choose another place.")
            self.words.setText(words.format(name=path.name, error=error.strerror))
        else:
            self.words.setText(self.tr("{name} is written.").format(name=path.name))

    def done(self, result: int) -> None:
        """Count no further once the dialog goes."""
        self.slicing.stop()
        super().done(result)
