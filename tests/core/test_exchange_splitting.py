"""The same story stays on one side of a split."""

import random
from itertools import count

import pytest

from pressmark.domain.article import Article
from pressmark.domain.ids import UNSTORED_ARTICLE
from pressmark.errors import UserError
from pressmark.exchange.splitting import assign, stories

WORDS = (  # noqa: SIM905 - a list of them would fill the page
    "harbour ferry council bridge winter budget school market river storm mayor engine station "
    "garden factory museum border harvest theatre clinic tunnel valley forest library castle"
).split()


def article(name: str, text: str, url: str | None = None) -> Article:
    return Article(UNSTORED_ARTICLE, name, text, url=url)


def prose(seed: int, words: int = 300) -> list[str]:
    """A text of its own: paragraphs of sixty words drawn at random."""
    lot = random.Random(seed)
    drawn = [lot.choice(WORDS) for _ in range(words)]
    return [" ".join(drawn[at : at + 60]).capitalize() + "." for at in range(0, words, 60)]


def groups(*articles: Article) -> list[list[str]]:
    return [group for group in stories(articles) if len(group) > 1]


def test_stories_of_their_own_stay_apart() -> None:
    articles = [article(f"a{seed}", "\n".join(prose(seed))) for seed in range(200)]
    assert groups(*articles) == []


def test_a_report_with_another_headline_and_some_words_changed_is_the_same_story() -> None:
    story = prose(1)
    other = ["Another headline altogether", *(line.replace("mayor", "major") for line in story)]
    assert groups(article("a", "\n".join(story)), article("b", "\n".join(other))) == [["a", "b"]]


@pytest.mark.parametrize("length", [20, 60, 300, 1200])
def test_a_report_that_is_printed_within_a_longer_one_is_the_same_story(length: int) -> None:
    story = " ".join(prose(1, length))
    longer = "\n".join([*prose(2, 600), story, *prose(3, 2000)])
    found = groups(
        article("short", story), article("long", longer), article("c", " ".join(prose(4)))
    )
    assert found == [["short", "long"]]
    assert groups(article("long", longer), article("short", story)) == [["long", "short"]]


def test_a_follow_up_that_repeats_half_of_its_text_is_the_same_story() -> None:
    background = prose(1, 180)
    first = article("first", "\n".join([*prose(2, 180), *background]))
    second = article("second", "\n".join([*prose(3, 180), *background]))
    assert groups(first, second) == [["first", "second"]]


def test_a_quote_that_two_authors_cite_makes_no_story() -> None:
    quote = " ".join(prose(1, 25))
    first, second = ("\n".join([*prose(seed, 400), quote]) for seed in (2, 3))
    assert groups(article("a", first), article("b", second)) == []


def test_the_imprint_of_a_paper_makes_no_story() -> None:
    imprint = " ".join(prose(0, 60))
    articles = [article(f"a{n}", "\n".join([*prose(n, 60), imprint])) for n in range(1, 100)]
    assert groups(*articles) == []


def test_a_text_without_blanks_is_held_against_others_by_its_characters() -> None:
    story = "渡轮公司计划在五月之前增加十二艘新船以满足北岸居民的需求" * 2
    other = "标题" + story + "记者现场报道"
    assert groups(article("a", story), article("b", other)) == [["a", "b"]]


def test_one_address_is_one_story() -> None:
    url = "https://example.org/story"
    articles = [article(f"a{n}", " ".join(prose(n)), url if n else None) for n in range(3)]
    assert groups(*articles) == [["a1", "a2"]]


def many() -> list[Article]:
    """Sixty stories, every third of which is printed twice and every tenth four times."""
    numbers = count()
    found = []
    for seed in range(60):
        times = 4 if seed % 10 == 0 else 2 if seed % 3 == 0 else 1
        for copy in range(times):
            text = "\n".join([f"Edition {copy}", *prose(seed)])
            found.append(article(f"{next(numbers)}-{seed}", text))
    return found


def test_no_story_is_on_both_sides_and_the_share_is_kept() -> None:
    articles = many()
    sides = assign(articles, 0.2, 7)
    assert set(sides) == {one.name for one in articles}
    by_story: dict[str, set[str]] = {}
    for name, side in sides.items():
        by_story.setdefault(name.split("-")[1], set()).add(side)
    assert all(len(found) == 1 for found in by_story.values())
    dev = sum(side == "dev" for side in sides.values())
    assert abs(dev - 0.2 * len(articles)) <= 1


def test_the_sides_depend_on_the_seed_and_not_on_the_order() -> None:
    articles = many()
    sides = assign(articles, 0.2, 1)
    assert assign(reversed(articles), 0.2, 1) == sides
    assert assign(articles, 0.2, 2) != sides


def test_few_articles_change_sides_when_one_is_added() -> None:
    articles = many()
    before = assign(articles, 0.2, 1)
    after = assign([*articles, article("new", " ".join(prose(999)))], 0.2, 1)
    assert sum(before[name] != after[name] for name in before) <= 4


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_two_stories_are_enough_for_two_sides(number: int) -> None:
    sides = assign([article(f"a{n}", " ".join(prose(n))) for n in range(number)], 0.01, 0)
    assert sorted(sides.values()) == (["dev"] if number > 1 else []) + ["train"] * min(
        number, max(1, number - 1)
    )


@pytest.mark.parametrize("share", [0, 1, -0.1, 1.5])
def test_a_share_that_is_none_is_refused(share: float) -> None:
    with pytest.raises(UserError, match="between 0 and 1"):
        assign([], share)
