"""The spaCy pipeline, loaded once for all tests of detection."""

import pytest
from spacy.language import Language

from pressmark.detect.pipeline import load_pipeline


@pytest.fixture(scope="session")
def pipeline() -> Language:
    return load_pipeline()
