"""Markdown files as articles."""

from pathlib import Path

import pytest
from inbox_samples import articles_of

from pressmark.exchange.registry import format_for_file

NOTE = r"""---
title: "Quay plan: what we know"
date: 2024-05-03
author: [Ana Lind, 'Bo Ek']
url: https://example.org/quay
---
# Quay plan

Some **bold** words, a [link](https://example.org "t") and `code`,
on two lines.\
A hard break 💩.

| Cost | Jobs |
|------|------|
| £3.2m | 40 |

* one
* two *deep*

> “Quoted,” she said.

<div>Shown <b>too</b></div><script>not()</script>

![The quay](quay.png)
"""


def test_a_markdown_file_gives_the_text_as_it_reads(tmp_path: Path) -> None:
    [found] = articles_of(tmp_path, "note.md", NOTE)
    assert found.text.split("\n\n") == [
        "Quay plan",
        "Some bold words, a link and code, on two lines.\nA hard break 💩.",
        "Cost\tJobs",
        "£3.2m\t40",
        "one",
        "two deep",
        "“Quoted,” she said.",
        "Shown too",
        "The quay",
    ]


def test_the_front_matter_says_what_the_article_is(tmp_path: Path) -> None:
    [found] = articles_of(tmp_path, "note.md", NOTE)
    assert found.title == "Quay plan: what we know"
    assert found.published == "2024-05-03"
    assert found.author == "Ana Lind, Bo Ek"
    assert found.url == "https://example.org/quay"


def test_without_front_matter_the_first_heading_is_the_title(tmp_path: Path) -> None:
    [found] = articles_of(tmp_path, "2024-01-02 note.markdown", "Intro.\n\nTitle\n=====\n\n## Two")
    assert (found.title, found.published) == ("Title", "2024-01-02")


@pytest.mark.parametrize(
    ("content", "name", "expected"),
    [
        (NOTE, "note", "md"),
        ("# Head\n\n- one\n- two\n", "note", "md"),
        ("# Head\n\n- one\n- two\n", "note.txt", "txt"),
        ("Plain words.", "note.md", "md"),
        ("#hashtag is trending\nsaid the #mayor", "note", "txt"),
        ("---\nA line of dashes.\n---\nMore.", "note", "txt"),
    ],
)
def test_markdown_is_told_from_plain_text(
    tmp_path: Path, content: str, name: str, expected: str
) -> None:
    path = tmp_path / name
    path.write_text(content)
    assert format_for_file(path).name == expected


def test_a_hundred_thousand_brackets_end(tmp_path: Path) -> None:
    [found] = articles_of(tmp_path, "deep.md", "x" + "[" * 20_000 + "> " * 2_000 + "end")
    assert found.text.endswith("end")
