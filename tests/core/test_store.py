"""The project file: steps, undo, suggestions, import, search, and what survives."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

import new_projects
from pressmark import assets
from pressmark.domain.article import Article, MarkedArticle, Status
from pressmark.domain.filtering import ArticleFilter
from pressmark.domain.ids import ArticleId, SpanId
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import (
    FigureAttributes,
    Layer,
    Mention,
    QuoteAttributes,
    Span,
    State,
    Suggestion,
)
from pressmark.errors import (
    DamagedProject,
    NewerProject,
    NotAProject,
    ProjectBusy,
    ProjectProblem,
    ReadOnlyProject,
    UserError,
)
from pressmark.store import article_list, articles, backups, labels, operations, spans, steps
from pressmark.store.project import Project, create_project, open_project

TEXT = "Ayşe Demir said 'no'.\nShe sold 3,000 tonnes."
SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")


def article(text: str = TEXT, name: str = "demir", title: str | None = "Demir") -> MarkedArticle:
    return MarkedArticle(Article(ArticleId(0), name, text, title))


def suggestion(start: int, end: int, label: str = "PERSON") -> Suggestion:
    return Suggestion(Layer.ENTITY, label, start, end, "names 1", 0.5)


QUOTE = Suggestion(
    Layer.QUOTE,
    "direct",
    16,
    20,
    "quotes 1",
    0.9,
    QuoteAttributes("u1", Mention(0, 10, "Ayşe Demir"), Mention(11, 15)),
)
FIGURE = Suggestion(
    Layer.FIGURE,
    "measure",
    31,
    43,
    "figures 1",
    0.8,
    FigureAttributes((31, 36), 3000, 3000, "tonne", None, None, vague=False),
)


@pytest.fixture
def project(tmp_path: Path):
    with create_project(tmp_path / "work.pressmark", SCHEME, "ana") as made:
        yield made


@pytest.fixture
def filled(project: Project) -> Project:
    """A project with one article that has three suggestions."""
    [number] = articles.add_articles(project, [article()]).articles
    spans.put_suggestions(project, number, TEXT, [suggestion(0, 10), QUOTE, FIGURE])
    return project


def all_spans(project: Project) -> list[Span]:
    return spans.of_article(project, ArticleId(1))


def reopened(project: Project) -> Project:
    """Close a project and open its file anew; whoever closes the first closes it for good."""
    project.close()
    opened = open_project(project.path, "ana")
    project.db, project.file = opened.db, opened.file
    return project


def test_an_article_comes_back_as_it_went_in(project: Project) -> None:
    item = MarkedArticle(
        Article(ArticleId(0), "a", "Zoë 💩\u2028x", "T", "S", "https://e.org", "2024-05-01", "en")
    )
    [number] = articles.add_articles(project, [item]).articles
    read = articles.read_article(reopened(project), number)
    assert (read.text, read.title, read.source) == ("Zoë 💩\u2028x", "T", "S")
    assert (read.url, read.published, read.status) == ("https://e.org", "2024-05-01", Status.NEW)


def test_the_same_text_is_not_brought_in_twice(project: Project) -> None:
    articles.add_articles(project, [article()])
    again = articles.add_articles(project, [article(name="other", title="Other title")])
    assert again.articles == []
    assert again.known == ["Other title"]
    assert len(articles.summaries(project)) == 1


def test_two_articles_of_one_name_get_two_names(project: Project) -> None:
    articles.add_articles(project, [article("One."), article("Two."), article("Three.")])
    assert [s.name for s in articles.summaries(project)] == ["demir", "demir-2", "demir-3"]


def test_suggestions_come_back_with_all_they_say(filled: Project) -> None:
    entity, quote, figure = all_spans(reopened(filled))
    assert (entity.name, entity.label, entity.text) == ("e1", "PERSON", "Ayşe Demir")
    assert quote.attributes == QUOTE.attributes
    assert quote.origin == "quotes 1"
    assert figure.attributes == FIGURE.attributes
    assert figure.score == 0.8


def test_accepting_is_one_step_that_counts(filled: Project) -> None:
    change = operations.accept(filled, [SpanId(1)], seconds=1.5)
    assert change is not None
    assert change.spans == {1}
    assert all_spans(filled)[0].state is State.ACCEPTED
    [summary] = articles.summaries(filled)
    assert (summary.undecided, summary.kept, summary.rejected) == (2, 1, 0)
    newest = steps.log(filled)[0]
    assert (newest.kind, newest.annotator, newest.seconds) == ("accept", "ana", 1.5)
    assert newest.title == "accept PERSON Ayşe Demir"


def test_accepting_what_is_accepted_is_no_step(filled: Project) -> None:
    operations.accept(filled, [SpanId(1)])
    before = len(steps.log(filled))
    assert operations.accept(filled, [SpanId(1)]) is None
    assert len(steps.log(filled)) == before


def test_a_correction_keeps_the_proposal_beside_it(filled: Project) -> None:
    operations.relabel(filled, [SpanId(1)], Layer.ENTITY, "ORG")
    span = all_spans(filled)[0]
    assert (span.state, span.label) == (State.CORRECTED, "ORG")
    assert span.proposal == suggestion(0, 10)


def test_a_correction_taken_back_by_hand_counts_as_accepted(filled: Project) -> None:
    operations.relabel(filled, [SpanId(1)], Layer.ENTITY, "ORG")
    operations.relabel(filled, [SpanId(1)], Layer.ENTITY, "PERSON")
    span = all_spans(filled)[0]
    assert (span.state, span.proposal) == (State.ACCEPTED, None)


def test_a_rejected_correction_is_corrected_again_when_accepted(filled: Project) -> None:
    operations.set_bounds(filled, SpanId(1), 5, 10)
    operations.reject(filled, [SpanId(1)])
    operations.accept(filled, [SpanId(1)])
    assert all_spans(filled)[0].state is State.CORRECTED


def test_moving_edges_moves_the_covered_text(filled: Project) -> None:
    operations.set_bounds(filled, SpanId(1), 5, 10)
    assert next(span.text for span in all_spans(filled) if span.id == 1) == "Demir"


@pytest.mark.parametrize(("start", "end"), [(5, 5), (-1, 3), (0, 9999), (7, 3)])
def test_edges_outside_the_article_are_refused(filled: Project, start: int, end: int) -> None:
    with pytest.raises(UserError, match="at least one character"):
        operations.set_bounds(filled, SpanId(1), start, end)


def test_a_span_added_by_hand_goes_when_rejected_and_comes_back_by_undo(filled: Project) -> None:
    change = operations.add(filled, ArticleId(1), Layer.ENTITY, "PERSON", [(22, 25)])
    [number] = change.spans
    assert [s.state for s in all_spans(filled) if s.id == number] == [State.ADDED]
    operations.reject(filled, [number])
    assert number not in [s.id for s in all_spans(filled)]
    steps.undo(filled)
    [back] = [s for s in all_spans(filled) if s.id == number]
    assert (back.text, back.name, back.origin) == ("She", "e2", "hand")


def test_the_speaker_of_a_quote_can_be_changed(filled: Project) -> None:
    quote = all_spans(filled)[1]
    wanted = operations.with_quote(quote, speaker=Mention(22, 25, "Ayşe Demir"))
    operations.set_attributes(filled, "speaker", {quote.id: wanted}, {quote.id})
    changed = next(s for s in all_spans(filled) if s.id == quote.id)
    assert changed.quote is not None
    assert changed.quote.speaker == Mention(22, 25, "Ayşe Demir")
    assert changed.state is State.CORRECTED
    assert steps.next_undo(filled) == "set speaker of direct 'no'"


def test_what_is_learnt_of_a_piece_nobody_looked_at_decides_nothing_and_stays(
    filled: Project,
) -> None:
    quote = all_spans(filled)[1]
    wanted = operations.with_quote(quote, speaker=Mention(22, 25))
    operations.set_attributes(filled, "speaker", {quote.id: wanted}, set())
    spans.put_suggestions(filled, ArticleId(1), TEXT, [QUOTE])
    [same] = [span for span in all_spans(filled) if span.layer is Layer.QUOTE]
    assert (same.id, same.state, same.attributes) == (quote.id, State.SUGGESTED, wanted)
    operations.accept(filled, [quote.id])
    assert [span.state for span in all_spans(filled)] == [State.CORRECTED]


def test_undo_goes_all_the_way_back_and_redo_all_the_way_forth(filled: Project) -> None:
    operations.accept(filled, [SpanId(1), SpanId(2)])
    operations.relabel(filled, [SpanId(1)], Layer.ENTITY, "ORG")
    operations.set_status(filled, [ArticleId(1)], Status.DONE)
    end = (all_spans(filled), articles.summaries(filled))
    titles = []
    while (change := steps.undo(filled)) is not None:
        titles.append(change.title)
    assert titles == [
        "Undo: mark Demir as done",
        "Undo: label as ORG PERSON Ayşe Demir",
        "Undo: accept 2 spans",
        "Undo: import 1 article",
    ]
    assert articles.summaries(filled) == []
    while steps.redo(filled) is not None:
        pass
    assert (all_spans(filled), articles.summaries(filled)) == end


def test_undo_works_after_a_restart(filled: Project) -> None:
    operations.accept(filled, [SpanId(1)])
    again = reopened(filled)
    assert steps.next_undo(again) == "accept PERSON Ayşe Demir"
    steps.undo(again)
    assert all_spans(again)[0].state is State.SUGGESTED
    again = reopened(again)
    assert steps.next_redo(again) == "accept PERSON Ayşe Demir"
    steps.redo(again)
    assert all_spans(again)[0].state is State.ACCEPTED
    again.close()


def test_the_first_decision_puts_an_article_in_progress_and_undo_back(filled: Project) -> None:
    change = operations.accept(filled, [SpanId(1)])
    assert change is not None
    assert change.articles == {1}
    assert not change.listing
    assert articles.summaries(filled)[0].status is Status.IN_PROGRESS
    steps.undo(filled)
    assert articles.summaries(filled)[0].status is Status.NEW


def test_a_new_step_ends_what_could_be_redone(filled: Project) -> None:
    operations.accept(filled, [SpanId(1)])
    steps.undo(filled)
    operations.reject(filled, [SpanId(1)])
    assert steps.next_redo(filled) is None
    assert steps.redo(filled) is None


def test_a_span_comes_back_though_a_suggestion_has_taken_its_name(filled: Project) -> None:
    [added] = operations.add(filled, ArticleId(1), Layer.ENTITY, "PERSON", [(22, 25)]).spans
    operations.reject(filled, [added])
    filled.numbers.clear()  # as after a restart: the highest name that was given is forgotten
    spans.put_suggestions(filled, ArticleId(1), TEXT, [suggestion(0, 10), suggestion(5, 10)])
    taken = next(span for span in all_spans(filled) if span.text == "Demir")
    assert taken.name == "e2"
    steps.undo(filled)
    names = {span.id: span.name for span in all_spans(filled)}
    assert (names[added], names[taken.id]) == ("e2", "e3")
    steps.redo(filled)
    assert added not in {span.id for span in all_spans(filled)}


def test_a_step_that_can_be_done_again_keeps_its_suggestions(filled: Project) -> None:
    operations.accept(filled, [SpanId(1)])
    steps.undo(filled)
    spans.put_suggestions(filled, ArticleId(1), TEXT, [suggestion(5, 10)])
    steps.redo(filled)
    assert next(span.state for span in all_spans(filled) if span.id == 1) is State.ACCEPTED


def test_undo_is_itself_in_the_log(filled: Project) -> None:
    operations.accept(filled, [SpanId(1)])
    steps.undo(filled)
    assert [entry.kind for entry in steps.log(filled)][:2] == ["undo", "accept"]


def test_new_suggestions_leave_decisions_alone(filled: Project) -> None:
    operations.accept(filled, [SpanId(1)])
    operations.reject(filled, [SpanId(3)])
    spans.put_suggestions(
        filled, ArticleId(1), TEXT, [suggestion(0, 10, "ORG"), suggestion(22, 25), QUOTE, FIGURE]
    )
    found = {(s.id, s.label, s.state) for s in all_spans(filled)}
    assert found == {
        (1, "PERSON", State.ACCEPTED),
        (2, "direct", State.SUGGESTED),
        (3, "measure", State.REJECTED),
        (4, "PERSON", State.SUGGESTED),
    }


def test_nothing_is_suggested_where_a_correction_came_from(filled: Project) -> None:
    operations.set_bounds(filled, SpanId(1), 5, 10)
    spans.put_suggestions(filled, ArticleId(1), TEXT, [suggestion(0, 10)])
    assert [s.text for s in all_spans(filled)] == ["Demir"]


def test_suggestions_are_no_step_to_undo(filled: Project) -> None:
    assert steps.next_undo(filled) == "import 1 article"


def test_a_removed_article_comes_back_with_its_decisions(filled: Project) -> None:
    operations.accept(filled, [SpanId(1)])
    articles.remove_article(filled, ArticleId(1))
    assert articles.summaries(filled) == []
    assert articles.add_articles(filled, [article()]).articles == [1]
    assert all_spans(filled)[0].state is State.ACCEPTED


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("tonnes", True),
        ("tonn", True),
        ("ayse demir", True),
        ("Ayşe kilos", False),
        ('"', False),
        ("AND OR NOT *", False),
        ("", True),
    ],
)
def test_articles_are_found_by_their_words(filled: Project, words: str, found: bool) -> None:
    assert article_list.listed(filled, ArticleFilter(words=words)) == ([1] if found else [])


def test_the_scheme_is_kept_in_the_project(project: Project) -> None:
    assert labels.read_scheme(reopened(project).db) == SCHEME


def test_a_second_opener_is_told_who_has_the_file(project: Project) -> None:
    with pytest.raises(ProjectBusy, match=rf"work.pressmark is open by .+ \(process {os.getpid()}"):
        open_project(project.path)
    project.close()
    open_project(project.path).close()


def test_a_foreign_database_and_an_empty_file_are_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.pressmark").touch()
    (tmp_path / "text.pressmark").write_text("Not a database at all, but long enough." * 9)
    for name in ("empty.pressmark", "text.pressmark"):
        with pytest.raises(NotAProject, match=name):
            open_project(tmp_path / name)
    assert (tmp_path / "empty.pressmark").read_bytes() == b""


def test_a_newer_project_is_refused_byte_for_byte(project: Project) -> None:
    with project.transaction() as db:
        db["_sqlite_migrations"].insert(
            {"migration_set": "pressmark", "name": "m999_later", "applied_at": "2099-01-01"}
        )
    project.close()
    before = project.path.read_bytes()
    with pytest.raises(NewerProject, match="newer Pressmark"):
        open_project(project.path)
    assert project.path.read_bytes() == before


def test_a_damaged_page_is_noticed(filled: Project) -> None:
    filled.close()
    content = bytearray(filled.path.read_bytes())
    content[4096:8192] = b"\x00" * 4096
    filled.path.write_bytes(content)
    with pytest.raises(DamagedProject, match="damaged"):
        open_project(filled.path)
    assert filled.path.read_bytes() == content


def test_the_seal_of_a_file_too_large_for_a_full_check_is_looked_at(
    filled: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled.close()
    monkeypatch.setattr("pressmark.store.project._CHECKED_BYTES", 0)
    filled.path.write_bytes(filled.path.read_bytes().replace(b"She sold", b"She told"))
    with pytest.raises(DamagedProject, match="not as it was when it was closed"):
        open_project(filled.path)


def test_a_flipped_letter_in_a_text_is_noticed(filled: Project) -> None:
    filled.close()
    content = filled.path.read_bytes().replace(b"She sold", b"She told")
    filled.path.write_bytes(content)
    with pytest.raises(DamagedProject, match="not as it was when it was closed"):
        open_project(filled.path)
    filled.path.write_bytes(content[:60] + bytes(4) + content[64:])  # as after a power cut: no seal
    with (
        open_project(filled.path) as project,
        pytest.raises(DamagedProject, match="the text of “Demir” was changed"),
    ):
        articles.read_article(project, ArticleId(1))


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions of POSIX")
def test_a_read_only_project_can_be_read_and_says_so(filled: Project, monkeypatch) -> None:
    filled.close()
    monkeypatch.setattr(os, "access", lambda _, mode: mode == os.R_OK)
    with open_project(filled.path) as project:
        assert project.read_only
        assert len(all_spans(project)) == 3
        with pytest.raises(ReadOnlyProject, match="copy it"):
            operations.accept(project, [SpanId(1)])


def test_a_full_disk_loses_the_step_and_nothing_else(filled: Project) -> None:
    operations.accept(filled, [SpanId(1)])
    pages = filled.db.execute("PRAGMA page_count").fetchone()[0]
    filled.db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(ProjectProblem, match=r"disk with work\.pressmark is full"):
        articles.add_articles(filled, [article("word " * 50_000, "long")])
    again = reopened(filled)
    assert all_spans(again)[0].state is State.ACCEPTED
    assert len(articles.summaries(again)) == 1
    again.close()


def test_a_project_is_not_made_over_a_file(project: Project) -> None:
    with pytest.raises(ProjectProblem, match="is there already"):
        create_project(project.path, SCHEME)


def test_no_flipped_bit_is_a_traceback(filled: Project) -> None:
    """Flip one bit in every 1,499th byte: the file opens and reads, or is refused in a sentence."""
    filled.close()
    sound = filled.path.read_bytes()
    flipped = filled.path.with_name("flipped.pressmark")
    for at in range(100, len(sound), 1499):
        flipped.write_bytes(sound[:at] + bytes([sound[at] ^ 0x20]) + sound[at + 1 :])
        refused = read_all(flipped)
        assert refused is None or "flipped.pressmark" in refused


def read_all(path: Path) -> str | None:
    """Open a project and read everything in it; returns the sentence of its refusal."""
    try:
        with open_project(path) as project:
            labels.read_scheme(project.db)
            for summary in articles.summaries(project):
                articles.read_article(project, summary.id)
                spans.of_article(project, summary.id)
            steps.log(project)
    except ProjectProblem as problem:
        return str(problem)
    return None


def test_the_way_out_of_damage_names_a_copy_that_exists(filled: Project) -> None:
    backups.back_up(filled.db, filled.path, "test")
    filled.close()
    filled.path.write_bytes(filled.path.read_bytes()[:9000])
    with pytest.raises(DamagedProject) as refused:
        open_project(filled.path)
    assert "`pressmark backups work.pressmark` has copies of it" in str(refused.value)


def test_a_project_opens_and_says_so_where_no_copy_can_be_made(filled: Project, home: Path) -> None:
    filled.close()
    (home / "data").mkdir(exist_ok=True)
    (home / "data" / "backups").write_text("a file where the folder belongs")
    with open_project(filled.path) as project:
        assert len(all_spans(project)) == 3
        assert "no backup copy could be made" in project.warning


def test_a_copy_that_fails_leaves_no_part_behind(filled: Project) -> None:
    backups.folder(filled.path).mkdir(parents=True)
    filled.db.execute("BEGIN")
    filled.db.conn.close()
    with pytest.raises(sqlite3.ProgrammingError):
        backups.back_up(filled.db, filled.path, "test")
    assert list(backups.folder(filled.path).iterdir()) == []


def test_a_project_opens_where_its_owner_cannot_be_noted(filled: Project) -> None:
    filled.close()
    filled.path.with_name(f".{filled.path.name}.open").mkdir()
    with open_project(filled.path) as project:
        assert len(all_spans(project)) == 3


def test_without_a_copy_the_sentence_promises_none(filled: Project) -> None:
    filled.close()
    filled.path.write_bytes(filled.path.read_bytes()[:9000])
    with pytest.raises(DamagedProject, match="no backup copy"):
        open_project(filled.path)


KILLED = """
import os, signal, sys
from pathlib import Path
from pressmark.domain.ids import SpanId
from pressmark.store import operations
from pressmark.store.project import open_project
project = open_project(Path(sys.argv[1]))
for number in (1, 2, 3):
    operations.accept(project, [SpanId(number)])
    print(number, flush=True)
    if number == int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kill -9 is of POSIX")
@pytest.mark.parametrize("last", [1, 2, 3])
def test_kill_9_right_after_a_step_loses_nothing(filled: Project, last: int) -> None:
    filled.close()
    run = subprocess.run(
        [sys.executable, "-c", KILLED, str(filled.path), str(last)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == -signal.SIGKILL, run.stderr
    with open_project(filled.path) as project:
        states = [span.state for span in sorted(all_spans(project), key=lambda span: span.id)]
    assert states.count(State.ACCEPTED) == last == len(run.stdout.split())


def test_opening_makes_a_copy_that_is_a_project(filled: Project) -> None:
    again = reopened(filled)
    [copy] = backups.copies(filled.path)
    again.close()
    with open_project(copy) as project:
        assert len(all_spans(project)) == 3
    reopened(again).close()
    assert len(backups.copies(filled.path)) == 1


def test_old_copies_go_only_when_there_are_enough(filled: Project) -> None:
    for _ in range(backups.KEPT + 3):
        backups.back_up(filled.db, filled.path, "test")
    assert len(backups.copies(filled.path)) == backups.KEPT


def test_each_step_keeps_what_was_before_and_after(filled: Project) -> None:
    operations.reject(filled, [SpanId(1)])
    [stored] = filled.db.execute(
        "SELECT changes FROM decisions ORDER BY id DESC LIMIT 1"
    ).fetchone()
    change = json.loads(stored)[0]
    assert (change["before"]["state"], change["after"]["state"]) == ("suggested", "rejected")


def test_the_copied_tables_of_the_tests_are_those_that_migrations_make(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dump(name: str) -> list[str]:
        with create_project(tmp_path / name, SCHEME, "ana") as made:
            made.db.execute("UPDATE _sqlite_migrations SET applied_at = ''")
            return list(made.db.iterdump())

    copied = dump("copied.pressmark")
    monkeypatch.setattr("pressmark.store.project._touch", new_projects.make_empty)
    assert dump("migrated.pressmark") == copied
