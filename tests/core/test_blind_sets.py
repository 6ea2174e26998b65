"""The blind sets stay whole: what they say covers what it says, and stays inside the text."""

from pathlib import Path

import pytest

from pressmark.domain.article import MarkedArticle
from pressmark.exchange import jsonl

FOLDER = Path(__file__).parents[1] / "data" / "blind"


@pytest.mark.parametrize("name", ["a.jsonl", "b.jsonl"])
def test_a_blind_set_reads_without_a_complaint(name: str) -> None:
    items = list(jsonl.read(FOLDER / name))
    articles = [item for item in items if isinstance(item, MarkedArticle)]
    assert len(articles) == len(items) == 12
    for marked in articles:
        assert len(marked.spans) > 20
        for span in marked.spans:
            assert marked.article.text[span.start : span.end] == span.text


@pytest.mark.parametrize("name", ["read.jsonl", "unread.jsonl"])
def test_a_set_of_names_reads_without_a_complaint(name: str) -> None:
    items = list(jsonl.read(FOLDER.parent / "names" / name))
    articles = [item for item in items if isinstance(item, MarkedArticle)]
    assert len(articles) == len(items) > 2
    for marked in articles:
        for span in marked.spans:
            assert marked.article.text[span.start : span.end] == span.text
