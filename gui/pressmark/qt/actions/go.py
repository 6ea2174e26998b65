"""Getting about in the article and the list, and how far an article is."""

from pressmark.domain.article import Status
from pressmark.qt.actions.action import Action, Needs
from pressmark.qt.parts import go_to_part

# One block a row: the formatter would make a page of each.
# fmt: off
ROWS: tuple[Action, ...] = (
    Action(
        "palette", "Do An&ything…", "&Go", ("Ctrl+K",), "palette",
        "Type a few letters of an action, a label or an article, and Return.",
        lambda w: w.commanding.switch(), bar=True,
    ),
    Action(
        "next-undecided", "Next &Undecided", "&Go", ("J", "Tab"), "next",
        "Go to the next span that is not decided.", lambda w: w.desk.next_undecided(),
        Needs.ARTICLE, bar=True, starts_group=True,
    ),
    Action(
        "previous-undecided", "Previous U&ndecided", "&Go", ("K", "Shift+Tab"), "previous",
        "Go to the span before this one that is not decided.",
        lambda w: w.desk.previous_undecided(), Needs.ARTICLE, bar=True,
    ),
    Action(
        "next-span", "Next &Span", "&Go", ("Shift+J",), "next-span",
        "Go to the next span, decided or not.", lambda w: w.desk.next_span(), Needs.ARTICLE,
    ),
    Action(
        "previous-span", "Previous S&pan", "&Go", ("Shift+K",), "previous-span",
        "Go to the span before this one, decided or not.", lambda w: w.desk.previous_span(),
        Needs.ARTICLE,
    ),
    Action(
        "span-list", "&List of Spans", "&Go", ("F9", "Ctrl+L"), "span-list",
        "Go to the list of all spans of the article, and back to the text.",
        lambda w: w.listing.switch(), Needs.ARTICLE,
    ),
    Action(
        "next-article", "Next &Article", "&Go", ("Alt+Down", "Ctrl+PgDown"), "next-article",
        "Show the next article of the list.", lambda w: w.desk.next_article(), starts_group=True,
    ),
    Action(
        "previous-article", "Previous A&rticle", "&Go", ("Alt+Up", "Ctrl+PgUp"), "previous-article",
        "Show the article before this one.", lambda w: w.desk.previous_article(),
    ),
    Action(
        "next-part", "Next Part of the &Window", "&Go", ("Ctrl+Tab",), "next-part",
        "Go to the next part of the window: the article, its header, a panel.",
        lambda w: go_to_part(w, 1), starts_group=True,
    ),
    Action(
        "previous-part", "Previous Part of the W&indow", "&Go", ("Ctrl+Shift+Tab",),
        "previous-part", "Go to the part of the window before this one.",
        lambda w: go_to_part(w, -1),
    ),
    Action(
        "filter", "&Filter Articles", "&Go", ("/",), "filter",
        "Type words that the articles must hold.", lambda w: w.articles_panel.start_filtering(),
    ),
    Action(
        "done", "&Done, Next Article", "&Go", ("Ctrl+Return",), "done",
        "Mark the article as done and show the next one.", lambda w: w.shelving.finish_article(),
        Needs.ARTICLE, bar=True, starts_group=True,
    ),
    Action(
        "check", "&Check Decided Work", "&Go", ("Ctrl+Alt+C",), "warning",
        "List what does not fit together in the decided spans, and go back to the text.",
        lambda w: w.desktop.reviewing.switch_findings(),
    ),
    Action(
        "note-article", "No&te on Article", "&Go", ("Shift+Y",), "note",
        "Write a note on this article, for yourself and others.",
        lambda w: w.header.note.edit(), Needs.ARTICLE, starts_group=True,
    ),
    Action(
        "mark-new", "Mar&k as New", "&Go", ("Ctrl+4",), "add",
        "Note that nobody has worked on this article yet.",
        lambda w: w.shelving.set_status(Status.NEW), Needs.ARTICLE, starts_group=True,
        shown_as=False,
    ),
    Action(
        "in-progress", "Mark as In Pr&ogress", "&Go", ("Ctrl+1",), "clock",
        "Note that the work on this article has begun.",
        lambda w: w.shelving.set_status(Status.IN_PROGRESS), Needs.ARTICLE, shown_as=False,
    ),
    Action(
        "mark-done", "Mark as Don&e", "&Go", ("Ctrl+5",), "done",
        "Note that this article is done, and stay here.",
        lambda w: w.shelving.set_status(Status.DONE), Needs.ARTICLE, shown_as=False,
    ),
    Action(
        "flag", "Fla&g Article", "&Go", ("Ctrl+2",), "flag",
        "Note that somebody has to look at this article again.",
        lambda w: w.shelving.set_status(Status.FLAGGED), Needs.ARTICLE, shown_as=False,
    ),
    Action(
        "exclude", "E&xclude Article", "&Go", ("Ctrl+3",), "exclude",
        "Note that this article is not to be marked.",
        lambda w: w.shelving.set_status(Status.EXCLUDED), Needs.ARTICLE, shown_as=False,
    ),
)
# fmt: on
