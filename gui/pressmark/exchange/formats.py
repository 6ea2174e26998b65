"""The table of every file format, a row each: what is read and written, and where.

`registry.py` finds the right one; both it and this table know the modules of formats by their names
alone.
"""

from pressmark.exchange.format import (
    ANY_SPANS,
    ARTICLE_PARTS,
    EVERYTHING,
    FIGURE_PARTS,
    LAYERS,
    QUOTE_PARTS,
    Format,
    Part,
)
from pressmark.exchange.kinds import Kind

_ROWS = (
    (ANY_SPANS | QUOTE_PARTS | FIGURE_PARTS) - {Part.SPEAKER, Part.NUMBER}
    | {Part.NAME, Part.TITLE, Part.SOURCE, Part.URL, Part.PUBLISHED}
    | {Part.SPAN_NAME, Part.STATE, Part.ORIGIN, Part.SCORE, Part.SPAN_NOTE}
)
"""What a row of a table says of its span."""

_SHEET = frozenset(
    {Part.NAME, Part.TITLE, Part.SOURCE, Part.URL, Part.PUBLISHED, Part.SPAN_NOTE}
    | {Part.ANY_LABEL, Part.ANY_BOUNDS, Part.OVERLAP, Part.SAME_PLACE}
)
"""What an entry of a sheet for readers says beside its own."""

_UIMA = ANY_SPANS | ARTICLE_PARTS | QUOTE_PARTS | FIGURE_PARTS
"""What has a place among the annotations of UIMA, and in the listing beside them."""

FORMATS: tuple[Format, ...] = (
    Format(
        name="txt",
        title="Plain text",
        suffixes=(".txt", ".text"),
        summary="one article a file, in UTF-8 or what looks most like its encoding",
        module="pressmark.exchange.text",
        reads=True,
        carries=frozenset({Part.TEXT}),
        kinds=(Kind.TEXT,),
    ),
    Format(
        name="md",
        title="Markdown",
        suffixes=(".md", ".markdown"),
        summary="one article a file, as it reads without its signs; "
        "what stands at its head between two lines of dashes gives title, date and source",
        module="pressmark.exchange.markdown",
        reads=True,
        kinds=(Kind.TEXT,),
        tells=True,
    ),
    Format(
        name="html",
        title="Web page",
        suffixes=(".html", ".htm", ".xhtml"),
        summary="in: the article on a saved page, with the title, source and date it gives; "
        "out: one page with all marked articles, who said what and which figure for what, to read "
        "and to print",
        module="pressmark.exchange.web_page",
        writer="pressmark.exchange.html_page",
        reads=True,
        writes=True,
        carries=ANY_SPANS
        | {Part.TITLE, Part.SOURCE, Part.URL, Part.PUBLISHED, Part.LANGUAGE}
        | {Part.STATE, Part.SPEAKER_NAME, Part.CUE}
        | {Part.VALUE, Part.UNIT, Part.COUNTED, Part.MODIFIER, Part.RESTATES},
        to_read=True,
        takes_scheme=True,
        kinds=(Kind.PAGE,),
        takes_choices=True,
    ),
    Format(
        name="pdf",
        title="PDF",
        suffixes=(".pdf",),
        summary="one article a file: columns one after the other, paragraphs and words that were "
        "cut made whole, a note on where pages begin",
        module="pressmark.exchange.pdf",
        reads=True,
        kinds=(Kind.PDF,),
        takes_choices=True,
    ),
    Format(
        name="docx",
        title="Word document",
        suffixes=(".docx", ".docm", ".dotx"),
        summary="one article a file, its paragraphs, tables and notes, without what was struck out",
        module="pressmark.exchange.word",
        reads=True,
        kinds=(Kind.ZIP,),
        tells=True,
    ),
    Format(
        name="eml",
        title="Mail",
        suffixes=(".eml", ".mht", ".mhtml"),
        summary="one article a mail or a page that was saved as one file (MHTML), "
        "with sender, subject and date",
        module="pressmark.exchange.mail",
        reads=True,
        kinds=(Kind.TEXT,),
        tells=True,
        takes_choices=True,
    ),
    Format(
        name="feed",
        title="RSS or Atom feed",
        suffixes=(".rss", ".atom", ".rdf", ".xml"),
        summary="one article an entry, with what the feed itself holds of it",
        module="pressmark.exchange.feed",
        reads=True,
        kinds=(Kind.XML,),
        tells=True,
    ),
    Format(
        name="zip",
        title="ZIP file",
        suffixes=(".zip",),
        summary="all files in it, each by its content, and the files in those",
        module="pressmark.exchange.archive",
        reads=True,
        kinds=(Kind.ZIP,),
        takes_choices=True,
    ),
    Format(
        name="jsonl",
        title="Pressmark JSON Lines",
        suffixes=(".jsonl", ".ndjson"),
        summary="one article a line with all spans, states and attributes; "
        "reads any JSON Lines with a text",
        module="pressmark.exchange.jsonl",
        reads=True,
        writes=True,
        carries=EVERYTHING,
        kinds=(Kind.JSON_LINES,),
    ),
    Format(
        name="csv",
        title="CSV table",
        suffixes=(".csv",),
        reads_also=(".tsv", ".tab"),
        summary="in: one article a row of a table with commas, semicolons or tabs, the text in the "
        "column that is chosen; out: one row a span, for spreadsheets and data frames",
        module="pressmark.exchange.table",
        writer="pressmark.exchange.csv_rows",
        reads=True,
        writes=True,
        carries=_ROWS,
        kinds=(Kind.TEXT,),
        tells=True,
        takes_choices=True,
    ),
    Format(
        name="xlsx",
        title="Excel workbook",
        suffixes=(".xlsx",),
        summary="one row a span on the first sheet, one row an article on the second",
        module="pressmark.exchange.xlsx",
        writes=True,
        carries=_ROWS | {Part.LANGUAGE, Part.STATUS, Part.ARTICLE_NOTE},
    ),
    Format(
        name="spacy",
        title="spaCy training data",
        suffixes=(".spacy",),
        summary="a DocBin: entities in doc.ents, all layers in doc.spans, attributes in user_data",
        module="pressmark.learn.docbin_reading",
        writer="pressmark.learn.docbin",
        reads=True,
        writes=True,
        kinds=(Kind.DOCBIN,),
        carries=EVERYTHING - {Part.STATE},
        trains=True,
        takes_sides=True,
    ),
    Format(
        name="prodigy",
        title="Prodigy",
        suffixes=(".jsonl",),
        summary="annotation tasks with tokens, spans, relations and answers; rejected spans in "
        "tasks of their own",
        module="pressmark.exchange.prodigy",
        reads=True,
        writes=True,
        kinds=(Kind.JSON_LINES, Kind.JSON),
        tells=True,
        carries=EVERYTHING,
    ),
    Format(
        name="doccano",
        title="doccano",
        suffixes=(".jsonl", ".json"),
        summary="examples with entities and relations; reads both of its shapes",
        module="pressmark.exchange.doccano",
        reads=True,
        writes=True,
        kinds=(Kind.JSON_LINES, Kind.JSON),
        tells=True,
        carries=ANY_SPANS | ARTICLE_PARTS | {Part.SPEAKER, Part.CUE, Part.COUNTED, Part.RESTATES},
    ),
    Format(
        name="labelstudio",
        title="Label Studio",
        suffixes=(".json",),
        summary="tasks: what is decided as annotations, what is suggested as predictions, figures "
        "with their values; the labelling setup is written beside them",
        module="pressmark.exchange.labelstudio",
        writer="pressmark.exchange.labelstudio_write",
        reads=True,
        writes=True,
        kinds=(Kind.JSON_LINES, Kind.JSON),
        tells=True,
        carries=EVERYTHING - {Part.STATE},
        takes_scheme=True,
    ),
    Format(
        name="brat",
        title="brat standoff",
        suffixes=(".ann",),
        reads_also=(".a1",),
        summary="a folder with a text and its annotations for each article, and brat's settings; "
        "speakers, cues and counted nouns as relations, the rest in notes",
        module="pressmark.exchange.brat",
        writer="pressmark.exchange.brat_write",
        reads=True,
        writes=True,
        folder=True,
        companions=(".txt", ".a2"),
        kinds=(Kind.TEXT, Kind.EMPTY),
        tells=True,
        carries=EVERYTHING,
        takes_scheme=True,
    ),
    Format(
        name="conll",
        title="CoNLL",
        suffixes=(".conll", ".iob", ".iob2", ".bio"),
        summary="a token a line with IOB2 tags, a column for each layer, entities last; reads IOB1 "
        "and BILOU, too, and the text beside it",
        module="pressmark.exchange.conll",
        writer="pressmark.exchange.conll_write",
        reads=True,
        writes=True,
        companions=(".txt",),
        kinds=(Kind.TEXT,),
        tells=True,
        carries=LAYERS,
        trains=True,
    ),
    Format(
        name="labelbuddy",
        title="labelbuddy",
        suffixes=(".jsonl", ".json"),
        summary="documents with annotations, what is known of a span in its extra data; the labels "
        "are written beside them",
        module="pressmark.exchange.labelbuddy",
        reads=True,
        writes=True,
        kinds=(Kind.JSON_LINES, Kind.JSON),
        tells=True,
        carries=EVERYTHING - {Part.STATE, Part.SAME_PLACE},
        takes_scheme=True,
    ),
    Format(
        name="webanno",
        title="WebAnno TSV",
        suffixes=(".tsv",),
        summary="WebAnno TSV 3.3 for INCEpTION, a folder with a file for each article: named "
        "entities, and custom layers for quotes and figures",
        module="pressmark.exchange.webanno",
        writer="pressmark.exchange.webanno_write",
        reads=True,
        writes=True,
        folder=True,
        kinds=(Kind.TEXT,),
        tells=True,
        carries=_UIMA - {Part.ANY_BOUNDS, Part.TEXT},
    ),
    Format(
        name="cas",
        title="UIMA CAS",
        suffixes=(".json", ".xmi"),
        summary="a folder with a CAS for each article, in JSON 0.4, or in XMI with its type system "
        "where the name of the folder ends in xmi; layers as in WebAnno TSV",
        module="pressmark.exchange.cas",
        writer="pressmark.exchange.cas_write",
        reads=True,
        writes=True,
        folder=True,
        kinds=(Kind.JSON, Kind.JSON_LINES, Kind.XML),
        tells=True,
        carries=_UIMA,
    ),
    Format(
        name="webannotation",
        title="W3C Web Annotations",
        suffixes=(".jsonld",),
        summary="JSON-LD, an annotation a span, anchored by place and by words",
        module="pressmark.exchange.webannotation",
        writes=True,
        carries=EVERYTHING
        - {Part.TEXT, Part.TITLE, Part.SOURCE, Part.PUBLISHED, Part.LANGUAGE, Part.STATUS}
        - {Part.ARTICLE_NOTE},
    ),
    Format(
        name="quotesheet",
        title="Quote sheet",
        suffixes=(".md", ".csv"),
        summary="who said what, to read: Markdown, or a table where the name ends in .csv",
        module="pressmark.exchange.quotesheet",
        writes=True,
        carries=_SHEET | {Part.QUOTE, Part.SPEAKER_NAME, Part.CUE},
        to_read=True,
        takes_scheme=True,
    ),
    Format(
        name="figuresheet",
        title="Figure sheet",
        suffixes=(".md", ".csv"),
        summary="which figure for what, to read: Markdown, or a table where the name ends in .csv",
        module="pressmark.exchange.figuresheet",
        writes=True,
        carries=_SHEET
        | {Part.FIGURE, Part.VALUE, Part.UNIT, Part.COUNTED, Part.MODIFIER, Part.VAGUE}
        | {Part.RESTATES},
        to_read=True,
    ),
)
