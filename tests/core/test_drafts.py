"""Labels under edit: what is wrong with them, and what saving them comes to."""

from dataclasses import replace

from pressmark import assets
from pressmark.domain.drafts import Draft, Drafts
from pressmark.domain.scheme import Scheme, read_scheme
from pressmark.domain.span import Layer

SCHEME = read_scheme(assets.resources() / "schemes" / "news.toml")


def draft(drafts: Drafts, name: str) -> Draft:
    return next(row for row in drafts.rows if row.label.name == name)


def change(drafts: Drafts, which: str, **changes: str) -> Draft:
    row = draft(drafts, which)
    row.label = replace(row.label, **changes)
    return row


def sentences(drafts: Drafts) -> list[str]:
    return [sentence for _, sentence in drafts.problems()]


def test_an_untouched_scheme_comes_out_as_it_went_in() -> None:
    edited = Drafts(SCHEME).edited()
    assert (edited.scheme, edited.renamed, edited.replaced) == (SCHEME, {}, {})


def test_a_renamed_label_still_takes_in_what_is_suggested_as_the_old_one() -> None:
    drafts = Drafts(SCHEME)
    change(drafts, "GPE", name="PLACE")
    edited = drafts.edited()
    assert edited.renamed == {(Layer.ENTITY, "GPE"): "PLACE"}
    assert edited.scheme.label_for(Layer.ENTITY, "GPE").name == "PLACE"
    again = Drafts(edited.scheme)
    change(again, "PLACE", name="GPE")
    assert again.edited().scheme == SCHEME


def test_a_removed_label_goes_into_another_even_while_that_is_renamed() -> None:
    drafts = Drafts(SCHEME)
    gone, into = draft(drafts, "LOC"), draft(drafts, "GPE")
    drafts.remove(gone)
    gone.becomes = into
    change(drafts, "GPE", name="PLACE")
    edited = drafts.edited()
    assert edited.replaced == {(Layer.ENTITY, "LOC"): "PLACE"}
    assert edited.scheme.label_for(Layer.ENTITY, "LOC").name == "PLACE"
    assert edited.scheme.detected_name(Layer.ENTITY, "PLACE") == "GPE"
    drafts.remove(into)
    assert drafts.edited().replaced == {
        (Layer.ENTITY, "LOC"): None,
        (Layer.ENTITY, "GPE"): None,
    }
    drafts.restore(gone)
    assert (Layer.ENTITY, "LOC") not in drafts.edited().replaced


def test_a_label_is_added_with_a_free_name_and_key_and_goes_without_a_trace() -> None:
    drafts = Drafts(SCHEME)
    first, second = drafts.add(Layer.QUOTE), drafts.add(Layer.QUOTE)
    assert [row.label.name for row in (first, second)] == ["NEW_LABEL", "NEW_LABEL_2"]
    assert [row.label.key for row in (first, second)] == ["5", "6"]
    assert sentences(drafts) == []
    drafts.remove(first)
    drafts.remove(second)
    assert drafts.edited().scheme == SCHEME


def test_labels_move_within_their_layer() -> None:
    drafts = Drafts(SCHEME)
    scare = draft(drafts, "scare")
    assert not drafts.move(scare, 1)
    assert drafts.move(scare, -1)
    names = [label.name for label in drafts.edited().scheme.of_layer(Layer.QUOTE)]
    assert names == ["direct", "partial", "scare", "indirect"]


def test_what_is_wrong_is_said_of_the_label_that_has_it() -> None:
    drafts = Drafts(SCHEME, {"a": "Accept"})
    row = change(drafts, "ORG", key="1")
    assert [(found, text) for found, text in drafts.problems()] == [
        (row, "the entity labels have two with the key 1")
    ]
    change(drafts, "ORG", key="a")
    assert sentences(drafts) == ["the key A is taken: Accept"]
    for scare in drafts.of_layer(Layer.QUOTE):
        drafts.remove(scare)
    assert "the quote labels need one at least" in sentences(drafts)


def test_another_scheme_is_taken_over_and_missing_labels_are_removed() -> None:
    drafts = Drafts(SCHEME)
    other = Scheme("x", (replace(SCHEME.labels[1], title="Body"), *SCHEME.labels[13:]))
    drafts.adopt(other)
    assert drafts.scheme().labels == other.labels
    assert (Layer.ENTITY, "PERSON") in drafts.edited().replaced
    assert drafts.edited().renamed == {}
