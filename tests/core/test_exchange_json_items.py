"""JSON of other tools, object by object: lines, lists, and what is neither."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from examples import some
from exchange_samples import ferry
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressmark.domain.article import MarkedArticle
from pressmark.errors import ImportProblem
from pressmark.exchange import json_items
from pressmark.exchange.json_items import beginning, objects
from pressmark.exchange.registry import format_named
from pressmark.exchange.stream import ImportNote

TOOLS = ("prodigy", "doccano", "labelstudio", "labelbuddy")


def found(folder: Path, content: str | bytes) -> list[Any]:
    path = folder / "in.json"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return [item if isinstance(item, tuple) else str(item) for item in objects(path)]


@pytest.mark.parametrize(
    "content",
    ['{"a": 1}\n\n{"b": 2}\n', '\ufeff{"a": 1}\r\n\r\n{"b": 2}', '[{"a": 1},\n\n{"b": 2}]',
     '\n[ {"a":\n1}, {"b": 2} ]\n', '{\n"a": 1}\n{\n"b": 2\n}'],
)  # fmt: skip
def test_lines_lists_and_objects_over_many_lines_hold_the_same(
    tmp_path: Path, content: str
) -> None:
    assert [value for _, value in found(tmp_path, content)] == [{"a": 1}, {"b": 2}]


def test_an_object_is_named_by_the_line_it_begins_on(tmp_path: Path) -> None:
    assert [line for line, _ in found(tmp_path, '{"a": 1}\n\n{"b": 2}\n')] == [1, 3]
    assert [line for line, _ in found(tmp_path, '[\n{"a": "x",\n"b": 1},\n\n{"c": 2}]')] == [2, 5]


def test_a_bad_line_is_left_out_alone_and_a_broken_list_ends(tmp_path: Path) -> None:
    assert found(tmp_path, '{"a": 1}\n{"b": \n[2]\n{"c": 3}\n') == [
        (1, {"a": 1}),
        "in.json, line 2: the line is not JSON (Expecting value, character 8)",
        "in.json, line 3: the line holds no JSON object",
        (4, {"c": 3}),
    ]
    first, second, third = found(tmp_path, '[{"a": 1},\n7,\n{"b" 2},\n{"c": 3}]')
    assert first == (1, {"a": 1})
    assert second == "in.json, line 2: an item of the list is no JSON object"
    reason = "the file is not JSON (Expecting ':' delimiter, character 6 of its line)"
    assert third == f"in.json, line 3: {reason}; what follows was not read"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b'[{"a": "caf\xe9"}]', "the file is not in UTF-8"),
        (b'{"a": "caf\xe9"}', "the line is not in UTF-8 (byte 11)"),
        ("[" * 100_000, "the item is nested too deeply"),
        ('[{"a": ' + "[" * 100_000, "the item is nested too deeply"),
        ('{"a": ' + "[" * 100_000, "the line is nested too deeply"),
        ('[{"a": ' + "9" * 5000 + "}]", "what follows was not read"),
        ('[{"a": "never ends', "the file is not JSON (Unterminated string"),
        ("[]", "there is no article in the file"),
        ("", "there is no article in the file"),
    ],
)
def test_what_cannot_be_read_gets_a_sentence(
    tmp_path: Path, content: str | bytes, reason: str
) -> None:
    (problem,) = found(tmp_path, content)
    assert reason in problem


def test_what_pandas_writes_for_an_empty_cell_is_null(tmp_path: Path) -> None:
    assert found(tmp_path, '[{"a": NaN, "b": -Infinity}]') == [(1, {"a": None, "b": None})]


def test_an_item_beyond_the_limit_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_items, "LONGEST_LINE", 2_000_000)
    (problem,) = found(tmp_path, '[{"a": "' + "x" * 9_000_000 + '"}]')
    assert "an item is longer than 2 MB" in problem


def test_a_list_is_read_in_pieces_wherever_they_are_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    values = [{"a": "é💩\\u00e9\\\\" * n, "n": -1.5e10, "t": [True, None, {}]} for n in range(8)]
    content = json.dumps(values, ensure_ascii=False)
    for size in (1, 2, 3, 7, 50):
        monkeypatch.setattr(json_items, "_CHUNK", size)
        assert [value for _, value in found(tmp_path, content)] == values


def test_a_file_that_begins_with_a_very_long_article_is_recognised(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    line = json.dumps({"text": "word " * 40_000, "label": [[0, 4, "X"]]})
    path.write_text(line + "\n")
    head = path.read_bytes()[:65536]
    assert "label" in beginning(path, head)[0]
    assert format_named("doccano").recognises(path, head)
    assert not format_named("prodigy").recognises(path, head)


# -- hostile input

_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)
quickly = settings(
    max_examples=some(100),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def paths_in(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield every place in a JSON value where another value may stand."""
    if isinstance(value, dict | list):
        for key, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield (*path, key)
            yield from paths_in(part, (*path, key))


def put(value: Any, path: tuple[Any, ...], new: Any) -> None:
    for key in path[:-1]:
        value = value[key]
    value[path[-1]] = new


@pytest.mark.parametrize("name", TOOLS)
@given(data=st.data())
@quickly
def test_no_value_anywhere_makes_a_reader_fail(
    name: str, data: st.DataObject, tmp_path: Path
) -> None:
    form = format_named(name)
    path = tmp_path / f"in{form.suffixes[0]}"
    form.write(path, [ferry()])
    records = [item[1] for item in objects(path) if isinstance(item, tuple)]
    places = list(paths_in(records))
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.sampled_from(places))
        try:
            put(records, place, data.draw(_JSON))
        except (KeyError, IndexError, TypeError):
            continue  # an earlier one took the place away
    path.write_text(json.dumps(records), encoding="utf-8")
    items = list(form.read(path))
    assert all(isinstance(one, MarkedArticle | ImportNote | ImportProblem) for one in items)
    assert all(len(str(one)) < 1000 for one in items if not isinstance(one, MarkedArticle))
    for item in items:
        if isinstance(item, MarkedArticle):
            assert all(
                span.text == item.article.text[span.start : span.end] != "" for span in item.spans
            )


@pytest.mark.parametrize("name", TOOLS)
@given(content=st.binary(max_size=60) | st.text('{}[]",:\\ \nab1', max_size=60).map(str.encode))
@quickly
def test_no_file_whatever_makes_a_reader_fail(name: str, content: bytes, tmp_path: Path) -> None:
    form = format_named(name)
    path = tmp_path / "in.json"
    path.write_bytes(content)
    form.recognises(path, content)
    for item in form.read(path):
        assert isinstance(item, MarkedArticle | ImportNote | ImportProblem)
