"""The whole job without a screen: samples in, suggestions, decisions, labelled data, a picture.

It drives the real window with the actions behind its keys, and is what `start.py` runs where there
is no display.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from pressmark.domain.span import Layer, Span, State
from pressmark.errors import UserError
from pressmark.exchange import registry
from pressmark.qt.app import Application
from pressmark.qt.main_window import MainWindow
from pressmark.qt.samples import open_sample_project
from pressmark.qt.theme import Theme
from pressmark.store import articles

_PATIENCE = 180_000  # milliseconds for highlighting all samples on a slow machine
_SURE = 0.5


def run(out: Path) -> None:
    """Do the job, put every file into `out`, and print where each is. Raises UserError."""
    out.mkdir(parents=True, exist_ok=True)
    path = out / "samples.pressmark"
    path.unlink(missing_ok=True)
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
    """Decide on the first article: accept what is likely, reject, relabel, add, undo."""
    window.desk.next_article()
    window.desk.show(window.desk.order[0])
    actions = window.commands.actions
    for _ in range(len(window.desk.spans) * 2 // 3):
        span = window.desk.current
        if span is None or span.decided:
            break
        wanted = "accept" if span.score is None or span.score >= _SURE else "reject"
        actions[wanted].trigger()
    actions["undo"].trigger()
    actions["redo"].trigger()
    _correct_and_add(window)
    quote = next((s for s in window.desk.spans if _has_speaker(s)), None)
    if quote is not None:
        window.desk.select(quote.id)


def _correct_and_add(window: MainWindow) -> None:
    entity = next((s for s in window.desk.spans if s.label == "ORG"), None)
    if entity is not None:
        window.desk.select(entity.id)
        window.apply_key("6")
    taken = {at for span in window.desk.spans for at in range(span.start, span.end)}
    free = next((w for w in window.desk.words if w[0] not in taken and w[1] - w[0] > 5), None)
    if free is not None:
        window.desk.select_text(free)
        window.commands.actions["add-entity"].trigger()


def _has_speaker(span: Span) -> bool:
    return span.quote is not None and span.quote.speaker is not None and span.kept


def _export(window: MainWindow, out: Path) -> Iterator[Path]:
    for form in registry.writable():
        file = out / f"samples{form.suffixes[0]}"
        window.files.export_to(form.name, file, None, suggestions=False)
        yield file


def _pictures(window: MainWindow, out: Path) -> Iterator[Path]:
    for name in ("dark", "light"):
        window.set_theme(Theme.load(name))
        window.notice.hide()
        QApplication.processEvents()
        file = out / f"window-{name}.png"
        window.grab().save(str(file))
        yield file


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
