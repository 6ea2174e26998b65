"""The short form of `start.py bench robust`: twice the text takes twice the time.

What a whole run of it measures at 10 MB, these tests hold at 10,000 code points. Work that
grows with the square of a text runs into the time limit of `test_robustness.py`, too.
"""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest
from spacy.language import Language

BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "robust.py"

SIZE = 10_000  # code points
NOISE = 0.3  # seconds of the processor that a reading may differ by


def _loaded() -> ModuleType:
    spec = spec_from_file_location("robust", BENCHMARK)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


robust = _loaded()


@pytest.mark.parametrize("name", robust.CASES)
def test_twice_the_text_takes_twice_the_time(name: str, pipeline: Language) -> None:
    half = robust.read(name, SIZE // 2, pipeline)
    whole = robust.read(name, SIZE, pipeline)
    assert (half.chars, whole.chars) == (SIZE // 2, SIZE)
    assert whole.seconds < 3 * half.seconds + NOISE
