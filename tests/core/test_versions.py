"""Detectors have versions, all of them in one table, and spaCy is not loaded to tell them."""

import subprocess
import sys

from spacy.language import Language

from pressmark import assets
from pressmark.detect.highlight import suggest
from pressmark.detect.pipeline import origin_name
from pressmark.detect.versions import VERSIONS, origin, present_setup, setup_of


def test_every_suggestion_names_a_detector_of_the_table(pipeline: Language) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(assets.seeds().glob("*.txt"))]
    origins = {one.origin for found in suggest(texts, pipeline) for one in found}
    assert origins <= {origin_name(pipeline), *map(origin, VERSIONS)}
    assert len(origins) > 4


def test_the_present_setup_is_known_without_the_pipeline(pipeline: Language) -> None:
    assert present_setup() == setup_of(origin_name(pipeline))
    code = (
        "import sys\nfrom pressmark.detect.versions import present_setup\n"
        "present_setup()\nassert 'spacy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
