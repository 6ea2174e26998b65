"""What is wrong outside the program is said in the language of the window, and none is new."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from working import MainWindow

import pressmark
from pressmark.detect.versions import present_setup
from pressmark.exchange.kinds import Kind
from pressmark.qt.complaints import complaint_word
from pressmark.qt.translation import set_language
from pressmark.store import highlights

ROOT = Path(pressmark.__file__).parent
FOLDERS = ("store", "exchange", "domain")
# Bugs of ours, or what only the command line can come to.
NOT_SHOWN = (
    "There is no format named", "does not tell its format", "Pressmark writes", "Pressmark reads",
    "--map takes", "The share of the dev part", "Put + before a new one",
    "and none with one", "Doc 7: 7",  # half of a sentence; the same in German
)  # fmt: skip


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    set_language(qapp, "de")
    yield
    set_language(qapp, "en")


def template(node: ast.expr) -> str | None:
    """Return a sentence with something in each of its holes."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(map(filled, node.values))
    return None


def filled(part: ast.expr) -> str:
    """Return a part of a sentence; what is counted there is what the code counts, or spans."""
    if isinstance(part, ast.Constant):
        return str(part.value)
    value = part.value if isinstance(part, ast.FormattedValue) else part
    if isinstance(value, ast.Name) and value.id in COUNTS:
        return "7 spans"
    if isinstance(value, ast.Call) and getattr(value.func, "id", "") == "counted":
        noun = value.args[1]
        known = isinstance(noun, ast.Constant) and "category" not in str(noun.value)
        return f"7 {noun.value}s" if known and isinstance(noun, ast.Constant) else "7 spans"
    return "7"


COUNTS = ("pages", "kind", "words", "files", "entries_left", "count", "others", "answers", "begun",
          "rejected")  # fmt: skip
"""Variables that hold so many of something."""


def told() -> Iterator[str]:
    """Yield the sentences that readers and writers tell without raising."""
    for folder in ("exchange", "learn"):
        for path in sorted((ROOT / folder).glob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call):
                    yield from filter(None, map(template, sentences_in(node)))


def sentences_in(call: ast.Call) -> list[ast.expr]:
    """Return what a call tells the user."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    on = getattr(getattr(call.func, "value", None), "id", "") or getattr(
        getattr(call.func, "value", None), "attr", ""
    )
    if name in ("ImportNote", "ImportProblem") or (name in ("append", "add") and on in TELLING):
        return call.args[-2:]
    if name in ("span", "article") and on == "losses":
        reason = call.args[2 if name == "span" else 1]
        done = template(reason)
        return [] if done is None else [ast.Constant(f"7 spans {done}.")]
    return []


TELLING = ("notes", "losses")


@pytest.mark.usefixtures("german")
def test_every_note_of_an_import_and_loss_of_an_export_is_known_in_german() -> None:
    sentences = {one for one in told() if " " in one}
    assert len(sentences) > 60
    left = [one for one in sentences if complaint_word(one) == one]
    assert [one for one in left if not any(part in one for part in NOT_SHOWN)] == []


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "41 nested spans left out: CoNLL has no overlap in a layer.",
            "41 verschachtelte Stellen weggelassen: CoNLL kennt in einer Ebene keine Überlappung.",
        ),
        ("a.zip: left out 1 link", "a.zip: 1 Verknüpfung weggelassen"),
        (
            "2 figures written without value and unit, for which doccano has no place.",
            "2 Zahlen ohne Wert und Einheit geschrieben, für die doccano keinen Platz hat.",
        ),
        (
            "a.xmi: 3 Chunk annotations left out",
            "a.xmi: 3 Annotationen der Art Chunk weggelassen",
        ),
    ],
)
def test_what_was_changed_or_left_out_is_counted_in_german(sentence: str, wanted: str) -> None:
    assert complaint_word(sentence) == wanted


def raised() -> Iterator[str]:
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                call = node.exc if isinstance(node, ast.Raise) else None
                if isinstance(call, ast.Call):
                    yield from filter(None, map(template, call.args))


@pytest.mark.usefixtures("german")
def test_every_sentence_that_is_raised_is_known_in_german() -> None:
    sentences = {one for one in raised() if " " in one}
    assert len(sentences) > 50
    left = [one for one in sentences if complaint_word(one) == one]
    assert [one for one in left if not any(part in one for part in NOT_SHOWN)] == []


@pytest.mark.usefixtures("german")
def test_every_kind_of_file_that_cannot_be_read_is_known_in_german() -> None:
    reasons = [kind.value for kind in Kind if kind.value.startswith("this is")]
    assert len(reasons) > 8
    assert [reason for reason in reasons if complaint_word(reason) == reason] == []


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "notes: new.jsonl, line 3: the line has no text",
            "notes: new.jsonl, Zeile 3: die Zeile hat keinen Text",
        ),
        (
            "a.pressmark is open by ana on desk7 (process 12); close it there first.",
            "a.pressmark ist offen, von ana auf desk7 (Prozess 12); bitte dort zuerst schließen.",
        ),
        ("it took more than 150 seconds", "es dauerte länger als 150 Sekunden"),
        ("This is of nobody: at all.", "This is of nobody: at all."),
        ("pasted text: there is no text in it", "eingefügter Text: es steht kein Text darin"),
    ],
)
def test_sentences_are_taken_apart_and_put_together(sentence: str, wanted: str) -> None:
    assert complaint_word(sentence) == wanted


def test_a_failure_is_told_in_german(window: MainWindow, german: None) -> None:
    del german
    window.session.failed.emit("This span is no longer there; it was undone or deleted.")
    assert window.notice.text() == (
        "⚠  Diese Stelle ist nicht mehr da; sie wurde zurückgenommen oder gelöscht."
    )


def test_an_article_that_took_too_long_is_told_and_set_aside(
    window: MainWindow, german: None
) -> None:
    del german
    article, project = window.desk.article, window.session.project
    assert article is not None
    setup = present_setup()
    window.detection.set_aside.emit(article.id, setup, "it took more than 150 seconds")
    assert "(es dauerte länger als 150 Sekunden)" in window.notice.text()
    assert list(highlights.set_aside_with(project, setup)) == [article.id]
