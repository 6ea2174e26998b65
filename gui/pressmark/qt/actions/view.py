"""What is shown, and how."""

from pressmark.qt.actions.action import Action, Needs
from pressmark.qt.article_view.scene import Chips

# One block a row: the formatter would make a page of each.
# fmt: off
ROWS: tuple[Action, ...] = (
    Action(
        "show-entities", "Show &Entities", "&View", ("Alt+1",), "entity",
        "Show or hide the entities.", lambda w: w.viewing.show_chosen(), shown_as=True,
    ),
    Action(
        "show-quotes", "Show &Quotes", "&View", ("Alt+2",), "quote", "Show or hide the quotes.",
        lambda w: w.viewing.show_chosen(), shown_as=True,
    ),
    Action(
        "show-figures", "Show &Figures", "&View", ("Alt+3",), "figure", "Show or hide the figures.",
        lambda w: w.viewing.show_chosen(), shown_as=True,
    ),
    Action(
        "show-rejected", "Show &Rejected", "&View", ("Alt+4",), "reject",
        "Show or hide the rejected spans.", lambda w: w.viewing.show_chosen(), shown_as=True,
        submenu="Show S&tates",
    ),
    Action(
        "show-suggested", "Show &Suggested", "&View", ("Alt+5",), "suggested",
        "Show or hide the suggestions nobody has decided on.",
        lambda w: w.viewing.show_chosen(), shown_as=True, submenu="Show S&tates",
    ),
    Action(
        "show-accepted", "Show &Accepted", "&View", ("Alt+6",), "accept",
        "Show or hide the accepted spans.", lambda w: w.viewing.show_chosen(), shown_as=True,
        submenu="Show S&tates",
    ),
    Action(
        "show-corrected", "Show &Corrected", "&View", ("Alt+7",), "edit",
        "Show or hide the corrected spans.", lambda w: w.viewing.show_chosen(), shown_as=True,
        submenu="Show S&tates",
    ),
    Action(
        "show-added", "Show A&dded", "&View", ("Alt+8",), "add",
        "Show or hide the spans added by hand.", lambda w: w.viewing.show_chosen(), shown_as=True,
        submenu="Show S&tates",
    ),
    Action(
        "show-all", "Show Ever&ything", "&View", ("Alt+9",), "show-all",
        "Show all layers and all states again.", lambda w: w.viewing.show_all(),
    ),
    Action(
        "chips", "Next &Density of Labels", "&View", ("H",), "chips",
        "Labels on all spans, on the current one only, or on none.",
        lambda w: w.viewing.next_chips(), starts_group=True, submenu="&Labels",
    ),
    Action(
        "chips-all", "Labels on &All Spans", "&View", (), "chips", "Show the label of every span.",
        lambda w: w.viewing.set_chips(Chips.ALL), starts_group=True, shown_as=True,
        submenu="&Labels", choice=True,
    ),
    Action(
        "chips-current", "Label on the &Current Span", "&View", (), "chips",
        "Show the label of the current span only.", lambda w: w.viewing.set_chips(Chips.CURRENT),
        shown_as=False, submenu="&Labels", choice=True,
    ),
    Action(
        "chips-none", "&No Labels", "&View", (), "chips", "Show no labels; lines move closer.",
        lambda w: w.viewing.set_chips(Chips.NONE), shown_as=False, submenu="&Labels", choice=True,
    ),
    Action(
        "fold", "Fold Page Lines &Here", "&View", ("Z",), "fold",
        "Fold or unfold the nearest lines that repeat or belong to the web page.",
        lambda w: w.viewing.fold(), Needs.ARTICLE, starts_group=True,
    ),
    Action(
        "fold-all", "Fold All &Page Lines", "&View", ("Shift+Z",), "fold-all",
        "Fold all lines that repeat or belong to the web page, in every article.",
        lambda w: w.viewing.fold_all(), shown_as=False,
    ),
    Action(
        "show-unseen", "Show &Unseen Characters", "&View", ("Alt+0",), "unseen",
        "Show signs for bidi controls, characters without a width and blanks that do not break.",
        lambda w: w.viewing.show_unseen(), shown_as=True,
    ),
    Action(
        "show-list", "Show A&rticle List", "&View", ("F7",), "import",
        "Show or hide the list of articles.", lambda w: w.docks.show_chosen(), starts_group=True,
        shown_as=True,
    ),
    Action(
        "show-span", "Show Span Pa&nel", "&View", ("F8",), "settings",
        "Show or hide the panel of the current span.", lambda w: w.docks.show_chosen(),
        shown_as=True,
    ),
    Action(
        "guidelines", "Show Gui&delines", "&View", ("F6",), "help",
        "Show or hide the guideline of the current span's label.",
        lambda w: w.docks.show_chosen(), shown_as=False,
    ),
    Action(
        "notices", "Last N&otices", "&View", ("F4",), "info",
        "Show what was told at the bottom of the article.", lambda w: w.desktop.show_past_notices(),
    ),
    Action(
        "statistics", "St&atistics…", "&View", ("Ctrl+Alt+S",), "chart",
        "Show how far the work is, how quick it goes, and how good the suggestions are.",
        lambda w: w.desktop.reviewing.show_statistics(), starts_group=True,
    ),
    Action(
        "zoom-in", "Zoom &In", "&View", ("Ctrl++", "Ctrl+="), "zoom-in", "Larger text.",
        lambda w: w.viewing.zoom(1), starts_group=True, submenu="Te&xt",
    ),
    Action(
        "zoom-out", "Zoom &Out", "&View", ("Ctrl+-",), "zoom-out", "Smaller text.",
        lambda w: w.viewing.zoom(-1), submenu="Te&xt",
    ),
    Action(
        "zoom-normal", "&Normal Size", "&View", ("Ctrl+0",), "zoom-in", "Text in its normal size.",
        lambda w: w.viewing.zoom(0), submenu="Te&xt",
    ),
    Action(
        "column-wider", "&Wider Column", "&View", ("Ctrl+Alt++", "Ctrl+Alt+="), "column-wider",
        "More words in a line.", lambda w: w.viewing.widen(1), starts_group=True, submenu="Te&xt",
    ),
    Action(
        "column-narrower", "N&arrower Column", "&View", ("Ctrl+Alt+-",), "column-narrower",
        "Fewer words in a line.", lambda w: w.viewing.widen(-1), submenu="Te&xt",
    ),
    Action(
        "lines-apart", "Lines Further A&part", "&View", ("Ctrl+Alt+Up",), "lines-apart",
        "More room between the lines.", lambda w: w.viewing.lead(1), submenu="Te&xt",
    ),
    Action(
        "lines-closer", "Lines &Closer", "&View", ("Ctrl+Alt+Down",), "lines-closer",
        "Less room between the lines.", lambda w: w.viewing.lead(-1), submenu="Te&xt",
    ),
    Action(
        "font", "Reading &Font…", "&View", ("Ctrl+Alt+F",), "font",
        "Choose the font of the article from those that are installed.",
        lambda w: w.viewing.choose_font(), Needs.ARTICLE, starts_group=True, submenu="Te&xt",
    ),
    Action(
        "theme-light", "&Light Colours", "&View", (), "light", "Dark letters on a light page.",
        lambda w: w.viewing.set_theme("light"), shown_as=True, submenu="&Colours", choice=True,
    ),
    Action(
        "theme-dark", "&Dark Colours", "&View", (), "dark", "Light letters on a dark page.",
        lambda w: w.viewing.set_theme("dark"), shown_as=False, submenu="&Colours", choice=True,
    ),
    Action(
        "theme-contrast", "&High Contrast", "&View", (), "contrast",
        "Black on white, and marks with 7 to 1.", lambda w: w.viewing.set_theme("contrast"),
        shown_as=False, submenu="&Colours", choice=True,
    ),
    Action(
        "dark", "Dar&k", "&View", ("Ctrl+D",), "dark",
        "Go to dark colours or back to the light ones.", lambda w: w.viewing.switch_dark(),
        bar=True, shown_as=False,
    ),
    Action(
        "advance", "&Go On After a Decision", "&View", ("Ctrl+G",), "next",
        "After accepting or rejecting, go to the next undecided span.",
        lambda w: w.switch_advancing(), starts_group=True, shown_as=True,
    ),
    Action(
        "copies", "Decide All Cop&ies Together", "&View", ("Ctrl+Shift+G",), "copies",
        "What is decided in a paragraph is decided in its repetitions in the same step.",
        lambda w: w.switch_copies(), shown_as=True,
    ),
    Action(
        "pace", "Tell When I Am Too Fa&st", "&View", ("Ctrl+Alt+A",), "clock",
        "Hint, once in a while, at accepting faster than anyone reads.",
        lambda w: w.hands.switch_pace(), shown_as=True,
    ),
)
# fmt: on
