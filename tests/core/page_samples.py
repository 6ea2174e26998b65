"""Web pages written for the tests, of the kinds that newspapers and press offices make.

Each has the paragraphs of its article, captions among them, and furniture around: navigation,
teasers, boxes to subscribe, comments.
"""

from typing import NamedTuple


class Sample(NamedTuple):
    """A page with the paragraphs of the article on it, in order, and what it says about itself."""

    page: str
    text: list[str]
    title: str
    author: str | None = None
    published: str | None = None
    source: str | None = None


HARBOUR = [
    "The harbour board voted on Monday to build a new ferry quay, the largest in 40 years.",
    (
        "“We could not wait any longer,” said Ana Lind, who chairs the board. “The old quay is "
        "sinking by two centimetres a year, and nobody can say for how long it will hold.”"
    ),
    "The plan will cost £3.2m and create about 40 jobs, says a report published last week.",
    "Residents of the old town had asked for a second vote. Their petition had 1,200 names on it.",
    "“They have not listened,” said Bo Ek, a fisherman.",
]
CAPTION = "The old quay in March. Photograph: Ida Holm"
NAV = "<nav><ul><li><a href=/>Home</a><li><a href=/s>Sport</a><li><a href=/w>Weather</a></ul></nav>"
FOOT = (
    "<footer><p>© 2024 Coast Post. All rights reserved.</p><p><a href=/t>Terms</a> "
    "<a href=/p>Privacy</a></p></footer>"
)
COOKIES = (
    '<div class="cookie-banner" id="consent"><p>We use cookies to improve your experience and to '
    "show you advertising. By clicking accept you agree to their use.</p><button>Accept</button>"
    "</div>"
)
RELATED = (
    '<div class="related"><h3>Read more</h3><ul><li><a href=/1>Ferry prices rise again</a></li>'
    "<li><a href=/2>Storm closes the port for a day</a></li>"
    "<li><a href=/3>Ten walks along the coast</a></li></ul></div>"
)
SUBSCRIBE = (
    '<div class="newsletter-signup"><p>Sign up for our daily newsletter and never miss a story.</p>'
    "<form><input><button>Subscribe</button></form></div>"
)
SHARE = '<div class="share-buttons"><a href=#>Facebook</a> <a href=#>Email</a></div>'
COMMENTS = (
    '<section id="comments" class="comments"><h2>2 comments</h2><div class="comment"><p>I have '
    "lived here all my life and the quay was never sinking.</p></div><div class=comment><p>Well "
    "done to the board, about time too.</p></div></section>"
)


def paragraphs(texts: list[str]) -> str:
    """Return texts as paragraphs in HTML."""
    return "".join(f"<p>{text}</p>\n" for text in texts)


def head(title: str = "New ferry quay wins vote", **meta: str) -> str:
    """Return the head of a page."""
    facts = "".join(f'<meta property="{name}" content="{value}">' for name, value in meta.items())
    return f'<head><meta charset="utf-8"><title>{title} – Coast Post</title>{facts}</head>'


OPEN_GRAPH = {
    "og:title": "New ferry quay wins vote",
    "og:site_name": "Coast Post",
    "og:type": "article",
    "article:published_time": "2024-05-03T08:30:00+01:00",
    "author": "Ida Holm",
}
LD = (
    '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",'
    '"headline":"New ferry quay wins vote","datePublished":"2024-05-03T08:30:00+01:00",'
    '"author":[{"@type":"Person","name":"Ida Holm"}],'
    '"publisher":{"@type":"Organization","name":"Coast Post"}}</script>'
)
FIGURE = f'<figure><img src=q.jpg alt="quay"><figcaption>{CAPTION}</figcaption></figure>'
H1 = "<h1>New ferry quay wins vote</h1>"
TITLE = "New ferry quay wins vote"

PAGES: dict[str, Sample] = {
    "article with an aside and a box in it": Sample(
        f"<html>{head(**OPEN_GRAPH)}<body>{COOKIES}{NAV}<main><article>{H1}{FIGURE}"
        f"{paragraphs(HARBOUR[:2])}{SUBSCRIBE}{paragraphs(HARBOUR[2:])}{SHARE}{RELATED}"
        f"</article></main>{COMMENTS}{FOOT}</body></html>",
        [TITLE, CAPTION, *HARBOUR],
        TITLE, "Ida Holm", "2024-05-03", "Coast Post",
    ),
    "captions that repeat": Sample(
        f"<html>{head(**OPEN_GRAPH)}<body>{NAV}<article>{H1}{FIGURE}{paragraphs(HARBOUR[:2])}"
        f"{FIGURE}{paragraphs(HARBOUR[2:4])}{FIGURE}{paragraphs(HARBOUR[4:])}</article>{FOOT}"
        "</body></html>",
        [TITLE, CAPTION, *HARBOUR[:2], CAPTION, *HARBOUR[2:4], CAPTION, HARBOUR[4]],
        TITLE, "Ida Holm", "2024-05-03", "Coast Post",
    ),
    "divisions all the way down": Sample(
        f"<html>{head()}{LD}<body><div id=header><div class=menu><a href=/>Home</a> "
        "<a href=/s>Sport</a> <a href=/w>Weather</a></div></div>"
        f'{COOKIES}<div class="content"><div class="story">{H1}'
        f'<div class="story-body">{paragraphs(HARBOUR)}</div></div>'
        f'<div class="sidebar">{RELATED}{SUBSCRIBE}</div></div>'
        '<div id="footer"><p>© 2024 Coast Post. All rights reserved.</p></div></body></html>',
        [TITLE, *HARBOUR],
        TITLE, "Ida Holm", "2024-05-03", "Coast Post",
    ),
    "teasers that are articles, too": Sample(
        f"<html>{head(**OPEN_GRAPH)}<body>{NAV}<article>{H1}{paragraphs(HARBOUR)}</article>"
        "<section><h2>More news</h2><article><h3>Storm closes port</h3>"
        "<p>All ferries stayed in.</p></article><article><h3>Prices rise</h3>"
        "<p>Tickets will cost £5 from June.</p></article>"
        f"</section>{FOOT}</body></html>",
        [TITLE, *HARBOUR],
        TITLE, "Ida Holm", "2024-05-03", "Coast Post",
    ),
    "a page of the nineties": Sample(
        "<html><head><title>New ferry quay wins vote</title></head><body bgcolor=white>"
        "<table width=100%><tr><td width=120><a href=/>Home</a><br><a href=/s>Sport</a><br>"
        f"<a href=/w>Weather</a></td><td><font size=5>{TITLE}</font><p>{'<p>'.join(HARBOUR)}"
        "</td></tr><tr><td colspan=2><small>© 1998 Coast Post</small></td></tr></table>"
        "</body></html>",
        [TITLE, *HARBOUR],
        TITLE,
    ),
    "a press release with a list and a contact": Sample(
        f"<html>{head()}<body>{NAV}<main>{H1}<p>3 May 2024</p>{paragraphs(HARBOUR[:3])}"
        "<ul><li>Length: 150 metres</li><li>Ships a day: 12</li></ul>"
        f"{paragraphs(HARBOUR[3:])}<h2>Contact</h2><p>Press office, 01 234 567</p></main>{FOOT}"
        "</body></html>",
        [TITLE, "3 May 2024", *HARBOUR[:3], "Length: 150 metres", "Ships a day: 12", *HARBOUR[3:],
         "Contact", "Press office, 01 234 567"],
        TITLE, None, "2024-05-03",
    ),
    "a blog with comments in the article": Sample(
        f"<html>{head(**OPEN_GRAPH)}<body class=single-post>{NAV}<div id=primary><article "
        f'class="post"><header class=entry-header>{H1}<div class=entry-meta>By Ida Holm | '
        f'May 3, 2024</div></header><div class="entry-content">{paragraphs(HARBOUR)}{SHARE}</div>'
        f"{COMMENTS}</article></div><div id=secondary class=widget-area>{RELATED}</div>{FOOT}"
        "</body></html>",
        [TITLE, "By Ida Holm | May 3, 2024", *HARBOUR],
        TITLE, "Ida Holm", "2024-05-03", "Coast Post",
    ),
    "short paragraphs and a pull quote": Sample(
        f"<html>{head()}{LD}<body>{NAV}<main><article>{H1}"
        + paragraphs(["It is done.", *HARBOUR[:2]])
        + "<blockquote>“Nobody can say for how long it will hold.”</blockquote>"
        + paragraphs([*HARBOUR[2:], "The vote was 7 to 4.", "It ended at noon."])
        + f"</article>{RELATED}</main>{FOOT}</body></html>",
        [TITLE, "It is done.", *HARBOUR[:2], "“Nobody can say for how long it will hold.”",
         *HARBOUR[2:], "The vote was 7 to 4.", "It ended at noon."],
        TITLE, "Ida Holm", "2024-05-03", "Coast Post",
    ),
}  # fmt: skip
