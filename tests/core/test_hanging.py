"""A text that keeps a detection process busy for ever holds nobody up for long."""

import sys
from contextlib import closing

import pytest

from pressmark.detect import crew, share
from pressmark.detect.bulk import Bulk
from pressmark.detect.listener import Listener
from pressmark.detect.share import Share
from pressmark.detect.source import Source
from pressmark.domain.ids import ArticleId
from pressmark.domain.names import ProjectNames
from pressmark.domain.portions import Portion
from pressmark.domain.setup import Setup

# Speaks as `detect.worker` does, finds nothing, and reads on for ever where a text says so, as a
# regular expression may: in C, where no other thread of the process is let in.
STUCK = r"""
import json, re, sys, time
def say(**reply):
    print(json.dumps(reply), flush=True)
say(ready=True, pipeline="en_none 1", detectors="")
for line in sys.stdin:
    for article in json.loads(line)["articles"]:
        for heard in range(article["text"].count("slow")):
            say(id=article["id"], done=heard, of=9)
            time.sleep(0.1)
        if "stuck" in article["text"]:
            re.match(r"(?:a|a)+b", 99 * "a")
        say(id=article["id"], suggestions=[], start=0, end=len(article["text"]) + 1, last=True)
    say(free=True)
"""


class Texts(Source):
    def __init__(self, texts: list[str]) -> None:
        self.texts = texts

    def text_of(self, article: ArticleId) -> str:
        return self.texts[article]


class Noting(Listener):
    def __init__(self) -> None:
        self.done: list[ArticleId] = []
        self.aside: dict[ArticleId, str] = {}

    def found(self, article: ArticleId, text: str, portion: Portion, setup: Setup) -> bool:
        del text, portion, setup
        self.done.append(article)
        return True

    def set_aside(self, article: ArticleId, setup: Setup, reason: str) -> None:
        del setup
        self.aside[article] = reason


@pytest.fixture(autouse=True)
def _stuck(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(share, "PATIENCE", 2.0)
    monkeypatch.setattr(crew, "_command", lambda _: [sys.executable, "-c", STUCK])


def highlighted(texts: list[str], workers: int) -> Noting:
    noting = Noting()
    with closing(Bulk(Texts(texts), noting, workers=workers)) as bulk:
        bulk.ask(map(ArticleId, range(len(texts))))
        bulk.run()
    return noting


def test_a_text_that_never_ends_is_set_aside_and_all_others_are_done() -> None:
    noting = highlighted(["Oslo", "stuck", *["Oslo"] * 18], workers=2)
    assert noting.aside == {ArticleId(1): "it took more than 2 seconds"}
    assert sorted(noting.done) == [0, *range(2, 20)]


def test_what_is_slow_and_says_how_far_it_is_is_waited_for() -> None:
    noting = highlighted(["slow " * 25], workers=1)
    assert (noting.done, noting.aside) == ([ArticleId(0)], {})


def test_a_long_text_may_take_longer_but_not_for_hours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()

    def patience(size: int) -> float:
        return Share({ArticleId(1): "x" * size}, ProjectNames(), urgent=False).patience()

    assert patience(15_000) == 150
    assert patience(1_000_000) == patience(10_000_000) == 1120
