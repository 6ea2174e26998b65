"""What is done with articles as a whole, and which of them are listed."""

from pressmark.qt.actions.action import Action, Needs

# One block a row: the formatter would make a page of each.
# fmt: off
ROWS: tuple[Action, ...] = (
    Action(
        "tag-article", "&Tag…", "Art&icles", ("Shift+T",), "label",
        "Put a tag on the selected articles, or take one away.", lambda w: w.filing.tag(),
        Needs.ARTICLE,
    ),
    Action(
        "assign", "&Give To…", "Art&icles", ("Shift+G",), "person",
        "Say whom the selected articles are for.", lambda w: w.filing.assign(), Needs.ARTICLE,
    ),
    Action(
        "carry", "&Carry Over to Copies…", "Art&icles", ("Shift+C",), "copies",
        "Show what the decisions in this article mean for its copies, and decide there as here.",
        lambda w: w.filing.carry(), Needs.ARTICLE, starts_group=True,
    ),
    Action(
        "only-mine", "Only &Mine", "Art&icles", ("Shift+M",), "filter",
        "List only the articles that are for you.", lambda w: w.filing.show_mine(),
        starts_group=True, shown_as=False,
    ),
    Action(
        "list-days", "From and To &Day…", "Art&icles", ("Ctrl+Alt+D",), "clock",
        "List only the articles of some days.", lambda w: w.articles_panel.narrowing.ask_days(),
    ),
    Action(
        "save-filter", "&Save Filter…", "Art&icles", ("Ctrl+Shift+F",), "add",
        "Keep what the list is narrowed by, and its order, under a name.",
        lambda w: w.filing.save_filter(), Needs.WRITABLE,
    ),
    Action(
        "manage-filters", "&Rename and Delete Filters…", "Art&icles", ("Ctrl+Alt+Shift+F",), "edit",
        "Give saved filters other names, or delete them.", lambda w: w.filing.manage_filters(),
        Needs.WRITABLE,
    ),
    Action(
        "list-all", "List &All Articles", "Art&icles", ("Shift+Esc",), "show-all",
        "List all articles as they came in.", lambda w: w.filing.show_every(),
    ),
)
# fmt: on
