"""Several processes highlight side by side, as one would."""

import pytest
from spacy.language import Language

from pressmark.detect.highlight import suggest
from pressmark.detect.team import Team
from pressmark.detect.versions import origin
from pressmark.domain.names import PROJECT_NAMES, KnownName, ProjectNames
from pressmark.errors import PipelineMissing

NAMES = ProjectNames({"Zorbl": KnownName("FAC", 1, 1)})


@pytest.mark.parametrize("workers", [1, 2])
def test_texts_come_back_in_order_and_as_from_one_process(workers: int, pipeline: Language) -> None:
    story = "Lena Okafor said that Oslo lost 400 jobs at Zorbl. "
    texts = [f"{number} {story * (number % 7)}" for number in range(300)]
    with Team(workers, names=NAMES) as team:
        together = list(team.suggest(iter(texts)))
        assert list(team.suggest([])) == []
        assert list(team.suggest(["", "Zorbl"])) == list(
            suggest(["", "Zorbl"], pipeline, names=NAMES)
        )
    assert len(together) == len(texts)
    assert together[::50] == list(suggest(texts[::50], pipeline, names=NAMES))
    assert {one.origin for one in together[1]} >= {PROJECT_NAMES, origin("figures")}


def test_a_missing_pipeline_starts_no_process() -> None:
    with pytest.raises(PipelineMissing, match="en_core_web_none"):
        Team(2, "en_core_web_none")


def test_a_process_that_dies_is_told() -> None:
    with Team(1) as team, pytest.raises(RuntimeError, match="ended before its work"):
        list(team.suggest([b"Oslo"]))  # type: ignore[list-item]
