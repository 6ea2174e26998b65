"""What is shown, and how."""

from pressmark.qt.actions.action import Action

# One block a row: the formatter would make a page of each.
# fmt: off
ROWS: tuple[Action, ...] = (
    Action(
        "show-entities", "Show &Entities", "&View", ("Alt+1",), "entity",
        "Show or hide the entities.", lambda w: w.show_layers(), shown_as=True,
    ),
    Action(
        "show-quotes", "Show &Quotes", "&View", ("Alt+2",), "quote", "Show or hide the quotes.",
        lambda w: w.show_layers(), shown_as=True,
    ),
    Action(
        "show-figures", "Show &Figures", "&View", ("Alt+3",), "figure", "Show or hide the figures.",
        lambda w: w.show_layers(), shown_as=True,
    ),
    Action(
        "show-rejected", "Show &Rejected", "&View", ("Alt+4",), "reject",
        "Show or hide the rejected spans.", lambda w: w.show_layers(), shown_as=True,
    ),
    Action(
        "show-list", "Show A&rticle List", "&View", ("F7",), "import",
        "Show or hide the list of articles.", lambda w: w.show_panels(), starts_group=True,
        shown_as=True,
    ),
    Action(
        "show-span", "Show Span &Panel", "&View", ("F8",), "settings",
        "Show or hide the panel of the current span.", lambda w: w.show_panels(), shown_as=True,
    ),
    Action(
        "zoom-in", "Zoom &In", "&View", ("Ctrl++", "Ctrl+="), "zoom-in", "Larger text.",
        lambda w: w.zoom(1), starts_group=True,
    ),
    Action(
        "zoom-out", "Zoom &Out", "&View", ("Ctrl+-",), "zoom-out", "Smaller text.",
        lambda w: w.zoom(-1),
    ),
    Action(
        "zoom-normal", "&Normal Size", "&View", ("Ctrl+0",), "zoom-in", "Text in its normal size.",
        lambda w: w.zoom(0),
    ),
    Action(
        "dark", "&Dark", "&View", ("Ctrl+D",), "dark", "Light letters on a dark page.",
        lambda w: w.switch_theme(), bar=True, starts_group=True, shown_as=False,
    ),
    Action(
        "advance", "&Go On After a Decision", "&View", ("Ctrl+G",), "next",
        "After accepting or rejecting, go to the next undecided span.",
        lambda w: w.switch_advancing(), starts_group=True, shown_as=True,
    ),
    Action(
        "pace", "&Tell When I Am Too Fast", "&View", ("Ctrl+Alt+A",), "clock",
        "Hint, once in a while, at accepting faster than anyone reads.",
        lambda w: w.hands.switch_pace(), shown_as=True,
    ),
)
# fmt: on
