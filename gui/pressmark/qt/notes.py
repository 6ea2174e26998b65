"""What imports and exports tell of what they changed or left out, in the language of the window.

Such sentences count things ("3 nested spans left out: …"). How they are built is listed in NOTES,
and what is counted in THINGS; both are looked up by `complaints.py`, and a test finds what is told
in the code and not listed.
"""

from PySide6.QtCore import QCoreApplication

from pressmark.qt.sentences import Matching

_NOUNS = (
    "article",
    "span",
    "entity",
    "quote",
    "figure",
    "rejected span",
    "overlapping entity span",
    "nested span",
    "blank span",
    "scare quote",
    "suggestion",
    "text",
    "link",
    "file",
    "page",
    "row",
    "date",
    "relation",
    "chain link",
    "unused mention",
    "attribute",
    "event",
    "equivalence",
    "normalisation",
    "annotation",
    "further annotation",
    "answer",
    "broken character",
    "control character",
    "lone surrogate",
)
_PLURALS = {"entity": "entities"}

THINGS = (
    *(f"1 {noun}" for noun in _NOUNS),
    *(f"{{count}} {_PLURALS.get(noun, noun + 's')}" for noun in _NOUNS),
    "1 entry",
    "{count} entries",
    "1 category of the text",
    "{count} categories of the text",
    "1 {kind} annotation",
    "{count} {kind} annotations",
)
"""What is counted, one of it and many."""

SAID = (
    "utterance",
    "name of the speaker",
    "place of the number",
    "value",
    "unit",
    "modifier",
    "vagueness",
    "note",
    "proposal",
)
"""What a tool may have no place for."""

NOTES = (
    "{things} left out: CoNLL has no white space.",
    "{things} left out: CoNLL has no overlap in a layer.",
    "{things} left out: the format has no white space.",
    "{things} cut to their words: the format has no white space.",
    "{things} kept in articles.json alone: brat has no line break in a span.",
    "{things} left out: {tool} cannot tell them from the others.",
    "{things} left out: labelbuddy has one annotation with a label in one place.",
    "{things} left out: they quote nobody.",
    '{things} left out of doc.ents; doc.spans["entities"] has them all.',
    "{things} without spans left out: a row is a span.",
    "{things} begins with white space, which became blanks.",
    "{things} has characters that XML has not, which became {sign}.",
    "{things} written without {words}, for which {tool} has no place.",
    "{things} cut to {count} characters, as a cell holds no more.",
    "{things} overlap others: doccano keeps them only in a project that allows overlapping.",
    "{things} stand there like what was decided.",
    "Ids, states, origins and scores of {things} are not told: doccano has no place for them.",
    "CoNLL has no white space: the texts come back with single blanks between their words.",
    "There is no article in dev.spacy: spaCy has nothing to tell progress by.",
    "Spans left out by their label: {names}.",
    "{things} left out, as nobody suggests what was rejected.",
    "{things} moved to where the covered text stands",
    "{things} renamed, as another had the same id",
    "the labels of another tool under {what} were left out",
    "{things} left out that Pressmark has no place for ({names})",
    "{things} left out that Pressmark has no place for",
    "{things} left out: the latest or the true one counts",
    "{things} left out: Pressmark has none of them",
    "{things} left out that may mean several days or none",
    "{things} without a text in the column {name} left out",
    "{things} without a text in the column {name}, and none with one; choose another column",
    "{things} without a text left out",
    "{things} without text left out; they may be pictures of text",
    "{things} in the text became {sign}",
    "{things} became {sign}",
    "what is not in UTF-8 became {sign}",
    "partly in UTF-8 and partly in {encoding}, and read so, which is a guess",
    "the offsets count UTF-16 units and were converted",
    (
        "its offsets were taken for code points, as Label Studio counts now; early versions "
        "counted an emoji as two, and nothing in the file tells which it is"
    ),
    "the text was taken from {name}",
    (
        "the tokens do not stand in {name} from {what} on; from there the text was put together "
        "from the tokens"
    ),
    "the tags were read as {scheme}",
    "the tags are of no one scheme: {things} begun by I was read as if by B",
    "left out: this is a type system, which holds no text",
    "a label for the whole text was left out",
    "the {layer} spans were changed since the export, and were taken as they are now",
    "the user data could not be read",
    "entry {number}: {reason}",
    "Doc {number}: {reason}",
    "an item of the list is no JSON object",
    "it is nested too deeply",
    "no entry of the feed has a text",
    "reading it takes more memory than is allowed",
    "reading it took longer than {number} seconds",
    "it is broken in a way that ends its reader",
    "its reader failed, which is a mistake of Pressmark’s ({why}); please report it",
    "the example has no text",
    "the task has no text; Pressmark reads neither pictures nor links to texts",
    "the task has no text",
    "the file is larger than {size} MB",
    "the file is nested too deeply",
    "the file is not in UTF-8 ({why})",
    "the file is not in UTF-8, as WebAnno TSV is",
    "the file is not in UTF-8, as brat's files are",
    "the folder {name} is not there; it is watched",
    "the mail has too many mails within each other",
    "the mail is larger than {size} MB",
    "there are no {ending} files in this folder",
    "there are no tokens in it",
    "there are too many files in each other",
    "there is no Doc in this file",
    "there is no article in the file",
    "there is no column of tags such as B-PER, I-PER and O",
    "there is no entry in the feed",
    "there is no file in it",
    "this is no DocBin of spaCy, or a damaged one ({why})",
    "this is no DocBin of spaCy, or a damaged one",
    "the file has more than {size} MB once it is unpacked, and was not read",
    "the file breaks off in the middle",
    "{reason}; what follows was not read",
    "left out {things}",
    "{things} left out",
)
"""How the sentences are built; of those that fit, the first is taken."""

THING_HOLES = frozenset(("things", "files"))
"""Holes that hold so many of something."""

_THINGS = Matching(THINGS, {"count": r"[\d,]+", "kind": r"\S+"})


def things_word(counted: str) -> str:
    """Return "3 spans" in the language of the window."""
    found = _THINGS.parts(counted)
    if found is None:
        return counted
    form, parts = found
    return QCoreApplication.translate("Things", form).format(**parts)


def said_word(words: str) -> str:
    """Return "value and unit" in the language of the window."""
    joined = QCoreApplication.translate("Things", "{first} and {second}")
    first, *rest = [QCoreApplication.translate("Said", one) for one in words.split(" and ")]
    for one in rest:
        first = joined.format(first=first, second=one)
    return first
