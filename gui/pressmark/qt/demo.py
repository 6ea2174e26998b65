"""The whole job without a screen: samples in, suggestions, decisions, labelled data, a picture.

It drives the real window with the actions behind its keys, and is what `start.py` runs where there
is no display.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import (
    QEventLoop,
    QMessageLogContext,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)

from pressmark import assets
from pressmark.domain.article import MarkedArticle
from pressmark.domain.span import Layer, Span, State
from pressmark.errors import UserError
from pressmark.exchange import registry
from pressmark.qt.app import Application
from pressmark.qt.main_window import MainWindow
from pressmark.qt.samples import open_sample_project
from pressmark.qt.theme import Theme
from pressmark.qt.trailing import PAUSE
from pressmark.store import articles

_PATIENCE = 180_000  # milliseconds for highlighting all samples on a slow machine
_ARTICLE = "harbour-tunnel"


def run(out: Path) -> None:
    """Do the job, put every file into `out`, and print where each is. Raises UserError."""
    if out.exists() and not out.is_dir():
        raise UserError(f"{out} is a file; give a folder for what the demo writes.")
    out.mkdir(parents=True, exist_ok=True)
    path = out / "samples.pressmark"
    path.unlink(missing_ok=True)
    qInstallMessageHandler(_without_platform_talk)
    application = Application()
    application.set_theme(Theme.load("light"))
    window = application.show_project(open_sample_project(path))
    window.resize(1440, 900)
    _highlight_all(window)
    _decide(window)
    files = [path, *_export(window, out), *_pictures(window, out)]
    table = _table(window)
    window.close()
    for file in files:
        print(f"{file}  ({file.stat().st_size:,} bytes)")
    print(table)


def _without_platform_talk(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Leave out what the offscreen platform says of every window with a smallest size."""
    del kind, context
    if "propagateSizeHints" not in message:
        print(message, file=sys.stderr)


def _highlight_all(window: MainWindow) -> None:
    """Ask for all articles and wait until each has its suggestions."""
    loop = QEventLoop()
    failures: list[str] = []
    window.session.failed.connect(failures.append)
    window.session.failed.connect(loop.quit)
    window.highlighting.progressed.connect(lambda what, *_: None if what else loop.quit())
    window.commands.actions["highlight-all"].trigger()
    QTimer.singleShot(_PATIENCE, loop.quit)
    if window.highlighting.working:
        loop.exec()
    if failures:
        raise UserError(failures[0])


def _decide(window: MainWindow) -> None:
    """Decide on the beginning of an article as its gold spans say; then undo and redo once."""
    numbers = {summary.name: summary.id for summary in articles.summaries(window.session.project)}
    window.desk.show(numbers[_ARTICLE])
    gold = _gold(_ARTICLE)
    for _ in range(len(window.desk.spans) // 3):
        span = window.desk.current
        if span is None or span.decided:
            break
        _decide_on(window, span, gold)
    reached = window.desk.current.start if window.desk.current else 0
    _add_missing(window, [one for one in gold if one.end < reached])
    window.commands.actions["undo"].trigger()
    window.commands.actions["redo"].trigger()
    quotes = [one for one in window.desk.spans if _shows_much(one) and one.end < reached]
    if quotes:
        window.desk.select(quotes[-1].id)


def _gold(name: str) -> list[Span]:
    [item] = registry.read_files([assets.seeds() / f"{name}.jsonl"])
    assert isinstance(item, MarkedArticle), "the samples can be read"
    return item.spans


def _decide_on(window: MainWindow, span: Span, gold: list[Span]) -> None:
    """Accept what is right, correct a wrong label, reject what is in no gold span's place."""
    there = [one for one in gold if (one.layer, one.start, one.end) == _place(span)]
    actions = window.commands.actions
    if not there:
        actions["reject"].trigger()
    elif there[0].label == span.label:
        actions["accept"].trigger()
    else:
        label = window.session.scheme.find(there[0].layer, there[0].label)
        assert label is not None, "the samples use the scheme they come with"
        window.apply_label(label)
        actions["next-undecided"].trigger()


def _add_missing(window: MainWindow, gold: list[Span]) -> None:
    places = {_place(span) for span in window.desk.spans}
    for missing in gold:
        label = window.session.scheme.find(missing.layer, missing.label)
        if _place(missing) not in places and label is not None:
            window.desk.select_text((missing.start, missing.end))
            window.apply_label(label)


def _place(span: Span) -> tuple[Layer, int, int]:
    return span.layer, span.start, span.end


def _shows_much(span: Span) -> bool:
    quote = span.quote
    said = quote is not None and quote.speaker is not None and quote.cue is not None
    return said and span.kept and span.label in ("direct", "partial")


def _export(window: MainWindow, out: Path) -> Iterator[Path]:
    endings = {""}
    for form in registry.writable():
        name = f"samples-{form.name}" if form.ending in endings else "samples"
        endings.add(form.ending)
        file = out / f"{name}{form.ending}"
        window.files.writing.export_to(form.name, file, manifest=False)
        yield file


def _pictures(window: MainWindow, out: Path) -> Iterator[Path]:
    for name in ("dark", "light"):
        window.set_theme(Theme.load(name))
        window.notice.hide()
        _let_panels_follow()
        file = out / f"window-{name}.png"
        window.grab().save(str(file))
        yield file


def _let_panels_follow() -> None:
    loop = QEventLoop()
    QTimer.singleShot(3 * PAUSE, loop.quit)
    loop.exec()


def _table(window: MainWindow) -> str:
    """Count spans by article and layer, and by state."""
    rows = [("article", *[layer.value for layer in Layer], *[state.value for state in State])]
    for marked in articles.marked_articles(window.session.project):
        layers = Counter(span.layer for span in marked.spans)
        states = Counter(span.state for span in marked.spans)
        rows.append(
            (
                marked.article.name,
                *[str(layers[layer]) for layer in Layer],
                *[str(states[state]) for state in State],
            )
        )
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    first, *others = widths
    return "\n".join(
        "  ".join((row[0].ljust(first), *map(str.rjust, row[1:], others))) for row in rows
    )


def default_folder() -> Path:
    """Return the folder that `pressmark demo` writes to without `--out`: `out` beside us."""
    return Path.cwd() / "out" / "demo"
