"""Several processes highlight texts side by side, as one would."""

import sys
from collections.abc import Iterator
from contextlib import closing

import pytest
from spacy.language import Language

from pressmark.cli.highlighting import detected
from pressmark.detect import crew, stream
from pressmark.detect.highlight import suggest
from pressmark.detect.stream import Stream
from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import UNSTORED_ARTICLE
from pressmark.errors import ImportProblem, PipelineMissing, UserError

STORY = "Lena Okafor said that “Oslo” lost 400 jobs, or 7 per cent. "

# Speaks as `detect.worker` does: finds the first letter in two portions, and dies on demand.
LETTERS = r"""
import json, os, sys
def say(**reply):
    print(json.dumps(reply), flush=True)
def mark(layer, start, text):
    return {"layer": layer, "label": "PERSON", "start": start, "end": start + 1,
            "text": text[start], "origin": "none 1", "score": None}
say(ready=True, pipeline="en_none 1", detectors="")
for line in sys.stdin:
    for article in json.loads(line)["articles"]:
        text, end = article["text"], len(article["text"]) + 1
        first = [mark("quote", 0, text), mark("entity", 0, text)]
        say(id=article["id"], suggestions=first, start=0, end=1, last=False)
        if "dies" in text:
            os._exit(7)
        second = [mark("entity", 1, text)]
        say(id=article["id"], suggestions=second, start=1, end=end, last=True)
    say(free=True)
"""


@pytest.fixture
def _letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "_command", lambda _: [sys.executable, "-c", LETTERS])


def test_texts_come_back_in_order_and_as_from_one_process(pipeline: Language) -> None:
    texts = [f"{number} {STORY * (number % 7)}" for number in range(40)]
    with closing(Stream(2)) as side_by_side:
        together = list(side_by_side.suggest(iter(texts)))
        assert list(side_by_side.suggest([])) == []
        again = list(side_by_side.suggest(["", STORY]))
    assert len(together) == len(texts)
    assert together[::8] == list(suggest(texts[::8], pipeline))
    assert again == list(suggest(["", STORY], pipeline))


@pytest.mark.usefixtures("_letters")
def test_only_so_many_texts_are_read_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "_AHEAD", 1_000)
    read = given = 0

    def texts() -> Iterator[str]:
        nonlocal read
        for read in range(1, 201):  # noqa: B007 - looked at below
            yield "Oslo " * 20

    with closing(Stream(2)) as side_by_side:
        for found in side_by_side.suggest(texts()):
            given += 1
            assert len(found) == 3
            assert read - given <= 2 * 1_000 // 100 + 1
    assert given == 200


@pytest.mark.usefixtures("_letters")
def test_suggestions_come_layer_by_layer_and_none_twice_from_a_process_that_died() -> None:
    with closing(Stream(2)) as side_by_side:
        found = list(side_by_side.suggest(["Oslo", "it dies", "Rome", *["Bern"] * 20]))
    assert found[1] == "no reason given"
    for one in (found[0], *found[2:]):
        assert not isinstance(one, str)
        assert [(mark.layer, mark.start) for mark in one] == [
            ("entity", 0),
            ("entity", 1),
            ("quote", 0),
        ]


@pytest.mark.usefixtures("_letters")
def test_the_command_leaves_out_what_cannot_be_highlighted_and_says_so() -> None:
    marked = [
        MarkedArticle(Article(UNSTORED_ARTICLE, "a", title, title)) for title in ("Oslo", "it dies")
    ]
    first, second = detected(marked, workers=2)
    assert isinstance(first, MarkedArticle)
    assert [span.name for span in first.spans] == ["e1", "e2", "q1"]
    assert isinstance(second, ImportProblem)
    assert str(second) == "it dies: could not be highlighted (no reason given)"


def test_a_missing_pipeline_starts_no_process() -> None:
    with pytest.raises(PipelineMissing, match="en_core_web_none"):
        Stream(2, "en_core_web_none")


@pytest.mark.parametrize(
    "command",
    [[sys.executable, "-c", "raise SystemExit('no room for it')"], ["/there/is/no/such/program"]],
)
def test_processes_that_do_not_start_are_one_sentence(
    command: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crew, "_command", lambda _: command)
    with closing(Stream(2)) as side_by_side, pytest.raises(UserError, match="did not start"):
        list(side_by_side.suggest(["Oslo"]))


@pytest.mark.usefixtures("_letters")
def test_all_processes_can_be_waited_for() -> None:
    with closing(Stream(2)) as side_by_side:
        side_by_side.wait_for_all()
        assert side_by_side.bulk.loaded == 2
