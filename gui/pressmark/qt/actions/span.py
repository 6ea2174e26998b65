"""What is decided about spans."""

from pressmark.domain.span import Layer
from pressmark.qt.actions.action import Action, Needs

# One block a row: the formatter would make a page of each.
# fmt: off
ROWS: tuple[Action, ...] = (
    Action(
        "accept", "&Accept", "&Span", ("A",), "accept",
        "The span is right; go on to the next undecided one.", lambda w: w.deciding.accept(),
        Needs.SPAN, bar=True, starts_group=True,
    ),
    Action(
        "reject", "&Reject", "&Span", ("R", "X"), "reject",
        "The span is wrong; go on to the next undecided one.", lambda w: w.deciding.reject(),
        Needs.SPAN, bar=True,
    ),
    Action(
        "delete", "&Delete", "&Span", ("D", "Del"), "delete",
        "Delete a span added by hand; a suggested one is rejected.", lambda w: w.deciding.reject(),
        Needs.SPAN,
    ),
    Action(
        "label", "&Label by Typing…", "&Span", ("L",), "label",
        "Type the first letters of a label for the span or the selected words.",
        lambda w: w.hands.label_by_typing(), Needs.ARTICLE,
    ),
    Action(
        "same", "Same Ever&ywhere…", "&Span", ("W",), "same",
        "Show where else these words stand in the article, and decide there as here.",
        lambda w: w.hands.same_everywhere(in_project=False), Needs.SPAN, starts_group=True,
    ),
    Action(
        "same-in-project", "Same in the Whole Pro&ject…", "&Span", ("Shift+W",), "same",
        "Show where else these words stand in all articles, and decide there as here.",
        lambda w: w.hands.same_everywhere(in_project=True), Needs.SPAN,
    ),
    Action(
        "accept-sentence", "Accept Sentence", "&Span", ("Shift+A",), "accept-all",
        "Accept all that is still undecided in this sentence.",
        lambda w: w.hands.many.accept_sentence(), Needs.SPAN, starts_group=True,
        submenu="Accept Together",
    ),
    Action(
        "accept-paragraph", "Accept Paragraph", "&Span", ("Ctrl+Shift+A",), "accept-all",
        "Accept all that is still undecided in this paragraph.",
        lambda w: w.hands.many.accept_paragraph(), Needs.SPAN,
        submenu="Accept Together",
    ),
    Action(
        "accept-article", "Accept Article", "&Span", ("Alt+A",), "accept-all",
        "Accept all that is still undecided in this article.",
        lambda w: w.hands.many.accept_article(), Needs.ARTICLE,
        submenu="Accept Together",
    ),
    Action(
        "accept-sure", "Accept What Is Sure…", "&Span", ("B",), "accept-all",
        "Choose a confidence and accept the suggestions that reach it.",
        lambda w: w.hands.ask_how_sure(), Needs.ARTICLE,
        submenu="Accept Together",
    ),
    Action(
        "add-entity", "Add &Entity", "&Span", ("E",), "entity",
        "Mark the selected words as an entity; a digit then changes its label.",
        lambda w: w.deciding.add_in(Layer.ENTITY), Needs.ARTICLE, bar=True, starts_group=True,
    ),
    Action(
        "add-quote", "Add &Quote", "&Span", ("Q",), "quote", "Mark the selected words as a quote.",
        lambda w: w.deciding.add_in(Layer.QUOTE), Needs.ARTICLE, bar=True,
    ),
    Action(
        "add-figure", "Add &Figure", "&Span", ("F",), "figure",
        "Mark the selected words as a figure; its value is read from them.",
        lambda w: w.deciding.add_in(Layer.FIGURE), Needs.ARTICLE, bar=True,
    ),
    Action(
        "speaker", "Set &Speaker", "&Span", ("S",), "speaker",
        "Then click the words that name who speaks, or press their letter.",
        lambda w: w.deciding.start_picking("speaker"), Needs.QUOTE, starts_group=True,
    ),
    Action(
        "cue", "Set &Cue", "&Span", ("C",), "cue",
        "Then click the verb that reports the words, or press its letter.",
        lambda w: w.deciding.start_picking("cue"), Needs.QUOTE,
    ),
    Action(
        "counted", "Set C&ounted Noun", "&Span", ("N",), "counted",
        "Then click what the figure counts, or press its letter.",
        lambda w: w.deciding.start_picking("counted"), Needs.FIGURE,
    ),
    Action(
        "modifier", "Set &Modifier", "&Span", ("M",), "edit",
        "Then click the words that qualify the figure, such as “about”.",
        lambda w: w.deciding.start_picking("modifier"), Needs.FIGURE,
    ),
    Action(
        "value", "Edit &Value", "&Span", ("V",), "edit", "Type the value of the figure.",
        lambda w: w.hands.edit_value(), Needs.FIGURE,
    ),
    Action(
        "note-span", "Wr&ite Note", "&Span", ("Y",), "note",
        "Write a note on the span, for yourself and others.", lambda w: w.hands.edit_note(),
        Needs.SPAN,
    ),
    Action(
        "split", "S&plit", "&Span", ("T",), "split",
        "Cut the span in two, at the caret or where you then choose.",
        lambda w: w.hands.shaping.split(), Needs.SPAN, starts_group=True,
    ),
    Action(
        "merge", "Mer&ge", "&Span", ("G",), "merge",
        "Join the span with the next of its label, or with the selected words.",
        lambda w: w.hands.shaping.merge(), Needs.SPAN,
    ),
    Action(
        "start-left", "Start O&ne Word Left", "&Span", ("U",), "grow-left",
        "Grow the span at its start by a word.", lambda w: w.deciding.edging.move("start", -1),
        Needs.SPAN, starts_group=True,
        submenu="Move Edges",
    ),
    Action(
        "start-right", "Start One Word Righ&t", "&Span", ("I",), "shrink-left",
        "Shrink the span at its start by a word.", lambda w: w.deciding.edging.move("start", 1),
        Needs.SPAN,
        submenu="Move Edges",
    ),
    Action(
        "end-left", "End One &Word Left", "&Span", ("O",), "shrink-right",
        "Shrink the span at its end by a word.", lambda w: w.deciding.edging.move("end", -1),
        Needs.SPAN,
        submenu="Move Edges",
    ),
    Action(
        "end-right", "End One Word Rig&ht", "&Span", ("P",), "grow-right",
        "Grow the span at its end by a word.", lambda w: w.deciding.edging.move("end", 1),
        Needs.SPAN,
        submenu="Move Edges",
    ),
    Action(
        "start-left-character", "Start One Character Left", "&Span", ("Shift+U",), "grow-left",
        "Grow the span at its start by a character.",
        lambda w: w.deciding.edging.move("start", -1, by_word=False), Needs.SPAN,
        submenu="Move Edges",
    ),
    Action(
        "start-right-character", "Start One Character Right", "&Span", ("Shift+I",), "shrink-left",
        "Shrink the span at its start by a character.",
        lambda w: w.deciding.edging.move("start", 1, by_word=False), Needs.SPAN,
        submenu="Move Edges",
    ),
    Action(
        "end-left-character", "End One Character Left", "&Span", ("Shift+O",), "shrink-right",
        "Shrink the span at its end by a character.",
        lambda w: w.deciding.edging.move("end", -1, by_word=False), Needs.SPAN,
        submenu="Move Edges",
    ),
    Action(
        "end-right-character", "End One Character Right", "&Span", ("Shift+P",), "grow-right",
        "Grow the span at its end by a character.",
        lambda w: w.deciding.edging.move("end", 1, by_word=False), Needs.SPAN,
        submenu="Move Edges",
    ),
)
# fmt: on
