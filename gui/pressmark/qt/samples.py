"""The sample project: made once from the articles that come with Pressmark."""

from pathlib import Path

from pressmark import assets
from pressmark.domain.article import MarkedArticle
from pressmark.domain.scheme import read_scheme
from pressmark.exchange import registry
from pressmark.settings import data_folder
from pressmark.store import articles
from pressmark.store.articles import Added
from pressmark.store.project import Project, create_project, open_project


def default_scheme_path() -> Path:
    """Return the label scheme that new projects start with."""
    return assets.resources() / "schemes" / "news.toml"


def sample_articles() -> list[MarkedArticle]:
    """Return the sample articles with title, source and date, and without their gold spans."""
    read = registry.read_files(sorted(assets.seeds().glob("*.jsonl")))
    return [MarkedArticle(item.article) for item in read if isinstance(item, MarkedArticle)]


def sample_path() -> Path:
    """Return where the sample project lies."""
    return data_folder() / "samples.pressmark"


def open_sample_project(path: Path | None = None) -> Project:
    """Open the sample project in the data folder, made afresh where it is not there.

    Bringing the samples in is no step that undo could take back; where all of them were taken out
    they come again.
    """
    path = path or sample_path()
    if path.exists():
        project = open_project(path)
    else:
        project = create_project(path, read_scheme(default_scheme_path()))
    if not project.read_only and not articles.listed(project, 1):
        fill_with_samples(project)
    return project


def fill_with_samples(project: Project) -> Added:
    """Bring the samples into a project that has no articles, or none any more."""
    return articles.add_articles(project, sample_articles(), undoable=False)
