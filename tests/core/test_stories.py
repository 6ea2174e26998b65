"""Copies of a report find each other, whenever they come in; stories stay as they were found."""

import random
from pathlib import Path

import pytest

from pressmark import assets
from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.filtering import ArticleFilter, Order
from pressmark.domain.ids import UNSTORED_ARTICLE, ArticleId
from pressmark.domain.scheme import read_scheme
from pressmark.store import article_list, articles, steps
from pressmark.store.project import Project, create_project, open_project
from pressmark.store.stories import StoryFinder, copies_of, waiting

SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")
WORDS = (  # noqa: SIM905 - a list of them would fill the page
    "harbour ferry council bridge winter budget school market river storm mayor engine station "
    "garden factory museum border harvest theatre clinic tunnel valley forest library castle"
).split()


def prose(seed: int, words: int = 120) -> str:
    """A text of its own: words drawn at random."""
    lot = random.Random(seed)
    return " ".join(lot.choice(WORDS) for _ in range(words))


@pytest.fixture
def project(tmp_path: Path):
    with create_project(tmp_path / "work.pressmark", SCHEME, "ana") as made:
        yield made


def add(project: Project, *texts: str) -> list[ArticleId]:
    given_ = [Article(UNSTORED_ARTICLE, "a", text) for text in texts]
    return articles.add_articles(project, map(MarkedArticle, given_)).articles


def find(project: Project, seconds: float = 1.0) -> set[ArticleId]:
    """Compare all articles that were not compared yet; return those with other copies."""
    finder, changed = StoryFinder(project), set()
    while finder.left:
        changed |= finder.advance(seconds)
    finder.close()
    return changed


def counts(project: Project) -> list[int]:
    return [one.copies for one in articles.summaries(project)]


def test_copies_are_counted_filtered_and_listed_together(project: Project) -> None:
    add(project, prose(1), prose(2), f"Other headline\n{prose(1)}", prose(3), f"{prose(2)}\nMore.")
    assert waiting(project) == 5
    assert find(project) == {1, 2, 3, 5}
    assert waiting(project) == 0
    assert counts(project) == [1, 1, 1, 0, 1]
    assert article_list.listed(project, order=Order.STORY) == [1, 3, 2, 5, 4]
    assert article_list.listed(project, ArticleFilter(copied=True)) == [1, 2, 3, 5]
    assert copies_of(project, ArticleId(3)) == [1]
    assert copies_of(project, ArticleId(4)) == []


@pytest.mark.parametrize("seconds", [0.0005, 1.0])
def test_what_comes_in_later_finds_what_was_there(project: Project, seconds: float) -> None:
    add(project, *(prose(seed) for seed in range(30)))
    assert find(project, seconds) == set()
    path = project.path
    project.close()
    with open_project(path) as again:
        add(again, f"Late edition\n{prose(7)}", prose(99))
        assert find(again, seconds) == {8, 31}
        assert copies_of(again, ArticleId(31)) == [8]


def test_an_article_that_holds_two_others_makes_one_story_of_them(project: Project) -> None:
    add(project, prose(1), prose(2))
    find(project)
    add(project, f"{prose(1)}\n{prose(2)}")
    assert find(project) == {1, 2, 3}
    assert counts(project) == [2, 2, 2]
    add(project, f"{prose(2)}\nAgain.")
    assert find(project) == {1, 2, 3, 4}


def test_an_article_that_was_taken_out_is_no_copy(project: Project) -> None:
    add(project, prose(1), f"{prose(1)}\nMore.")
    find(project)
    articles.remove_article(project, ArticleId(1))
    assert counts(project) == [0]
    steps.undo(project)
    assert counts(project) == [1, 1]


def test_an_imprint_makes_no_copies(project: Project) -> None:
    imprint = prose(0, 40)
    add(project, *(f"{prose(seed, 80)}\n{imprint}" for seed in range(1, 60)))
    assert find(project) == set()


def test_a_story_of_many_copies_is_found_whole(project: Project) -> None:
    add(project, *(f"Paper {number}\n{prose(1)}" for number in range(60)))
    find(project, 0.001)
    assert counts(project) == [59] * 60


def test_a_text_without_words_has_no_copies(project: Project) -> None:
    add(project, "…", "– –", "!")
    assert find(project) == set()
    assert waiting(project) == 0
