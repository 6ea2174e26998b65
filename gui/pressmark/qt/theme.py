"""Themes: every colour of the window and the page, and the fonts.

Bare Linux desktops give Qt no colour scheme, so the whole palette is ours. Label colours come from
the scheme, one per label; ink and tint are derived so that they read on the theme's page.
"""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette

from pressmark.assets import resources
from pressmark.domain.span import Layer, State
from pressmark.qt.colour import from_oklch, mix, oklch, readable, with_alpha

NAMES = ("light", "dark", "contrast")

SYSTEM = "system"
"""Chosen instead of one of `NAMES`: dark when the desktop is, where Qt knows."""

# WCAG 2.2 AA asks for 4.5 on text and 3 on marks. Ink is the text of hollow chips as well; the
# little more pays for the tint under it. A theme may ask for more in its file.
_INK_CONTRAST = 4.9
_DIM = 0.75

READING_FAMILIES = (
    "Source Serif 4",
    "Source Serif Pro",
    "Charter",
    "Bitstream Charter",
    "Noto Serif",
    "Georgia",
    "Cambria",
    "Liberation Serif",
    "DejaVu Serif",
)
WINDOW_FAMILIES = (
    "Inter",
    "Source Sans 3",
    "Source Sans Pro",
    "Segoe UI",
    "SF Pro Text",
    "Helvetica Neue",
    "Cantarell",
    "Noto Sans",
    "Ubuntu",
    "DejaVu Sans",
)

_Group = QPalette.ColorGroup
_Role = QPalette.ColorRole

_ROLES = {
    _Role.Window: "window",
    _Role.WindowText: "text",
    _Role.Base: "panel",
    _Role.AlternateBase: "alternate",
    _Role.Text: "text",
    _Role.Button: "button",
    _Role.ButtonText: "text",
    _Role.BrightText: "error",
    _Role.PlaceholderText: "muted",
    _Role.ToolTipBase: "tooltip",
    _Role.ToolTipText: "tooltip_text",
    _Role.Link: "accent",
    _Role.LinkVisited: "link_visited",
    _Role.Highlight: "accent",
    _Role.HighlightedText: "page",
    _Role.Accent: "accent",
    _Role.Light: "panel",
    _Role.Midlight: "hover",
    _Role.Mid: "border",
    _Role.Dark: "shadow",
    _Role.Shadow: "shadow",
}
_DIMMED = (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.PlaceholderText, _Role.Link)


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme. `colours` has those of the window by the names in the file."""

    name: str
    dark: bool
    page: QColor
    text: QColor
    muted: QColor
    rule: QColor
    accent: QColor
    ring: QColor
    find: QColor
    selection: QColor
    ink_contrast: float
    colours: dict[str, QColor]

    @classmethod
    def load(cls, name: str) -> "Theme":
        """Read a theme that comes with Pressmark, one of `NAMES`."""
        path = resources() / "themes" / f"{name}.toml"
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        page, window = data["page"], data["window"]
        opaque = {key: QColor(page[key]) for key in ("page", "muted", "rule", "accent", "ring")}
        return cls(
            name=data["name"],
            dark=data["dark"],
            text=QColor(page["text"]),
            find=with_alpha(QColor(page["find"]), page["find_alpha"]),
            selection=with_alpha(QColor(page["selection"]), page["selection_alpha"]),
            ink_contrast=data.get("ink_contrast", _INK_CONTRAST),
            colours={
                **{key: QColor(value) for key, value in window.items()},
                "accent": opaque["accent"],
                "page": opaque["page"],
            },
            **opaque,
        )

    def ink(self, label_colour: str) -> QColor:
        """Return the colour of a label's lines and letters, at least 4.5 to 1 on the page."""
        return QColor(_ink(label_colour, self.dark, self.page.rgb(), self.ink_contrast))

    @property
    def dim(self) -> QColor:
        """The colour of text beside the story: quieter, and readable on the tints of marks."""
        return mix(self.text, self.muted, _DIM)

    def tint(self, label_colour: str, layer: Layer, state: State) -> QColor:
        """Return the translucent colour behind a span; quotes are paler, for they hold others."""
        _, chroma, hue = oklch(QColor(label_colour))
        base = from_oklch(0.56 if self.dark else 0.80, min(max(chroma, 0.05), 0.125), hue)
        return with_alpha(base, _strength(layer, state) * (0.95 if self.dark else 1.0))

    def palette(self) -> QPalette:
        """Return the palette of the whole application, for the Fusion style."""
        palette = QPalette()
        for role, name in _ROLES.items():
            palette.setColor(_Group.All, role, self.colours[name])
        for role in _DIMMED:
            palette.setColor(_Group.Disabled, role, self.colours["disabled"])
        faded = mix(self.colours["accent"], self.colours["window"], 0.72)
        for group in (_Group.Disabled, _Group.Inactive):
            palette.setColor(group, _Role.Highlight, faded)
            palette.setColor(group, _Role.HighlightedText, self.colours["text"])
        palette.setColor(_Group.Disabled, _Role.Base, self.colours["window"])
        palette.setColor(_Group.Disabled, _Role.Accent, self.colours["disabled"])
        return palette

    def stylesheet(self) -> str:
        """Return the flat look of docks, toolbars, menus, fields and scroll bars."""
        sheets = sorted((resources() / "themes").glob("*.qss"))
        names = {key: colour.name() for key, colour in self.colours.items()}
        names["accent_soft"] = mix(self.colours["accent"], self.colours["panel"], 0.82).name()
        names["rule"] = self.rule.name()
        for sign in ("check", "arrow"):
            picture = f"{sign}-{'dark' if self.dark else 'light'}.svg"
            names[sign] = (resources() / "themes" / picture).as_posix()
        text = "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
        return Template(text).substitute(names)


@lru_cache(maxsize=1024)  # each list, menu and palette asks for that of each label
def _ink(label_colour: str, dark: bool, page: int, contrast: float) -> QColor:
    lightness, chroma, hue = oklch(QColor(label_colour))
    if dark:
        lightness, chroma = max(lightness, 0.76), min(chroma, 0.13)
    else:
        lightness = min(lightness, 0.52)
    return readable(from_oklch(lightness, chroma, hue), QColor(page), contrast)


def system_theme_name() -> str:
    """Return "dark" where the desktop is dark, else "light", also where Qt does not know."""
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return "dark" if dark else "light"


def _strength(layer: Layer, state: State) -> float:
    """Return the opacity of a tint."""
    if state is State.REJECTED:
        return 0.0
    if layer is Layer.QUOTE:
        return 0.15 if state is State.SUGGESTED else 0.30
    return 0.22 if state is State.SUGGESTED else 0.46


def reading_font(pixels: int, family: str | None = None) -> QFont:
    """Return the font articles are set in; `family` goes before our own choice."""
    return _font((family, *READING_FAMILIES) if family else READING_FAMILIES, pixels)


def window_font(pixels: int) -> QFont:
    """Return the font of the window and of chips."""
    return _font(WINDOW_FAMILIES, pixels)


def _font(families: tuple[str, ...], pixels: int) -> QFont:
    """Ask for the installed families only: Qt reports each one it has to replace."""
    installed = set(QFontDatabase.families())
    font = QFont([family for family in families if family in installed] or [families[-1]])
    font.setPixelSize(pixels)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
