"""The window speaks German; whatever it says can be translated, and is."""

import filecmp
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from following import followed
from literals import untranslated
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)
from tools import translations
from tools.texts import Text, texts_of
from windows import harbour_window, span_of

from pressmark.qt import wording
from pressmark.qt.actions.table import MENUS
from pressmark.qt.app import Application
from pressmark.qt.dialogs.about import AboutDialog
from pressmark.qt.dialogs.settings import SettingsDialog
from pressmark.qt.main_window import MainWindow
from pressmark.qt.translation import languages, set_language
from pressmark.settings import Settings
from pressmark.store import steps

FILES = sorted(translations.FOLDER.glob("*.ts"))
HOLE = re.compile(r"\{\w*\}|%n|%\d|%L\d")
NEEDED = [path.stem.removeprefix("pressmark_") for path in FILES]


class Message:
    """One text of a .ts file and what it is in the file's language, in all its forms."""

    def __init__(self, context: str, element: ET.Element) -> None:
        self.context = context
        self.source = element.findtext("source") or ""
        translation = element.find("translation")
        assert translation is not None
        self.kind = translation.get("type", "finished")
        forms = translation.findall("numerusform")
        self.forms = [form.text or "" for form in forms] or [translation.text or ""]

    def __repr__(self) -> str:
        return f"{self.context}: {self.source!r} → {self.forms}"


def messages(path: Path) -> list[Message]:
    return [
        Message(context.findtext("name") or "", element)
        for context in ET.parse(path).getroot().iter("context")
        for element in context.iter("message")
    ]


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def file(request: pytest.FixtureRequest) -> Path:
    return request.param


@pytest.fixture(autouse=True)
def back_to_english(qapp: QApplication) -> Iterator[None]:
    """Let the tests after this one find the language that they expect."""
    before = QLocale()
    yield
    set_language(qapp)
    QLocale.setDefault(before)


@pytest.fixture
def german(qapp: QApplication, tmp_path: Path, qtbot: Any) -> Iterator[MainWindow]:  # noqa: ARG001
    """A window in German, as the settings ask for it."""
    Settings.load().put("language", "de")
    with harbour_window(Application(), tmp_path) as shown:
        qtbot.waitExposed(shown)
        yield shown


# -- the files


def test_german_and_the_plurals_of_english_are_there() -> None:
    assert {"de", "en"} <= set(languages())
    assert languages() == sorted(NEEDED) == sorted(translations.LANGUAGES)


def test_every_text_of_code_and_tables_is_in_the_file(file: Path, tmp_path: Path) -> None:
    """`python3 start.py translations` would change nothing."""
    copy = Path(shutil.copy(file, tmp_path))
    translations.update(copy, *translations.LANGUAGES[file.stem.removeprefix("pressmark_")])
    there = {(one.context, one.source) for one in messages(file)}
    wanted = {(one.context, one.source) for one in messages(copy)}
    assert wanted - there == set(), "run python3 start.py translations"
    assert there - wanted == set(), "run python3 start.py translations"


def test_every_text_is_translated(file: Path) -> None:
    assert [one for one in messages(file) if one.kind != "finished" or not all(one.forms)] == []


def test_every_row_of_the_tables_is_in_german() -> None:
    german = {
        (one.context, one.source)
        for one in messages(translations.FOLDER / "pressmark_de.ts")
        if one.kind == "finished"
    }
    tables = translations.tables()
    assert set(tables) >= {"Actions", "Menus", "Labels", "States", "Steps", "Formats"}
    assert {(name, text) for name, texts in tables.items() for text in texts} - german == set()


def test_what_is_filled_in_and_how_a_text_ends_agree(file: Path) -> None:
    wrong = []
    for one in messages(file):
        for form in one.forms:
            holes = sorted(HOLE.findall(one.source)) == sorted(HOLE.findall(form))
            mnemonics = one.source.replace("&&", "").count("&") == form.replace("&&", "").count("&")
            blanks = one.source[:1].isspace() == form[:1].isspace()
            ends = all(
                one.source.endswith(end) == form.endswith(end) for end in ("…", ".", ":", "\n", " ")
            )
            breaks = one.source.count("\n") == form.count("\n")
            if not (holes and mnemonics and blanks and ends and breaks):
                wrong.append(one)
    assert wrong == []


def test_the_quotation_marks_are_german() -> None:
    foreign = [
        one
        for one in messages(translations.FOLDER / "pressmark_de.ts")
        for form in one.forms
        if re.search("[\"”']", _without_examples(form)) or form.count("„") != form.count("“")
    ]
    assert foreign == []


def _without_examples(form: str) -> str:
    """Leave out what guidelines cite from articles, which are English."""
    return re.sub(r"(?m)^- \*\*Ja:.*$", "", form)


def test_what_qt_loads_is_made_of_what_is_translated(file: Path, tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    translations.release(file, made)
    assert filecmp.cmp(made, file.with_suffix(".qm"), shallow=False), "run start.py translations"


def test_every_way_to_look_a_text_up_is_found(tmp_path: Path) -> None:
    module = tmp_path / "panel.py"
    module.write_text(
        "class Panel(QWidget):\n"
        "    def show(self, all):\n"
        "        words = f\"{self.tr('inside')} and more\"\n"
        "        self.tr('two '\n"
        "                'parts').format(1)\n"
        "        QCoreApplication.translate('Other', '%n lines', '', len(all))\n"
        "        self.tr('%n spans', 'in a menu', all)\n"
        "        _tr('short')\n"
        "        self.tr(all)\n"
        "def _tr(text):\n"
        "    return QCoreApplication.translate('Short', text)\n",
        encoding="utf-8",
    )
    assert list(texts_of(module)) == [
        Text("Panel", "inside"),
        Text("Panel", "two parts"),
        Text("Other", "%n lines", "", counted=True),
        Text("Panel", "%n spans", "in a menu", counted=True),
        Text("Short", "short"),
    ]


# -- the language of the window


def test_an_unknown_language_is_english(qapp: QApplication) -> None:
    assert set_language(qapp, "tlh") == "en"
    assert wording.menu_word("&File") == "&File"


def test_the_language_of_the_system_is_that_of_the_window(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "de_AT.UTF-8")
    assert set_language(qapp) == "de"
    assert wording.menu_word("&File") == "&Datei"


def test_another_language_takes_the_place_of_the_one_before(qapp: QApplication) -> None:
    set_language(qapp, "de")
    set_language(qapp, "de")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(qapp.findChildren(QTranslator)) == 2, "ours and that of Qt"
    set_language(qapp, "en")
    assert wording.menu_word("&File") == "&File"


def test_english_has_its_plurals(qapp: QApplication) -> None:
    set_language(qapp, "en")

    def words(count: int) -> str:
        return QCoreApplication.translate("Announcer", "%n spans changed", "", count)

    assert (words(1), words(2)) == ("1 span changed", "2 spans changed")


def test_the_menus_are_german(german: MainWindow) -> None:
    bar = [action.text() for action in german.menuBar().actions()]
    assert bar == [
        "&Datei",
        "&Bearbeiten",
        "&Stelle",
        "&Etikett",
        "Art&ikel",
        "&Gehe zu",
        "&Ansicht",
        "&Hilfe",
    ]
    assert len(bar) == len(MENUS)
    accept = german.commands.actions["accept"]
    assert accept.text() == "&Annehmen"
    assert accept.toolTip().startswith("Die Stelle stimmt; weiter zur nächsten unentschiedenen.")


def test_what_an_action_of_the_menus_is_called_is_german(german: MainWindow) -> None:
    """Every title in the menus is one that the German file gives, alone or before a colon."""
    known = {
        form
        for one in messages(translations.FOLDER / "pressmark_de.ts")
        if one.context in ("Actions", "Menus", "Labels")
        for form in one.forms
    }
    shown = [
        action.text().split("\t")[0]
        for menu in german.menuBar().actions()
        for action in menu.menu().actions()  # type: ignore[attr-defined]
        if action.text()
    ]
    assert len(shown) > 70
    foreign = [text for text in shown if not {text, text.split(": ")[0]} & known]
    assert foreign == []


@pytest.mark.parametrize("language", NEEDED)
def test_a_letter_opens_one_thing_in_each_menu(language: str, tmp_path: Path) -> None:
    Settings.load().put("language", language)
    with harbour_window(Application(), tmp_path) as window:
        twice = []
        for menu in [window.menuBar(), *window.menuBar().findChildren(QMenu)]:
            titles = [action.text().replace("&&", "") for action in menu.actions()]
            letters = [found[1].lower() for one in titles if (found := re.search("&(.)", one))]
            twice += [(titles, one) for one in letters if letters.count(one) > 1]
        assert twice == []


def test_steps_are_named_in_german(german: MainWindow, qtbot: Any) -> None:
    german.desk.select(span_of(german, "Aylin Demir").id)
    qtbot.keyClick(german.view, Qt.Key.Key_A)
    undo = german.commands.actions["undo"]
    followed(qtbot, german)
    assert undo.text() == "&Rückgängig: PERSON Aylin Demir annehmen"
    qtbot.keyClick(german.view, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)


def test_every_kind_of_step_is_known_to_translators(german: MainWindow) -> None:
    """Carry out what writes steps, and read their titles in German."""
    deciding, desk = german.deciding, german.desk
    desk.select(span_of(german, "Aylin Demir").id)
    deciding.apply_key("2")
    deciding.edging.move("end", -1)
    deciding.reject()
    desk.select(span_of(german, "“Nobody swims here,”").id)
    deciding.set_quote(speaker=None)
    german.shelving.finish_article()
    deciding.undo()
    german.shelving.remove_article()
    titles = {step.title for step in steps.log(german.session.project)}
    assert len(titles) >= 8
    assert [title for title in titles if wording.step_word(title) == title] == []


def test_the_status_in_a_step_is_german(qapp: QApplication) -> None:
    set_language(qapp, "de")
    told = wording.step_word("mark Harbour as in progress")
    assert told == "Harbour als „in Arbeit“ kennzeichnen"
    assert wording.step_word("undo: reject GPE Crimea") == "rückgängig: GPE Crimea ablehnen"
    assert wording.step_word("accept 12 spans") == "12 Stellen annehmen"
    assert wording.step_word("label as ORG PERSON Demir") == "PERSON Demir als ORG etikettieren"
    assert wording.step_word("set low and high of money £3m") == "Wert festlegen für money £3m"


def test_names_from_right_to_left_turn_nothing_around_them(qapp: QApplication) -> None:
    set_language(qapp, "en")
    told = wording.step_word("accept PERSON ليلى, 3 times")
    assert told == "accept \u2068\u2068PERSON ليلى\u2069, 3 times\u2069"
    assert wording.step_word("accept PERSON Leïla, 3 times") == "accept PERSON Leïla, 3 times"


def test_the_buttons_of_qt_are_german(german: MainWindow) -> None:
    dialog = AboutDialog(german)
    close = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Close)
    assert close.text().replace("&", "") == "Schließen"


def test_a_screen_reader_speaks_german(german: MainWindow, qtbot: Any) -> None:
    QAccessible.setActive(True)
    try:
        with qtbot.waitSignal(german.announcer.announced) as told:
            german.desk.select(span_of(german, "Lisse").id)
        assert told.args == ["Ort, vorgeschlagen: Lisse, 3 von 4 unentschieden."]
        assert german.view.accessibleName() == "Text des Artikels"
    finally:
        QAccessible.setActive(False)


def shown_texts(root: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Yield what the widgets of a window say to eyes and ears."""
    for widget in [root, *root.findChildren(QWidget)]:
        for name in ("text", "placeholderText", "title", "windowTitle"):
            value = widget.property(name)
            if isinstance(value, str) and not (name == "text" and holds_data(widget)):
                yield widget, value
        yield widget, widget.accessibleName()
        yield widget, widget.toolTip()
        if isinstance(widget, QComboBox):
            yield from ((widget, widget.itemText(at)) for at in range(widget.count()))


def holds_data(widget: QWidget) -> bool:
    """Whether the text of a widget is of the article or of a scheme."""
    return isinstance(widget, QLineEdit) or widget.objectName() in ("mention", "covered")


def english_in(root: QWidget) -> list[str]:
    """Return the texts of a German window that the German file translates otherwise."""
    known = messages(translations.FOLDER / "pressmark_de.ts")
    german = {form.replace("&", "") for one in known for form in one.forms}
    english = {one.source.replace("&", "") for one in known} - german
    texts = {text.replace("&", "") for _, text in shown_texts(root)}
    lines = {line.strip() for text in texts for line in text.split("  ")}
    return sorted((texts | lines) & english)


def without_room(root: QWidget) -> list[str]:
    """Return the buttons that are seen and too narrow for their words."""
    found = []
    for button in root.findChildren(QPushButton):
        icon = 0 if button.icon().isNull() else button.iconSize().width() + 4
        needed = button.fontMetrics().horizontalAdvance(button.text().replace("&", "")) + icon
        if button.isVisible() and button.objectName() != "mention" and needed > button.width():
            found.append(button.text())
    return found


@pytest.mark.parametrize("words", ["Lisse", "“Nobody swims here,”", "40 million euros"])
def test_the_german_window_says_nothing_in_english(german: MainWindow, words: str) -> None:
    german.desk.select(span_of(german, words).id)
    QApplication.processEvents()
    assert english_in(german) == []
    assert without_room(german) == []


@pytest.mark.parametrize("action", ["settings", "keys", "edit-keys", "edit-labels"])
def test_the_german_dialogs_say_nothing_in_english(
    german: MainWindow, qtbot: Any, action: str
) -> None:
    german.commands.actions[action].trigger()
    qtbot.waitUntil(lambda: any(one.isVisible() for one in german.findChildren(QDialog)))
    [dialog] = [one for one in german.findChildren(QDialog) if one.isVisible()]
    QApplication.processEvents()
    assert english_in(dialog) == []
    assert without_room(dialog) == []
    dialog.reject()


def test_the_steps_of_a_german_window_are_english_in_the_project(
    german: MainWindow, qtbot: Any
) -> None:
    """Who opens the project next may speak another language."""
    german.commands.actions["span-list"].trigger()
    table = german.spans_panel.table
    qtbot.waitUntil(table.hasFocus)
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_A)
    german.deciding.undo()
    german.hands.many.accept_article()
    titles = {step.title for step in steps.log(german.session.project)}
    assert {"accept 4 spans of the list", "accept 4 spans of the article"} <= titles
    german.hands.show_history()
    shown = [german.hands.history.list.item(at).text() for at in range(2)]
    assert shown[0].endswith("4 Stellen des Artikels annehmen")


def test_labels_are_found_by_their_german_names(german: MainWindow, qtbot: Any) -> None:
    german.desk.select(span_of(german, "Aylin Demir").id)
    german.hands.label_by_typing()
    qtbot.keyClicks(german.hands.labels.field, "geg")
    qtbot.keyClick(german.hands.labels.field, Qt.Key.Key_Return)
    assert span_of(german, "Aylin Demir").label == "LOC"


def test_a_language_that_is_chosen_holds_from_the_next_start(tmp_path: Path, qtbot: Any) -> None:
    with harbour_window(Application(), tmp_path) as window:
        dialog = SettingsDialog(window)
        dialog.show()
        box = dialog.fields["language"]
        assert isinstance(box, QComboBox)
        assert box.currentText() == "As the system"
        assert {"Deutsch", "English"} <= {box.itemText(at) for at in range(box.count())}
        while box.currentText() != "Deutsch":
            qtbot.keyClick(box, Qt.Key.Key_Down)
        dialog.reject()
        assert window.menuBar().actions()[0].text() == "&File"
    (tmp_path / "next").mkdir()
    with harbour_window(Application(), tmp_path / "next") as window:
        assert window.menuBar().actions()[0].text() == "&Datei"


# -- what is shown


def test_nothing_is_shown_that_cannot_be_translated() -> None:
    assert untranslated() == []
