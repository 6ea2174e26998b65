"""What a filter of the list asks for, in words short enough for a chip."""

from PySide6.QtCore import QCoreApplication

from pressmark.domain.article import Status
from pressmark.domain.filtering import NOBODY, Condition
from pressmark.domain.scheme import Scheme
from pressmark.qt.wording import label_word, share, status_word

_LONGEST = 28


def condition_words(condition: Condition, scheme: Scheme) -> str:
    """Return a condition in a few words: "Echo", "since 2024-05-01", "#harbour"."""
    words = _words(condition, scheme)
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


def _words(condition: Condition, scheme: Scheme) -> str:
    value = condition.value
    match condition.field:
        case "statuses":
            return status_word(Status(value))
        case "since":
            return _tr("since {day}").format(day=value.isoformat())
        case "until":
            return _tr("until {day}").format(day=value.isoformat())
        case "labels":
            label = scheme.find(*value)
            return _tr("has {label}").format(label=label_word(label) if label else value[1])
        case "tags":
            return f"#{value}"
        case "assignees":
            return _tr("for nobody") if value == NOBODY else _tr("for {name}").format(name=value)
        case "below":
            return _tr("less than {share} sure").format(share=share(value))
    return _SWITCHES[condition.field]() if condition.field in _SWITCHES else str(value)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Conditions", text)


_SWITCHES = {
    "undecided": lambda: QCoreApplication.translate("Conditions", "undecided spans"),
    "noted": lambda: QCoreApplication.translate("Conditions", "a note"),
    "copied": lambda: QCoreApplication.translate("Conditions", "copies"),
}
