"""W3C Web Annotations: the form that the Recommendation asks for, with places that hold."""

import json
from pathlib import Path
from typing import Any

import pytest
from examples import some
from exchange_samples import TEXT, ferry, marked_articles
from hypothesis import given, settings
from hypothesis import strategies as st

from pressmark.domain.article import MarkedArticle
from pressmark.domain.records import read_span
from pressmark.exchange.webannotation import write

# Web Annotation Data Model (W3C Recommendation 23 February 2017), sections 3.3.5 and 4.
MOTIVATIONS = {
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing",
    "highlighting", "identifying", "linking", "moderating", "questioning", "replying", "tagging",
}  # fmt: skip


def page(path: Path, articles: list[MarkedArticle]) -> dict[str, Any]:
    assert write(path, articles) == []
    found: dict[str, Any] = json.loads(path.read_bytes())
    return found


def test_a_page_has_the_context_and_an_annotation_for_each_span(tmp_path: Path) -> None:
    found = page(tmp_path / "out.jsonld", [ferry()])
    assert found["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert found["type"] == "AnnotationPage"
    assert [one["id"].rpartition(":")[2] for one in found["items"]] == [
        s.name for s in ferry().spans
    ]
    names = {key for one in found["items"] for key in one if ":" in key}
    assert names <= set(found["@context"][1])


def test_every_target_is_told_by_its_place_in_code_points_and_by_its_words(tmp_path: Path) -> None:
    found = page(tmp_path / "out.jsonld", [ferry()])
    for one, span in zip(found["items"], ferry().spans, strict=True):
        place, words = one["target"]["selector"]
        assert (place["type"], words["type"]) == ("TextPositionSelector", "TextQuoteSelector")
        assert (place["start"], place["end"]) == (span.start, span.end)
        assert TEXT[place["start"] : place["end"]] == words["exact"] == span.text
        around = words["prefix"] + words["exact"] + words["suffix"]
        assert around in TEXT
        assert one["target"]["source"] == "https://example.org/ferry?a=1&b=2"


def test_bodies_say_label_state_speaker_and_value(tmp_path: Path) -> None:
    found = page(tmp_path / "out.jsonld", [ferry()])
    items = {one["id"].rpartition(":")[2]: one for one in found["items"]}

    def told(name: str, purpose: str) -> list[str]:
        return [
            one["value"]
            for one in items[name]["body"]
            if one["purpose"] == purpose and "value" in one
        ]

    assert told("e4", "classifying") == ["GPE"]
    assert told("e4", "tagging") == ["entity"]
    assert told("e4", "assessing") == ["rejected"]
    assert told("q2", "describing") == ["speaker: Ana Oré"]
    assert told("f1", "describing") == ["value: up to 12"]
    roles = {one.get("pressmark:role") for one in items["q1"]["body"]} - {None}
    assert roles == {"speaker", "cue"}


def test_an_article_without_an_address_has_a_urn(tmp_path: Path) -> None:
    marked = ferry()
    for url in (None, "javascript:alert(1)"):
        article = type(marked.article)(marked.article.id, "a b/ü", TEXT, url=url)
        found = page(tmp_path / "out.jsonld", [MarkedArticle(article, marked.spans[:1])])
        assert found["items"][0]["target"]["source"] == "urn:pressmark:article:a%20b%2F%C3%BC"


@given(st.lists(marked_articles(), max_size=2))
@settings(max_examples=some(60), deadline=None)
def test_any_article_gives_annotations_that_keep_to_the_model(
    tmp_path_factory: pytest.TempPathFactory, articles: list[MarkedArticle]
) -> None:
    found = page(tmp_path_factory.getbasetemp() / "any.jsonld", articles)
    pairs = [(marked.article, span) for marked in articles for span in marked.spans]
    for one, (article, span) in zip(found["items"], pairs, strict=True):
        assert one["type"] == "Annotation"
        assert one["motivation"] in MOTIVATIONS
        assert {body["purpose"] for body in one["body"]} <= MOTIVATIONS
        assert not set(one["id"]) & set(' <>"{}|\\^`\n')
        assert one["target"]["selector"][1]["exact"] == article.text[span.start : span.end]
        assert read_span(one["pressmark:record"], article.text) == span


# What the terms of the context stand for (Web Annotation Vocabulary, W3C Recommendation 2017): the
# processor would fetch them from the net.
OA, RDF, AS = (
    "http://www.w3.org/ns/oa#",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://www.w3.org/ns/activitystreams#",
)
TERMS: dict[str, Any] = {
    "@version": 1.1,
    "id": "@id",
    "type": "@type",
    "value": f"{RDF}value",
    "format": "http://purl.org/dc/elements/1.1/format",
    "name": "http://xmlns.com/foaf/0.1/name",
    "generator": {"@id": f"{AS}generator", "@type": "@id"},
    "items": {"@id": f"{AS}items", "@type": "@id", "@container": "@list"},
    "Software": f"{AS}Application",
    "AnnotationPage": f"{AS}OrderedCollectionPage",
    **{
        kind: OA + kind
        for kind in (
            "Annotation",
            "TextualBody",
            "SpecificResource",
            "TextPositionSelector",
            "TextQuoteSelector",
            "exact",
            "prefix",
            "suffix",
            "start",
            "end",
        )
    },
    "body": {"@id": f"{OA}hasBody", "@type": "@id"},
    "target": {"@id": f"{OA}hasTarget", "@type": "@id"},
    "source": {"@id": f"{OA}hasSource", "@type": "@id"},
    "selector": {"@id": f"{OA}hasSelector", "@type": "@id"},
    "motivation": {"@id": f"{OA}motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": f"{OA}hasPurpose", "@type": "@vocab"},
    **{motivation: OA + motivation for motivation in MOTIVATIONS},
}


def known_context(url: str, options: dict[str, Any]) -> dict[str, Any]:
    """Return the context of Web Annotations; nothing else is fetched."""
    del options
    assert url == "http://www.w3.org/ns/anno.jsonld"
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": url,
        "document": {"@context": TERMS},
    }


def processor() -> Any:
    """Return PyLD, a processor of JSON-LD that nobody needs to have."""
    return pytest.importorskip("pyld.jsonld", reason="pip install pyld")


def test_a_processor_of_json_ld_finds_every_span_in_the_page(tmp_path: Path) -> None:
    jsonld = processor()
    found = page(tmp_path / "out.jsonld", [ferry()])
    (read,) = jsonld.expand(found, {"documentLoader": known_context})
    (items,) = read[f"{AS}items"]
    for one, own, span in zip(items["@list"], found["items"], ferry().spans, strict=True):
        assert one["@type"] == [f"{OA}Annotation"]
        assert one[f"{OA}motivatedBy"] == [{"@id": f"{OA}classifying"}]
        (target,) = one[f"{OA}hasTarget"]
        assert target[f"{OA}hasSource"] == [{"@id": own["target"]["source"]}]
        place, words = target[f"{OA}hasSelector"]
        assert place[f"{OA}start"] == [{"@value": span.start}]
        assert words[f"{OA}exact"] == [{"@value": span.text}]
        said = {
            (body[f"{OA}hasPurpose"][0]["@id"], body[f"{RDF}value"][0]["@value"])
            for body in one[f"{OA}hasBody"]
            if f"{RDF}value" in body
        }
        assert (f"{OA}classifying", span.label) in said
        (record,) = one["urn:pressmark:record"]
        assert record == {"@type": "@json", "@value": own["pressmark:record"]}


def test_the_page_becomes_a_graph_of_rdf(tmp_path: Path) -> None:
    jsonld = processor()
    found = page(tmp_path / "out.jsonld", [ferry()])
    graph = jsonld.to_rdf(found, {"documentLoader": known_context})["@default"]
    exact = [one for one in graph if one["predicate"]["value"] == f"{OA}exact"]
    words = sorted({one["object"]["value"] for one in exact})
    assert {span.text for span in ferry().spans} <= set(words)
