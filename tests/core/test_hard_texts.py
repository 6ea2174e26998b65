"""The short form of `start.py bench robust`: its hard texts are read to their end.

Whether time grows with the length alone is for the benchmark to say: a test must not time.
"""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest
from spacy.language import Language

BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "robust.py"

SIZE = 2_000  # code points


def _loaded() -> ModuleType:
    spec = spec_from_file_location("robust", BENCHMARK)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


robust = _loaded()


@pytest.mark.parametrize("name", robust.CASES)
def test_a_text_of_the_benchmark_is_read_to_its_end(name: str, pipeline: Language) -> None:
    done = robust.read(name, SIZE, pipeline)
    assert done.chars == SIZE
    assert done.seconds > 0
