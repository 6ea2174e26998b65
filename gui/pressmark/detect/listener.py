# ruff: noqa: B027 - who is told little overrides little
"""What bulk highlighting tells its owner. Light: commands are made of it before they are called."""

from abc import ABC, abstractmethod

from pressmark.domain.ids import ArticleId
from pressmark.domain.portions import Portion
from pressmark.domain.setup import Setup


class Listener(ABC):
    """What happens to the articles, told to whoever owns the work. Overridden where it matters."""

    def ready(self, setup: Setup) -> None:
        """A process has loaded its pipeline and works with this setup."""

    @abstractmethod
    def found(self, article: ArticleId, text: str, portion: Portion, setup: Setup) -> bool:
        """Put a portion into the project; False ends the work, as what follows would fail too."""

    def progressed(self, article: ArticleId, done: int, of: int) -> None:
        """So many paragraphs of what is read together with an article are done."""

    def set_aside(self, article: ArticleId, setup: Setup, reason: str) -> None:
        """An article ended its process twice, and is not tried again. `reason` may be ""."""

    def unreadable(self, article: ArticleId, sentence: str) -> None:
        """An article cannot be read from the project."""

    def gave_up(self, sentence: str) -> None:
        """Nothing can be highlighted at all."""

    def queue_changed(self) -> None:
        """Articles were asked for, finished, set aside or cancelled."""
