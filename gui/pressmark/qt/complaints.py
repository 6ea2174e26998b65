"""What is wrong outside the program, in the language of the window.

Errors are raised in English, where nobody knows of windows; how their sentences are built is listed
here (those that count what was changed or left out in `notes.py`), and a test holds the lists
against the code. What is not listed is shown as it is.
"""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from pressmark.errors import ImportProblem
from pressmark.exchange.failures import Telling
from pressmark.exchange.stream import ImportNote
from pressmark.qt.notes import NOTES, THING_HOLES, said_word, things_word
from pressmark.qt.sentences import Matching


def complaint_word(sentence: str) -> str:
    """Return the text of a `UserError`, or a note on an import, "notes.txt, line 3: …"."""
    found = _SENTENCES.parts(sentence)
    if found is not None:
        form, parts = found
        words = {hole: _part_word(hole, part) for hole, part in parts.items()}
        return QCoreApplication.translate("Complaints", form).format(**words)
    return _behind_its_place(sentence)


def worded(told: Telling) -> Telling:
    """Return what is told of an import or export in the language of the window."""
    if isinstance(told, ImportNote):
        return replace(told, text=complaint_word(told.text))
    if isinstance(told, ImportProblem):
        return ImportProblem(told.source, complaint_word(told.reason), told.line)
    return complaint_word(told)


def sentence_of(told: Telling) -> str:
    """Return what is told as one line, its place in the language of the window, too."""
    if isinstance(told, str):
        return told
    words = told.reason if isinstance(told, ImportProblem) else told.text
    if told.line is None:
        return f"{complaint_word(told.source)}: {words}"
    place = QCoreApplication.translate("Complaints", "{file}, line {line}")
    return f"{place.format(file=complaint_word(told.source), line=told.line)}: {words}"


def _part_word(hole: str, part: str) -> str:
    if hole in THING_HOLES:
        return things_word(part)
    if hole == "words":
        return said_word(part)
    return complaint_word(part) if hole in _OWN_SENTENCES else part


def _behind_its_place(sentence: str) -> str:
    """Return a sentence that has a file, and perhaps a line, in front of it."""
    at = sentence.find(": ")
    while at > 0:
        place, reason = sentence[:at], sentence[at + 2 :]
        worded = complaint_word(reason)
        if worded != reason:
            name, comma, line = place.rpartition(", line ")
            if comma and line.isdigit():
                form = QCoreApplication.translate("Complaints", "{file}, line {line}")
                place = form.format(file=name, line=line)
            return f"{complaint_word(place)}: {worded}"
        at = sentence.find(": ", at + 1)
    return sentence


_OWN_SENTENCES = frozenset(("reason", "owner", "way", "finding"))
"""Holes that hold what is a sentence of its own in the list."""

COMPLAINTS = (
    "There is no article with the number {number} in this project.",
    "There is no article {name} in {file}; look at its id.",
    "A span must cover at least one character of the article.",
    "This span is no longer there; it was undone or deleted.",
    "Cut the span between two of its words, so that both parts keep one.",
    "The labels were not changed: {reason}.",
    "A tag needs a letter at least.",
    "A filter needs a name to be found by.",
    "There is a filter {name} already; choose another name.",
    "This filter is no longer there; it was undone or deleted.",
    "There is no saved filter {name}; there are: {names}.",
    "The project has no label {name}; it has {names}.",
    "this is no filter of articles: {reason}",
    "the tags are not a list of strings",
    "There is no {layer} label {name} that spans could become.",
    "{file} can only be read; copy it to a folder of yours to work on it.",
    "{file} is there already; choose another name or open it.",
    "There is no folder {file}; make it first.",
    "{file} was not written: {error}. Choose another place.",
    "{file} needs an update, and {reason}; make room there first.",
    "{file} is open and safe, but {reason}.",
    "no backup copy could be made in {file} ({reason})",
    "the copy came out damaged: {reason}",
    "There is no project {file}; look at the name, or make it by importing into it.",
    "{file} is a folder; give the project file in it, or import the folder.",
    "{file} is empty, so it is no Pressmark project.",
    "{file} is not a Pressmark project; to bring articles in, import them.",
    "{file} was written by a newer Pressmark; update the program to open it.",
    "{file} is damaged ({reason}). Nothing was changed; {way}.",
    "the text of “{title}” was changed",
    "`pressmark backups {file}` has copies of it, `pressmark doctor {name}` repairs",
    "no backup copy of it is here; `pressmark doctor {file}` says what is left",
    "some of it is not as it was when it was closed",
    (
        "{file} was moved or removed while it was open here. The last step was not saved, all "
        "before it are; save a copy of the project to go on."
    ),
    (
        "{file} was not closed by {user} on {host}; if it is open there, close it before you work "
        "here."
    ),
    (
        "The folder of {file} cannot keep two programs apart; copy the project to a folder on this "
        "computer."
    ),
    "{file} is this project itself; choose another name.",
    "The copy is damaged, too, and was not restored: {finding}",
    (
        "no backup copy could be made in {file} ({reason}). Nothing was changed; make room there "
        "first."
    ),
    "There is no copy {name} of {file}; `pressmark backups` lists them.",
    "There is no project {file}; look at the name.",
    "Nothing can be read of {file}; `pressmark backups {name}` lists its copies.",
    "{file} is open {owner}; close it there first.",
    "by {user} on {host} (process {number})",
    "in another program",
    (
        "The disk with {file} is full. The last step was not saved, all before it are; make room "
        "and do it again."
    ),
    "{file} can no longer be written; the last step was not saved.",
    "{file} cannot be opened here; choose a folder that you may write to.",
    "{file} cannot be read or written: {reason}.",
    "{file} cannot be read: {reason}.",
    "{file} was not written: {reason}.",
    "the folder {file} does not exist",
    "it is a folder. Choose a file name",
    "it is a Pressmark project, with all its decisions. Choose another name",
    "the disk is full. Free some space or write elsewhere; the old file is as it was",
    "you have no permission to write there, or another program holds the file",
    "you have no permission to read this file",
    "there is no such file",
    "the file cannot be read ({reason})",
    "the file is empty",
    "this is a Pressmark project; open it instead of importing it",
    "this is an SQLite file, not a text",
    "this is a PDF file, which this version cannot read; save it as text first",
    "this is an RTF file, which this version cannot read; save it as text first",
    "this is an XML file, which this version cannot read; save it as text first",
    "this is an old Office file, which this version cannot read; save it as text first",
    "this is a Word or other ZIP file, which this version cannot read; save it as text first",
    "this is a compressed file; unpack it first",
    "this is a picture, not a text",
    "this is a binary file, not a text",
    "this is JSON in UTF-16 or UTF-32; save it in UTF-8",
    "this is JSON over several lines; Pressmark reads JSON Lines, with one object on each",
    "read as {encoding}, which is a guess",
    "the file is not in UTF-8; read as {encoding}, which is a guess",
    "the file is not in UTF-8, nor in any encoding that can be guessed",
    "the file begins as {encoding}, but byte {number} does not fit",
    (
        "the text has {size} million characters, and an article may have {most} million at most; "
        "cut it into articles first"
    ),
    (
        "the file has {size} MB, and {most} MB at most are read of its kind; "
        "write it as several files"
    ),
    "there is no text in it",
    "pasted text",
    "Each of them is listed in {file}.",
    "left out {files} of other kinds ({names})",
    "span {span}: {reason}",
    "the line is longer than {size} MB",
    "the line is nested too deeply",
    "the line is not in UTF-8 (byte {number})",
    "the line is not JSON ({why}, character {number})",
    "the line holds {what}, which is not JSON",
    "the line holds no JSON object",
    "the line has no text",
    "the text is not a string",
    "the spans are not a list",
    "span {number} is not an object",
    "the status is {value}, not one of {known}",
    "the date {value} is not of the form 2024-05-03 and was left out",
    "the line is in an unknown version of the format ({version})",
    (
        "the line is in version {version} of the format, and this Pressmark reads version {own}; a "
        "newer Pressmark reads it"
    ),
    "{field} is no start and end of a piece",
    "The process that reads files did not start ({why}); try again or reinstall Pressmark.",
    "a feature structure has no %ID or no %TYPE",
    "a feature structure is not an object",
    "a line longer than a text may be",
    "a note needs a type and what it is on",
    "a relation needs a type and two arguments",
    "all in it is more than {size} MB",
    "an attribute needs a type and what it is of",
    "an event needs a type and a trigger",
    "an item is longer than {size} MB",
    "it is locked with a password",
    "it unpacks to more than {size} MB",
    "it unpacks to more than {number} times its size",
    "span {span} has no place in a CAS",
    "the PDF has more than {number} pages; cut it into articles first",
    "the ZIP file cannot be unpacked ({why})",
    "the ZIP file is broken or cut off",
    "the annotation has no type",
    "the file declares a document type, which XMI never does; it was not read",
    "the file declares entities of its own, which can hide anything",
    "the file is not JSON ({why}, character {number} of its line)",
    "the file is not in UTF-8, as CAS JSON is",
    "the file is not sound XML",
    "the file is not sound XML ({why})",
    "the first line is not #FORMAT=WebAnno TSV 3.x",
    "the item is nested too deeply",
    "the line is none of brat's: an id and a tab begin each",
    "the piece from {start} to {end} holds nothing",
    "the sentence begins before the end of the last one",
    "the table cannot be read beyond line {line} ({why})",
    "there are more than {number} files in it; unpack it first",
    "there are two annotations {name}",
    "there is no column {name} in the table; its columns are {known}",
    "there is no page in it",
    "there is no row in the table",
    "there is no text in it: its pages are pictures; have their text recognised (OCR) first",
    "there is no text in this CAS",
    "this JSON has no %FEATURE_STRUCTURES, and is no CAS",
    "this is a device or a pipe, not a file",
    "this is not JSON ({why}, line {line})",
    "this is not XML ({why})",
    (
        "this table has the spans of articles and not their texts; export JSON "
        "Lines to bring articles in again"
    ),
    "this is a PDF file, not a text",
    "this is a ZIP file, not a text",
    "this is XML of a kind that this version cannot read; save it as text first",
    "{address} is in a private network; save the page in a browser and import the file",
    "it lacks {what}",
    "its server sends on again and again",
    "only addresses that begin with http:// or https:// are fetched",
    "the file is in no known encoding ({why})",
    "the page is larger than {size} MB",
    "the server answers {number} ({why})",
    "the server broke off before the end of the page",
    "the server packs the page in a way unknown here ({why})",
    "there is a user name in the address; nobody is logged in from here",
    "there is no server named {name}, or no network",
    "there is no server named in the address",
    "there is no server named {name}",
    "the {field} {value} does not stand in the text",
    "the {field} {value} does not stand where it should, and stands in several places",
    "the {field} from {start} to {end} does not lie in the text of {length} characters",
    "the {field} from {start} to {end} covers {covered}, not {value}",
    "the {field} is not an object with start and end",
    "the {field} needs whole numbers as start and end",
    "the modifier is not an object with text and class",
    "the label is empty",
    "the score {value} does not lie between 0 and 1",
    "the {field} value is not a number that a file can hold",
    "the {field} value is not a number",
    "the {field} is not a string",
    "the {field} is {value}, not one of {known}",
    "the labels are no [[label]] tables",
    "{label}: stands_for is no list of names",
    "{label}: the {field} is missing or no text",
    "the name {name} is not of letters, digits, - . and _ alone",
    "{name} needs a title and a short form",
    "{name}: the key {key} is not a single character",
    "{name}: {colour} is not a colour such as #2f6fd0",
    "the {layer} labels have two with the {what}",
    "the key {key} is taken: {what}",
    "the {layer} labels need one at least",
    "Not a pattern: {why}.",
    "The spaCy pipeline {name} is not installed; install it with: {command}",
    "In {file} some of it is not as it was when it was closed.",
    "SQLite finds the file damaged: {reason}.",
    "SQLite cannot read the file: {reason}.",
    "The {what} cannot be read: {reason}.",
    "The {what} {name} is missing.",
    "The {what} {name} does not belong here.",
    "The {what} {name} is not as it was made.",
    "The project has no labels.",
    "Row {row} of {table} belongs to a row of {name} that is not there.",
    "The article “{title}” has no text.",
    "The text of “{title}” is not the one that was imported.",
    "Span {number} of “{title}” does not cover the words that it has.",
    "Span {number} of “{title}” cannot be read ({reason}).",
    "Span {number} of “{title}” has its {what} outside of the text.",
    "The list does not count the spans of “{title}” as they are.",
    "The name “{name}” ({label}) is not counted as it was decided.",
    "The index for searching does not fit the articles.",
    "Step {number} of the log cannot be read.",
    "Of the last {count} steps in the log {number} are missing.",
    "{what} {number} is not there, and the log says that it is.",
    "{what} {number} is there, and the log says that it was deleted.",
    "{what} {number} is not as the last step on it left it ({columns}).",
    "Span {number} was decided and is not there.",
    "Step {number} is noted as done, and is not.",
    "Step {number} is noted as undone, and is not.",
    "Step {number} stands and cannot be undone.",
    "Numbers of {table} could be given twice.",
    "The detection process did not start ({why}); try again or reinstall Pressmark.",
    "it took more than {seconds} seconds",
)
"""How the sentences are built; of those that fit, the first is taken."""

_SENTENCES = Matching((*COMPLAINTS, *NOTES), {"things": r"[\d,]+ [\w ]+?", "ending": r"[.\w ]+"})
