"""What brings articles in and takes results out."""

from pressmark.qt.actions.action import Action, Needs

# One block a row: the formatter would make a page of each.
# fmt: off
ROWS: tuple[Action, ...] = (
    Action(
        "new-project", "&New Project…", "&File", ("Ctrl+N",), "project-new",
        "Make a new project file.", lambda w: w.files.new_project(),
    ),
    Action(
        "open-project", "&Open Project…", "&File", ("Ctrl+O",), "project-open",
        "Open another project file.", lambda w: w.files.open_project(),
    ),
    Action(
        "open-recent", "Open &Recent", "&File", ("Ctrl+R",), "clock",
        "Open a project that was open before.", lambda w: w.desktop.recents.open_menu(),
    ),
    Action(
        "open-sample", "Open &Sample Project", "&File", ("Ctrl+Shift+O",), "sample",
        "Open the project with the sample articles, for trying things out.",
        lambda w: w.files.open_sample(),
    ),
    Action(
        "import", "&Import Files…", "&File", ("Ctrl+I",), "import",
        "Bring in articles from web pages, PDFs, Word files, mails, tables, labelled data.",
        lambda w: w.files.import_files(),
        Needs.WRITABLE, bar=True, starts_group=True,
    ),
    Action(
        "import-folder", "Import &Folder…", "&File", ("Ctrl+Shift+I",), "folder",
        "Bring in all articles of a folder and the folders in it.",
        lambda w: w.files.import_folder(), Needs.WRITABLE,
    ),
    Action(
        "import-page", "Import Pa&ge…", "&File", ("Ctrl+Alt+I",), "globe",
        "Fetch one page by its address, and bring the article on it in.",
        lambda w: w.files.import_page(), Needs.WRITABLE,
    ),
    Action(
        "watch-folder", "Watch Fo&lder…", "&File", ("Ctrl+Alt+W",), "watch",
        "Bring in what is new in a folder, now and whenever the project is opened.",
        lambda w: w.files.watch_folder(), Needs.WRITABLE,
    ),
    Action(
        "import-new", "Import What Is Ne&w", "&File", ("Ctrl+Alt+N",), "import-new",
        "Look for new files in the folders that are watched, and bring them in.",
        lambda w: w.files.import_new(), Needs.WRITABLE,
    ),
    Action(
        "paste", "&Paste Article…", "&File", ("Ctrl+Shift+V",), "paste",
        "Bring in an article from the clipboard.", lambda w: w.files.paste_article(),
        Needs.WRITABLE, bar=True,
    ),
    Action(
        "highlight", "&Highlight Article", "&File", ("Ctrl+H",), "highlight",
        "Suggest spans for this article anew; decisions stay as they are.",
        lambda w: w.highlighting.highlight_shown(), Needs.ARTICLE, bar=True, starts_group=True,
    ),
    Action(
        "highlight-all", "Highlight &All Articles", "&File", ("Ctrl+Shift+H",), "highlight",
        "Suggest spans for all articles that have none yet.",
        lambda w: w.highlighting.highlight_all(), Needs.WRITABLE,
    ),
    Action(
        "highlight-outdated", "Highlight O&utdated Articles", "&File", ("Ctrl+Alt+H",),
        "highlight-again",
        "Suggest anew where older detectors or another pipeline did; decisions stay as they are.",
        lambda w: w.highlighting.highlight_outdated(), Needs.WRITABLE,
    ),
    Action(
        "pause", "Pause or &Keep On Highlighting", "&File", ("Ctrl+Alt+.",), "pause",
        "Let the processors rest, or go on where the work stopped.",
        lambda w: w.highlighting.switch_pause(), Needs.HIGHLIGHTING,
    ),
    Action(
        "cancel", "&Cancel Work", "&File", ("Ctrl+.",), "cancel",
        "Stop highlighting, reading or writing; what is done stays, a file is as it was.",
        lambda w: w.cancel(), Needs.WORK,
    ),
    Action(
        "export", "&Export…", "&File", ("Ctrl+E",), "export",
        "Write the decided spans as labelled data.", lambda w: w.files.export(), bar=True,
        starts_group=True,
    ),
    Action(
        "print", "Prin&t…", "&File", ("Ctrl+P",), "print",
        "Print the article with its marks; a preview shows the pages first.",
        lambda w: w.desktop.printing.print_article(), Needs.ARTICLE,
    ),
    Action(
        "save-page", "Save as P&DF or HTML…", "&File", ("Ctrl+Shift+P",), "page",
        "Write the article with its marks as pages to read, to send or to print.",
        lambda w: w.desktop.printing.save_page(), Needs.ARTICLE,
    ),
    Action(
        "save-copy", "Sa&ve a Copy…", "&File", ("Ctrl+Shift+S",), "save-copy",
        "Write the whole project into another file and go on there.",
        lambda w: w.desktop.safekeeping.save_copy(), starts_group=True,
    ),
    Action(
        "backups", "&Backups…", "&File", ("Ctrl+Alt+B",), "backups",
        "Look into copies of this project that were made by themselves, or go back to one.",
        lambda w: w.desktop.safekeeping.show_backups(),
    ),
    Action(
        "quit", "&Quit", "&File", ("Ctrl+Q",), "close", "Leave; everything is saved already.",
        lambda w: w.close(), starts_group=True,
    ),
)
# fmt: on
