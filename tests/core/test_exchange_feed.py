"""RSS and Atom files as articles."""

from pathlib import Path

import pytest
from inbox_samples import articles_of, items_of, told

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Coast &amp; Post</title>
<item><title>Quay &amp;amp; plan</title><link> https://example.org/1 </link><guid>g1</guid>
<pubDate>Fri, 03 May 2024 08:30:00 GMT</pubDate><dc:creator>Ana Lind</dc:creator>
<description>Teaser</description>
<content:encoded><![CDATA[<p>One &amp; only.</p><script>no()</script><p>Two 💩.</p>]]>
</content:encoded></item><item><title>No text</title></item></channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title>
<entry xml:lang="de"><id>urn:1</id><title type="html">A &lt;b&gt;b&lt;/b&gt;</title>
<link rel="self" href="https://example.org/self"/><link href="https://example.org/1"/>
<author><name>Ana</name></author><author><name>Bo</name></author>
<updated>2024-05-03T08:30:00Z</updated><content type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml"><p>One</p><p>T<i>w</i>o</p></div></content></entry>
<entry><id>2</id><summary type="text">1 &lt; 2 and <![CDATA[<b>]]></summary></entry></feed>"""

RDF = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/">
<channel><title>Old</title></channel><item><title>T</title><description>Words.</description></item>
</rdf:RDF>"""


def test_an_rss_item_is_an_article_with_its_fullest_text(tmp_path: Path) -> None:
    item, note = items_of(tmp_path, "feed", RSS)
    article = item.article  # type: ignore[union-attr]
    assert article.text == "One & only.\n\nTwo 💩."
    assert (article.title, article.source, article.name) == ("Quay & plan", "Coast & Post", "g1")
    assert (article.url, article.author) == ("https://example.org/1", "Ana Lind")
    assert article.published == "2024-05-03T08:30:00+00:00"
    assert str(note) == "feed: 1 entry without a text left out"


def test_an_atom_entry_is_an_article_in_its_language(tmp_path: Path) -> None:
    first, second = articles_of(tmp_path, "feed.xml", ATOM)
    assert (first.text, first.title) == ("One\n\nTwo", "A b")
    assert (first.url, first.author) == ("https://example.org/1", "Ana, Bo")
    assert (first.language, first.source) == ("de", "Wire")
    assert second.text == "1 < 2 and <b>"


def test_a_feed_of_old_is_read(tmp_path: Path) -> None:
    [found] = articles_of(tmp_path, "feed.rdf", RDF)
    assert (found.text, found.source) == ("Words.", "Old")


def test_a_torn_feed_gives_what_is_whole(tmp_path: Path) -> None:
    assert len([i for i in items_of(tmp_path, "feed.xml", RSS[:-60]) if hasattr(i, "article")]) == 1


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]><rss><channel><item><description>&j;</description></item></channel></rss>"
)
FETCHED = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    "<rss><channel><item><description>&a;</description></item></channel></rss>"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("feed", [LAUGHS, FETCHED])
def test_entities_are_neither_expanded_nor_fetched(
    tmp_path: Path, feed: str, encoding: str
) -> None:
    [sentence] = told(items_of(tmp_path, "feed.xml", feed.encode(encoding)))
    assert sentence == "feed.xml: the file declares entities of its own, which can hide anything"


def test_xml_that_is_no_feed_gets_a_sentence(tmp_path: Path) -> None:
    [sentence] = told(items_of(tmp_path, "x.xml", "<?xml version='1.0'?><kml>words</kml>"))
    assert "XML of a kind that this version cannot read" in sentence
    [sentence] = told(items_of(tmp_path, "x.xml", "<rss ></rss>"))
    assert "there is no entry in the feed" in sentence
