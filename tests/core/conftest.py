"""The spaCy pipeline, loaded once for all tests of detection."""

from typing import TYPE_CHECKING

import pytest

from pressmark.detect.pipeline import load_pipeline

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="session")
def pipeline() -> "Language":
    return load_pipeline()
