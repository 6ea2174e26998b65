"""UIMA CAS, as JSON and XMI, out and in, held to account by dkpro-cassis."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from examples import some
from exchange_samples import ferry, marked_articles, marked_span
from hypothesis import given, settings

from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import UNSTORED_ARTICLE
from pressmark.domain.span import FigureAttributes, Layer, Mention, QuoteAttributes, Span, State
from pressmark.errors import ImportProblem
from pressmark.exchange.cas import read
from pressmark.exchange.cas_write import write
from pressmark.exchange.registry import format_for_file, read_files
from pressmark.exchange.stream import ImportItem

cassis = pytest.importorskip("cassis", reason="needs dkpro-cassis")

NER = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
FORMS = ["out-json", "out-xmi"]


def the_article(items: list[ImportItem]) -> MarkedArticle:
    (found,) = (item for item in items if isinstance(item, MarkedArticle))
    return found


def said(items: list[ImportItem]) -> list[str]:
    return [str(item) for item in items if not isinstance(item, MarkedArticle)]


def kept(item: MarkedArticle) -> list[Span]:
    return [span for span in item.spans if span.state is not State.REJECTED]


def by_cassis(folder: Path, name: str) -> Any:
    if folder.name.endswith("xmi"):
        types = cassis.load_typesystem(folder / "TypeSystem.xml")
        return cassis.load_cas_from_xmi(folder / f"{name}.xmi", typesystem=types)
    with (folder / f"{name}.json").open("rb") as file:
        return cassis.load_cas_from_json(file)


def said_of(span: Span) -> tuple[object, ...]:
    """What a CAS carries of a span."""

    def at(one: Mention | None, *, named: bool = False) -> tuple[object, ...] | None:
        return (one.start, one.end, one.name if named else None) if one else None

    said: tuple[object, ...] = (span.layer, span.label, span.start, span.end)
    if isinstance(span.attributes, QuoteAttributes):
        quote = span.attributes
        return (*said, quote.utterance, at(quote.speaker, named=True), at(quote.cue))
    if isinstance(span.attributes, FigureAttributes):
        one = span.attributes
        values = (repr(one.low), repr(one.high), one.unit, one.modifier, one.vague, one.number)
        return (*said, *values, at(one.counted), at(one.restates))
    return said


def all_said(spans: list[Span]) -> list[tuple[object, ...]]:
    return sorted(map(said_of, spans), key=repr)


@pytest.mark.parametrize("form", FORMS)
def test_cassis_reads_layers_and_slots(tmp_path: Path, form: str) -> None:
    (told,) = write(tmp_path / form, [ferry()]).told()
    assert told == "1 rejected span left out: UIMA cannot tell them from the others."
    cas = by_cassis(tmp_path / form, "ferry")
    assert cas.sofa_string == ferry().article.text
    entities = [(one.get_covered_text(), one.value) for one in cas.select(NER)]
    assert ("North Quay Ferries", "ORG") in entities
    first, second = cas.select("webanno.custom.Quote")
    assert (first.label, first.get_covered_text()[:9]) == ("direct", "“We will ")
    linked = [(link.role, link.target.get_covered_text()) for link in first.mentions.elements]
    assert linked == [("speaker", "Ana Oré"), ("cue", "said")]
    assert second.mentions.elements[0].target.name == "Ana Oré"
    assert [one.low for one in cas.select("webanno.custom.Figure")] == ["12", "3200000"]
    words = cas.select("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token")
    assert [word.get_covered_text() for word in words][-3:] == ["bridge", "”", "."]
    assert len(cas.select("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence")) == 3
    for kind in cas.typesystem.get_types():
        for found in cas.select(kind.name):
            assert cas.typesystem.typecheck(found) == []


@pytest.mark.parametrize("form", FORMS)
def test_what_cassis_writes_of_it_is_read_the_same(tmp_path: Path, form: str) -> None:
    write(tmp_path / form, [ferry()])
    cas = by_cassis(tmp_path / form, "ferry")
    again: dict[str, Callable[[Path], object]] = {"a.json": cas.to_json, "b.xmi": cas.to_xmi}
    for name, save in again.items():
        save(tmp_path / name)
        items = list(read(tmp_path / name))
        assert said(items) == []
        back = the_article(items)
        assert all_said(back.spans) == all_said(kept(ferry()))
        assert (back.article.name, back.article.title) == ("ferry", ferry().article.title)


@pytest.mark.parametrize("form", FORMS)
@given(marked=marked_articles())
@settings(max_examples=some(30), deadline=None)
def test_what_the_format_carries_comes_back(form: str, marked: MarkedArticle) -> None:
    with TemporaryDirectory() as folder:
        write(Path(folder, form), [marked])
        items = list(read(Path(folder, form)))
    assert said(items) == []
    back = the_article(items)
    text = marked.article.text
    if form == "out-xmi":
        text = re.sub("[\ufffe\uffff]", "\ufffd", text)
    assert back.article.text == text
    assert back.article.name == marked.article.name
    if text == marked.article.text:
        assert back.article == marked.article
    if form == "out-json":
        assert all_said(back.spans) == all_said(kept(marked))
    assert len(back.spans) == len(kept(marked))


AWKWARD = "💩 Ana\u00a0Oré\u2028e\u0301 \u202eليلى حدّاد\u202c 東京 & <b> \"'\t🚢.\n\n“Yes.”\n"


@pytest.mark.parametrize("form", FORMS)
def test_cassis_finds_the_text_of_awkward_spans(tmp_path: Path, form: str) -> None:
    spans = [
        marked_span(f"e{start}", Layer.ENTITY, f"L{start}<&>", (start, start + 3), text=AWKWARD)
        for start in range(len(AWKWARD) - 3)
    ]
    item = MarkedArticle(Article(UNSTORED_ARTICLE, "a", AWKWARD, language="ar"), spans)
    write(tmp_path / form, [item])
    found = by_cassis(tmp_path / form, "a").select(NER)
    texts = {one.value: one.get_covered_text() for one in found}
    assert texts == {span.label: span.text for span in spans}
    assert all_said(the_article(list(read(tmp_path / form))).spans) == all_said(spans)


@pytest.mark.filterwarnings("ignore:open_binary is deprecated")
def test_files_that_cassis_makes_are_read(tmp_path: Path) -> None:
    types = cassis.load_dkpro_core_typesystem()
    person = types.create_type("custom.Person", supertypeName="uima.tcas.Annotation")
    types.create_feature(person, "Role", "uima.cas.String")
    types.create_feature(person, "speaker", "uima.tcas.Annotation")
    cas = cassis.Cas(types)
    cas.sofa_string = "😊 Ana knows Bob."
    cas.sofa_mime = "text/plain"
    token, entity = (types.get_type(name) for name in (TOKEN, NER))
    annotations = [
        token(begin=2, end=5),
        entity(begin=2, end=5, value="PER"),
        person(begin=12, end=15, Role="x"),
    ]
    annotations[2].speaker = annotations[1]
    cas.add_all(annotations)
    relation = types.get_type(DEPENDENCY)
    cas.add(relation(begin=2, end=5, Governor=annotations[0], Dependent=annotations[0]))
    cas.to_json(tmp_path / "a.json", pretty_print=True)
    cas.to_xmi(tmp_path / "a.xmi", pretty_print=True)
    for name in ("a.json", "a.xmi"):
        assert format_for_file(tmp_path / name).name == "cas"
        items = list(read(tmp_path / name))
        assert [(one.label, one.text) for one in the_article(items).spans] == [
            ("PER", "Ana"),
            ("x", "Bob"),
        ]
        assert the_article(items).spans[1].quote == QuoteAttributes(None, Mention(2, 5))
        assert said(items) == [f"{name}: 1 Dependency annotation left out"]


TOKEN = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"
DEPENDENCY = "de.tudarmstadt.ukp.dkpro.core.api.syntax.type.dependency.Dependency"


def test_feature_structures_by_their_ids_are_read(tmp_path: Path) -> None:
    write(tmp_path / "a.json", [ferry()])
    content = json.loads((tmp_path / "a.json").read_bytes())
    structures = content["%FEATURE_STRUCTURES"]
    content["%FEATURE_STRUCTURES"] = {str(one.pop("%ID")): one for one in structures}
    (tmp_path / "a.json").write_text(json.dumps(content), "utf-8")
    assert all_said(the_article(list(read(tmp_path / "a.json"))).spans) == all_said(kept(ferry()))


def sofa(**more: Any) -> dict[str, Any]:
    return {
        "%ID": 1,
        "%TYPE": "uima.cas.Sofa",
        "sofaID": "_InitialView",
        "sofaString": "Ana.",
    } | more


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("{", "not JSON"),
        ("[]", "no CAS"),
        ('{"%FEATURE_STRUCTURES": 5}', "no CAS"),
        ('{"%FEATURE_STRUCTURES": [5]}', "is not an object"),
        ('{"%FEATURE_STRUCTURES": [{}]}', "no %ID"),
        ('{"%FEATURE_STRUCTURES": []}', "no text"),
        (json.dumps({"%FEATURE_STRUCTURES": [sofa(sofaString=7)]}), "no text"),
        ('{"%FEATURE_STRUCTURES": ' + "[" * 100_000, "too deeply"),
        ("\xff", "UTF-8"),
    ],
)
def test_a_file_that_is_none_gets_a_sentence(tmp_path: Path, content: str, reason: str) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(content.encode("latin-1"))
    (problem,) = read(path)
    assert isinstance(problem, ImportProblem)
    assert reason in problem.reason


def test_a_span_outside_its_text_is_refused_and_the_others_are_read(tmp_path: Path) -> None:
    marks = [
        {"%ID": 2, "%TYPE": NER, "@sofa": 1, "begin": 0, "end": 3, "value": "PER"},
        {"%ID": 3, "%TYPE": NER, "@sofa": 1, "begin": 3, "end": 90, "value": "PER"},
        {"%ID": 4, "%TYPE": NER, "@sofa": 1, "begin": "x", "end": None, "value": "PER"},
        {"%ID": 5, "%TYPE": NER, "@sofa": 9, "begin": 0, "end": 3, "value": "PER"},
    ]
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"%FEATURE_STRUCTURES": [sofa(), *marks]}))
    items = list(read(path))
    assert [span.text for span in the_article(items).spans] == ["Ana"]
    assert said(items) == ["a.json: the span from 3 to 90 does not lie in the text of 4 characters"]


def xmi(inside: str) -> str:
    return (
        '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" '
        f'xmi:version="2.0">{inside}</xmi:XMI>'
    )


BOMB = "".join(
    f'<!ENTITY {a} "{f"&{b};" * 10}">' for a, b in zip("bcdefghi", "abcdefgh", strict=True)
)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (xmi(""), "no text"),
        (xmi('<cas:Sofa xmi:id="1" sofaString="Ana."'), "not XML"),
        (f'<!DOCTYPE x [<!ENTITY a "lol">{BOMB}]>' + xmi("&i;"), "declares a document type"),
        (
            '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + xmi("&a;"),
            "declares a document type",
        ),
        (xmi("<a>" * 100_000), "not XML"),
        ('<?xml version="1.0" encoding="UTF-beg8"?>' + xmi(""), "no known encoding"),
    ],
)
def test_hostile_xmi_gets_a_sentence(tmp_path: Path, content: str, reason: str) -> None:
    path = tmp_path / "a.xmi"
    path.write_text(content)
    (problem,) = read(path)
    assert isinstance(problem, ImportProblem)
    assert reason in problem.reason


def test_a_type_system_is_told_and_left_out(tmp_path: Path) -> None:
    write(tmp_path / "out-xmi", [ferry()])
    (tmp_path / "out-xmi" / "articles.json").unlink()
    (tmp_path / "out-xmi" / "README.txt").unlink()
    items = list(read_files([tmp_path / "out-xmi"]))
    assert len(the_article(items).spans) == len(kept(ferry()))
    assert said(items) == ["TypeSystem.xml: left out: this is a type system, which holds no text"]


@pytest.mark.parametrize("form", FORMS)
def test_ten_thousand_spans_come_back(tmp_path: Path, form: str) -> None:
    text = "".join(f"Ana 💩{number} met.\n" for number in range(5000))
    at = [index for index, letter in enumerate(text) if letter == "A"]
    spans = [
        marked_span(f"e{number}", Layer.ENTITY, "PER", (start, start + 3 + number % 2), text=text)
        for number, start in enumerate(sorted(at * 2))
    ]
    write(tmp_path / form, [MarkedArticle(Article(UNSTORED_ARTICLE, "a", text), spans)])
    assert all_said(the_article(list(read(tmp_path / form))).spans) == all_said(spans)
