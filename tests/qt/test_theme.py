"""Colours: contrast as WCAG 2.2 asks for it, and a palette with no hole."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QLineEdit,
    QListView,
    QMainWindow,
    QPushButton,
    QTabWidget,
)

from pressmark.domain.scheme import Scheme
from pressmark.domain.span import Layer, State
from pressmark.qt.colour import contrast, from_oklch, mix, oklch, over, readable
from pressmark.qt.theme import NAMES, Theme, reading_font, window_font

GROUPS = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled)
SHOWN = (State.SUGGESTED, State.ACCEPTED, State.CORRECTED, State.ADDED)


@pytest.fixture(params=NAMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return Theme.load(request.param)


def test_contrast_is_that_of_the_definition() -> None:
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.01)


def test_lightness_goes_there_and_back() -> None:
    for name in ("#2f6fd0", "#c2355f", "#808080", "#010203"):
        assert from_oklch(*oklch(QColor(name))).name() == name


def test_readable_leaves_a_colour_that_reads_already() -> None:
    assert readable(QColor("#102030"), QColor("#ffffff"), 4.5).name() == "#102030"
    assert contrast(readable(QColor("#ffe080"), QColor("#ffffff"), 4.5), QColor("#ffffff")) >= 4.5


def test_the_ink_of_every_label_reads_on_the_page(theme: Theme, scheme: Scheme) -> None:
    for label in scheme.labels:
        assert contrast(theme.ink(label.colour), theme.page) >= 4.5, label.name


def test_the_ink_of_any_colour_reads_on_the_page(theme: Theme) -> None:
    for colour in ("#ffff00", "#000000", "#ffffff", "#00ff00", "#0000ff", "#808080"):
        assert contrast(theme.ink(colour), theme.page) >= 4.5, colour


def test_the_contrast_theme_reads_at_seven_to_one(scheme: Scheme) -> None:
    theme = Theme.load("contrast")
    colours = theme.colours
    for label in scheme.labels:
        assert contrast(theme.ink(label.colour), theme.page) >= 7, label.name
    for name in ("text", "muted", "accent", "link_visited", "good", "warning", "error"):
        assert contrast(colours[name], colours["window"]) >= 7, name


def test_marks_stand_out_from_their_own_tint(theme: Theme, scheme: Scheme) -> None:
    for label in scheme.labels:
        for state in SHOWN:
            ground = over(theme.tint(label.colour, label.layer, state), theme.page)
            assert contrast(theme.ink(label.colour), ground) >= 3, (label.name, state)


def test_text_reads_on_every_tint_on_every_quote_even_selected(
    theme: Theme, scheme: Scheme
) -> None:
    for quote in scheme.of_layer(Layer.QUOTE):
        band = over(theme.tint(quote.colour, Layer.QUOTE, State.ACCEPTED), theme.page)
        for label in scheme.labels:
            ground = over(theme.tint(label.colour, label.layer, State.ACCEPTED), band)
            assert contrast(theme.text, over(theme.selection, ground)) >= 4.5, label.name


def test_text_reads_on_what_was_found(theme: Theme) -> None:
    assert contrast(theme.text, over(theme.find, theme.page)) >= 4.5
    assert contrast(theme.muted, theme.page) >= 4.5


def test_decided_spans_are_tinted_more_and_rejected_ones_not_at_all(theme: Theme) -> None:
    def alpha(state: State, layer: Layer = Layer.ENTITY) -> float:
        return theme.tint("#2f6fd0", layer, state).alphaF()

    assert alpha(State.ACCEPTED) > 1.5 * alpha(State.SUGGESTED) > 0
    assert alpha(State.REJECTED) == 0
    assert alpha(State.ACCEPTED, Layer.QUOTE) < alpha(State.ACCEPTED)


def test_the_palette_sets_every_role_in_every_group(theme: Theme) -> None:
    palette = theme.palette()
    roles = [role for role in QPalette.ColorRole if role is not QPalette.ColorRole.NoRole]
    missing = [
        (group.name, role.name)
        for group in GROUPS
        for role in roles
        if role is not QPalette.ColorRole.NColorRoles and not palette.isBrushSet(group, role)
    ]
    assert missing == []


def test_the_texts_of_the_window_read_on_their_grounds(theme: Theme) -> None:
    palette, role = theme.palette(), QPalette.ColorRole
    pairs = (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.ButtonText, role.Button),
        (role.PlaceholderText, role.Base),
        (role.ToolTipText, role.ToolTipBase),
        (role.HighlightedText, role.Highlight),
        (role.Link, role.Base),
        (role.LinkVisited, role.Base),
    )
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        for text, ground in pairs:
            ratio = contrast(palette.color(group, text), palette.color(group, ground))
            assert ratio >= 4.5, (group.name, text.name, round(ratio, 2))


def test_disabled_words_are_dimmer(theme: Theme) -> None:
    palette, role = theme.palette(), QPalette.ColorRole.WindowText
    window = palette.color(QPalette.ColorRole.Window)
    active = contrast(palette.color(QPalette.ColorGroup.Active, role), window)
    assert contrast(palette.color(QPalette.ColorGroup.Disabled, role), window) < active / 2


def test_the_style_sheet_is_understood_by_qt(qtbot, theme: Theme) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setPalette(theme.palette())
    window.setStyleSheet(theme.stylesheet())
    tabs = QTabWidget()
    for widget in (QLineEdit("text"), QPushButton("Button"), QListView()):
        tabs.addTab(widget, "Tab")
    window.setCentralWidget(tabs)
    window.addToolBar("Tools").addAction("Act")
    window.menuBar().addMenu("Menu").addAction("Act")
    window.statusBar().showMessage("Ready")
    dock = QDockWidget("Dock")
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
    window.show()
    qtbot.waitExposed(window)
    corner = window.grab().toImage().pixelColor(2, window.height() - 2)
    assert corner.name() == theme.colours["window"].name()


def test_fonts_are_asked_for_only_where_installed(qapp: QApplication) -> None:  # noqa: ARG001
    for font in (reading_font(18), window_font(13), reading_font(18, "No Such Family")):
        assert font.pixelSize() in (13, 18)
        assert "No Such Family" not in font.families()


def test_mix_meets_both_ends() -> None:
    a, b = QColor("#102030"), QColor("#a0b0c0")
    assert (mix(a, b, 0).name(), mix(a, b, 1).name()) == (a.name(), b.name())
