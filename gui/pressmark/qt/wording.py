"""The words of tables in the language of the window: actions, labels, states, steps.

The rows themselves stay as they are, in English; `start.py translations` walks the tables for the
translators. A text that nobody has translated, such as the title of a label that an analyst has
made, is shown as it is.
"""

import re
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QLocale

from pressmark.domain.article import Status
from pressmark.domain.filtering import Order
from pressmark.domain.scheme import Label
from pressmark.domain.span import Layer, State
from pressmark.domain.statistics import SIZES
from pressmark.exchange.format import Part
from pressmark.qt.actions.action import Action
from pressmark.qt.sentences import Matching


def action_word(text: str) -> str:
    """Return the title or tip of an action."""
    return QCoreApplication.translate("Actions", text)


def action_name(row: Action) -> str:
    """Return the title of an action without its mnemonic and dots."""
    return _plain(action_word(row.title)).rstrip("…")


def action_path(row: Action) -> str:
    """Return the menu of an action, and the menu in it: "View › Colours"."""
    return " › ".join(_plain(menu_word(title)) for title in (row.menu, row.submenu) if title)


def _plain(title: str) -> str:
    return title.replace("&", "")


def menu_word(title: str) -> str:
    """Return the title of a menu."""
    return QCoreApplication.translate("Menus", title)


def label_word(label: Label) -> str:
    """Return the title of a label."""
    return QCoreApplication.translate("Labels", label.title)


def label_help(label: Label) -> str:
    """Return the help of a label."""
    return QCoreApplication.translate("Labels", label.help)


def label_guideline(label: Label) -> str:
    """Return the guideline of a label, in Markdown."""
    return QCoreApplication.translate("Labels", label.guideline) if label.guideline else ""


def label_short(label: Label) -> str:
    """Return the abbreviation of a label."""
    return QCoreApplication.translate("Labels", label.short)


def in_words(label: Label) -> Label:
    """Return a label with the words that are shown for it."""
    short, help_ = label_short(label), label_help(label)
    return replace(label, title=label_word(label), short=short, help=help_)


def layer_word(layer: Layer) -> str:
    """Return the name of a layer, "entity"."""
    return QCoreApplication.translate("Layers", layer.value)


def layer_title(layer: Layer) -> str:
    """Return the name of a layer as a title, "Entity"."""
    word = layer_word(layer)
    return word[:1].upper() + word[1:]


def format_word(text: str) -> str:
    """Return the title or summary of a file format."""
    return QCoreApplication.translate("Formats", text)


def part_word(part: Part) -> str:
    """Return what a format may carry, "the exact text"."""
    return QCoreApplication.translate("Parts", part.value)


def chart_word(text: str) -> str:
    """Return the title of a chart, or the name of what its rows and columns have."""
    return QCoreApplication.translate("Charts", text)


def reason_word(reason: str) -> str:
    """Return why an action is not possible."""
    return QCoreApplication.translate("Reasons", reason)


def copy_word(reason: str) -> str:
    """Return why a copy of a project was made, "before an import"."""
    return QCoreApplication.translate("Copies", reason)


def role_word(title: str) -> str:
    """Return the title of a part that a mention plays, "speaker"."""
    return QCoreApplication.translate("Roles", title)


def state_word(state: State) -> str:
    """Return how a span was decided, "accepted"."""
    return QCoreApplication.translate("States", state.value)


def status_word(status: Status) -> str:
    """Return how far an article is, "in progress"."""
    return QCoreApplication.translate("Statuses", status.value)


def number(count: int) -> str:
    """Return a count with its thousands set apart: "1,234", "1.234"."""
    locale = QLocale()
    return f"{count:,}" if locale.language() is QLocale.Language.C else locale.toString(count)


def share(part: float) -> str:
    """Return a part of one in per cent: "80%", "80 %"."""
    words = QCoreApplication.translate("Numbers", "{percent}%")
    return words.format(percent=round(part * 100))


def step_word(title: str) -> str:
    """Return the title of a step of the log, "accept PERSON Aylin Demir".

    What it names stays as it is in the project, but for numbers of things and names of fields.
    """
    found = _STEPS.parts(title)
    if found is None:
        return title
    form, parts = found
    words = {hole: _part_word(hole, part) for hole, part in parts.items()}
    return QCoreApplication.translate("Steps", form).format(**words)


def step_sentence(title: str) -> str:
    """Return the title of a step as a sentence begins with it."""
    word = step_word(title)
    return word[:1].upper() + word[1:]


def _part_word(hole: str, part: str) -> str:
    return status_word(Status(part)) if hole == "status" else isolated(step_word(part))


def isolated(words: str) -> str:
    """Return words of an article as a sentence of the window may hold them.

    Right-to-left letters would turn quotation marks and numbers around them.
    """
    return f"\u2068{words}\u2069" if _FROM_THE_RIGHT.search(words) else words


def pace_words(a_second: float | None, seconds: float | None) -> str:
    """Say how quick work is and how long the rest takes, "" where that is not known."""
    if a_second is None or seconds is None:
        return ""
    hours, minutes = divmod(max(1, round(seconds / 60)), 60)
    if hours:
        words = QCoreApplication.translate("Pace", "{rate} a second, {hours} h {minutes} min left")
    else:
        words = QCoreApplication.translate("Pace", "{rate} a second, {minutes} min left")
    rate = QLocale().toString(a_second, "f", 1 if a_second < 10 else 0)
    return words.format(rate=rate, hours=hours, minutes=minutes)


_FROM_THE_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")


ORDERS = {
    Order.IMPORTED: "As they came in",
    Order.NEWEST: "Newest first",
    Order.OLDEST: "Oldest first",
    Order.UNCERTAIN: "Least sure first",
    Order.UNDECIDED: "Most undecided first",
    Order.TITLE: "By title",
    Order.STORY: "By story",
}
"""What the orders are called."""

CHARTS = (
    "Articles by status", "Spans decided so far", "Progress over time", "Decisions per hour",
    "Decisions by annotator", "Acceptance by label", "Acceptance by detector",
    "Most corrected strings", "Labels of kept spans", "Figures by unit", "Figures by size",
    "status", "state", "time", "annotator", "label", "detector", "string", "unit", "size",
    "articles", "spans", "figures", "decisions so far", "articles done", "decisions then",
    "decisions per hour", "seconds per decision", "hours of work", "per cent accepted",
    "accepted", "corrected", "rejected", "added", "undecided", "kept",
    *(status.value for status in Status), *SIZES,
)  # fmt: skip
"""Every word of charts that is not the project's own."""

FINDINGS = (
    "“{name}” has two labels: {labels}.",
    "“{name}” as {label} was kept {kept} × and rejected {rejected} ×.",
    "The speaker “{slip}” ({few} ×) may be “{name}” ({many} ×).",
    "“{slip}” ({few} ×) may be “{name}” ({many} ×).",
    "Nobody says {words}",
    "“{words}” has no value.",
    "“{words}” has the value {value}; its words say {other}.",
    "“{one}” and “{other}” cannot both be right.",
    "“{one}” says again “{other}” and is off.",
    "The headline has “{word}”, the story “{name}” for the same thing.",
    "The headline has “{word}”, the story “{name}”.",
    "Label all as {label}",
    "Label as {label}",
    "Accept all",
    "Reject all",
    "Note on all: {note}",
    "Note: {note}",
    "Call all of them {name}",
    "Said by {name}, as before",
    "Set the value {value}",
)
"""How the sentences of findings and the titles of their fixes are built; the first fit is taken."""

STEPS = (
    "Undo: {step}",
    "Redo: {step}",
    "undo: {step}",
    "redo: {step}",
    "move edges of {what}",
    "label as {label} {what}",
    "set {field} of {what}",
    "mark {what} as {status}",
    "tag {what} with {tag}",
    "take the tag {tag} from {what}",
    "give {what} to nobody",
    "give {what} to {name}",
    "save the filter {name}",
    "rename the filter {what} to {name}",
    "delete the filter {name}",
    "carry {what} over to 1 copy",
    "carry {what} over to {count} copies",
    "rename label {what} to {label}",
    "remove label {what}",
    "add label {what}",
    "call the labels {what}",
    "change labels ({count})",
    "change labels",
    "remove the note on {what}",
    "note on {what}",
    "split {what}",
    "merge into {what}",
    "accept {what}",
    "reject {what}",
    "delete {what}",
    "add {what}",
    "import {what}",
    "remove {what}",
    "suggest {what}",
    "repair {what}",
    "salvage from {what}",
    "ignore {what}",
    "{what} of the sentence",
    "{what} of the paragraph",
    "{what} of the article",
    "{what} of the list",
    "{what} at least {share} sure",
    "{what} in {count} places of {articles} articles",
    "{what} in {count} places",
    "{what} in 1 place",
    "{what}, {count} times",
    "1 decision",
    "{count} decisions",
    "1 span",
    "{count} spans",
    "{count} articles",
    "1 row",
    "{count} rows",
    "1 article",
    "speaker",
    "cue",
    "utterance",
    "counted",
    "modifier",
    "unit",
    "low",
    "high",
    "low and high",
    "vague",
    "restates",
)
"""How titles of steps are built (see `store`); of those that fit, the first is taken."""

_STEPS = Matching(STEPS, {"count": r"[\d,]+", "articles": r"[\d,]+", "label": r"\S+"})


_FINDINGS = Matching(FINDINGS, {})


def check_word(title: str) -> str:
    """Return the title of a check."""
    return QCoreApplication.translate("Checks", title)


def finding_word(sentence: str) -> str:
    """Return the sentence of a finding, or the title of a fix, in the user's language."""
    found = _FINDINGS.parts(sentence)
    if found is None:
        return sentence
    form, parts = found
    words = {hole: isolated(part) for hole, part in parts.items()}
    return QCoreApplication.translate("Findings", form).format(**words)


def order_words(order: Order) -> str:
    """Return the name of an order in the user's language."""
    return QCoreApplication.translate("Orders", ORDERS[order])
