"""What an export tells of what it lost."""

import csv
from pathlib import Path

from exchange_samples import ferry

from pressmark.exchange.format import Format
from pressmark.exchange.losses import COLUMNS, Losses

REASON = "left out: no overlap"


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_equal_losses_are_counted_in_one_sentence_and_listed_one_by_one(tmp_path: Path) -> None:
    marked, losses = ferry(), Losses(["All in all."])
    for span in marked.spans[:2]:
        losses.span(marked.article, span, REASON, "nested span")
    losses.span(marked.article, marked.spans[2], "cut into pieces")
    losses.article(marked.article, "left out: it is empty")
    losses.add("Something else.")
    assert losses.told() == [
        "2 nested spans left out: no overlap.",
        "1 span cut into pieces.",
        "1 article left out: it is empty.",
        "All in all.",
        "Something else.",
    ]
    losses.write(tmp_path / "lost.csv")
    table = rows(tmp_path / "lost.csv")
    assert len(table) == losses.listed == 4
    assert tuple(table[0]) == COLUMNS
    assert [table[0][key] for key in ("reason", "article", "span", "label", "start", "text")] == [
        REASON, "ferry", "q1", "direct", "30", marked.spans[0].text,
    ]  # fmt: skip


def test_no_loss_is_false_and_says_nothing() -> None:
    losses = Losses()
    assert not losses
    assert losses.told() == []
    assert Losses(["One."])


def test_a_long_list_stays_whole_and_small(tmp_path: Path) -> None:
    marked, losses = ferry(), Losses()
    for _ in range(20_000):
        losses.span(marked.article, marked.spans[0], REASON)
    assert sum(map(len, losses._packed)) < 500_000
    losses.write(tmp_path / "lost.csv")
    losses.span(marked.article, marked.spans[1], REASON)
    losses.write(tmp_path / "again.csv")
    assert len(rows(tmp_path / "lost.csv")) == 20_000
    assert len(rows(tmp_path / "again.csv")) == 20_001


def test_a_writer_may_give_plain_sentences(tmp_path: Path) -> None:
    module = "pressmark.exchange.html_page"
    form = Format("page", "Page", (".html",), "a page", module, writes=True)
    assert form.write(tmp_path / "x.html", [ferry()]).told() == []
