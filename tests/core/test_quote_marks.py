"""Which characters are quotation marks and which belong together: the hard cases."""

import pytest
from examples import some
from hypothesis import given, settings
from hypothesis import strategies as st

from pressmark.detect.quotes.marks import find_marked

# Each row: why it is hard, the text, and every stretch that is marked, in reading order.
CASES: list[tuple[str, str, list[str]]] = [
    # --- plain pairs of every style
    ("straight double marks", 'He said "we won" twice.', ['"we won"']),
    ("straight single marks", "He said 'we won' twice.", ["'we won'"]),
    ("curly double marks", "He said “we won” twice.", ["“we won”"]),
    ("curly single marks", "He said ‘we won’ twice.", ["‘we won’"]),
    ("German low and high marks", "Sie rief „Halt“ und ging.", ["„Halt“"]),
    ("Polish marks close with the English closer", "Krzyknął „Stop” i poszedł.", ["„Stop”"]),
    ("German single marks", "Das ‚Wunder‘ von Bern.", ["‚Wunder‘"]),
    ("guillemets pointing out", "Il dit «bonjour» et part.", ["«bonjour»"]),
    ("guillemets with French spaces", "Il dit « bonjour » et part.", ["« bonjour »"]),
    ("guillemets pointing in", "Er rief »Halt« und ging.", ["»Halt«"]),
    ("Finnish: both guillemets point right", "Hän sanoi »moi» ja lähti.", ["»moi»"]),
    ("Swedish: both marks are closers", "Hon sa ”hej” och gick.", ["”hej”"]),
    ("single guillemets", "Er sagte ›nein‹ dazu.", ["›nein‹"]),
    ("TeX marks", "He said ``we won'' twice.", ["``we won''"]),
    ("two apostrophes as a double mark", "He said ''we won'' twice.", ["''we won''"]),
    ("a grave accent opens", "He said `we won' twice.", ["`we won'"]),
    ("corner brackets", "他说「你好」。", ["「你好」"]),
    ("full-width marks", "He said ＂we won＂ twice.", ["＂we won＂"]),
    ("a curly opener and a straight closer", 'He said “we won" twice.', ['“we won"']),
    ("a straight opener and a curly closer", 'He said "we won” twice.', ['"we won”']),
    # --- punctuation around the marks
    ("comma inside", "'We won,' he said.", ["'We won,'"]),
    ("comma outside", "'We won', he said.", ["'We won'"]),
    ("full stop inside at the very end", "He said: 'We won.'", ["'We won.'"]),
    ("question mark before the closer", "'Won?' he asked.", ["'Won?'"]),
    ("a dash before the closer", '"I never —" she began.', ['"I never —"']),
    ("a dash after the closer", '"Never"—so he said—"again."', ['"Never"', '"again."']),
    ("brackets around the quote", "The plan ('a disaster') failed.", ["'a disaster'"]),
    ("a bracket opens the quote", '"[The] plan failed," he said.', ['"[The] plan failed,"']),
    ("an ellipsis opens the quote", "She said '…and so on' to us.", ["'…and so on'"]),
    ("three full stops open the quote", 'It is "...a mess" now.', ['"...a mess"']),
    ("an ellipsis closes the quote", "'And so…' she began.", ["'And so…'"]),
    ("currency opens the quote", "It cost '£3m' in all.", ["'£3m'"]),
    ("no blank after a colon", 'He said:"We won."', ['"We won."']),
    ("no blank after the closer", '"We won,"he said. "Twice."', ['"We won,"', '"Twice."']),
    ("blanks on the inside", 'He said " we won " twice.', ['" we won "']),
    ("a no-break space before the opener", "He said\xa0'we won'\xa0twice.", ["'we won'"]),
    ("a slash between two quotes", "'yes'/'no' questions", ["'yes'", "'no'"]),
    ("a hyphen after the closer", "a 'yes'-or-no question", ["'yes'"]),
    ("per cent before the closer", "It fell 'by 5%' again.", ["'by 5%'"]),
    # --- apostrophes
    ("an apostrophe inside a word", "'I don't know,' he said.", ["'I don't know,'"]),
    ("a possessive inside", "'It is Kiev's war,' he said.", ["'It is Kiev's war,'"]),
    ("a plural possessive inside", "'The boys' toys broke,' he said.", ["'The boys' toys broke,'"]),
    ("two plural possessives", "'The boys' and girls' wing,' he said.",
     ["'The boys' and girls' wing,'"]),
    ("a plural possessive outside", "The players' union said 'no' to it.", ["'no'"]),
    ("only a plural possessive", "The players' union met the owners' club.", []),
    ("a quote that ends in s before a verb", "'The Boys' is a hit.", ["'The Boys'"]),
    ("a quote that ends in s before its cue", "'It rains and rains' said one.",
     ["'It rains and rains'"]),
    ("a quote in s, then a possessive", "'The Boys' was the critics' choice.", ["'The Boys'"]),
    ("curly plural possessive inside", "‘The boys’ toys broke,’ he said.",
     ["‘The boys’ toys broke,’"]),
    ("a name in s with an apostrophe", "'James' car broke down,' he said.",
     ["'James' car broke down,'"]),
    ("a contraction in a double quote", '"We can\'t," he said.', ['"We can\'t,"']),
    ("O'Neill and d'Artagnan", "O'Neill met d'Artagnan 'by chance'.", ["'by chance'"]),
    ("letters left out at the front", "'Get 'em out,' he said.", ["'Get 'em out,'"]),
    ("'Tis at the start of a quote", "''Tis the season,' he said.", ["''Tis the season,'"]),
    ("'tis without any quote", "And 'tis the season.", []),
    ("a decade", "Back in the '90s he was 'huge'.", ["'huge'"]),
    ("a decade inside a quote", "'In the '90s we sang,' he said.", ["'In the '90s we sang,'"]),
    ("a year left short", "The class of '68 met.", []),
    ("a quoted decade word", "It was 'a '60s thing' to do.", ["'a '60s thing'"]),
    ("rock 'n' roll", "'Rock 'n' roll is back,' he said.", ["'Rock 'n' roll is back,'"]),
    ("rock 'n' roll without a quote", "He likes rock 'n' roll and fish 'n' chips.", []),
    ("a dropped g", "'I'm goin' home,' he said.", ["'I'm goin' home,'"]),
    ("dropped g's without a quote", "Nothin' doin' here.", []),
    ("a dropped g ends the quote", "He called it 'just messin'' and left.",
     ["'just messin''"]),
    ("ol' inside a quote", "'Good ol' days,' he said.", ["'Good ol' days,'"]),
    ("a curly apostrophe in front", "He told ’em ‘no’ twice.", ["‘no’"]),
    ("a curly opener typed for an elision", "Back in the ‘90s he was ‘huge’ here.", ["‘huge’"]),
    ("round-the-clock with its elision", "He called it 'round the clock' care.",
     ["'round the clock'"]),
    ("a name with the letter ayn", "'Abd al-Rahman said it was 'late'.", ["'late'"]),
    ("a plural possessive ends the words before a noun", "She has 'years' experience' behind her.",
     ["'years' experience'"]),
    ("a decade's possessive before a quote", "The 1980s' 'greed is good' mantra died.",
     ["'greed is good'"]),
    ("two plural possessives before quotes", "The bosses' 'fat' pay and the crew's 'thin' wages.",
     ["'fat'", "'thin'"]),
    ("capitals in s", "MPs' 'lavish' expenses rose.", ["'lavish'"]),
    ("a plural possessive begins the quote", "'Tories' lies' is how it is put.",
     ["'Tories' lies'"]),
    ("a possessive closes with the quote", "'It is not James'.' He left.", ["'It is not James'.'"]),
    ("possessives all over, curly", "‘It’s the workers’ fault, not the bosses’,’ he said.",
     ["‘It’s the workers’ fault, not the bosses’,’"]),
    ("a dropped g ends a curly quote", "It is ‘all or nothin’’ now.", ["‘all or nothin’’"]),
    ("a capital N between names", "Guns N' Roses played 'Slow Rain'.", ["'Slow Rain'"]),
    ("an elision after a double opener", '"\'Twas ever thus," he sighed.', ['"\'Twas ever thus,"']),
    ("a decade inside a double quote", '"It\'s \'80s night," he said.', ['"It\'s \'80s night,"']),
    # --- feet, inches, minutes
    ("prime signs", "He is 5′10″ tall and 'fit'.", ["'fit'"]),
    ("inches before the closer", '"She is 5\'4"," he said.', ['"She is 5\'4","']),
    ("inches, then a title", 'The 12" single "Blue" is out.', ['"Blue"']),
    ("minutes and seconds", "He won in 10'32\" flat.", []),
    ("feet and inches", "He is 6'2\" tall and \"quick\".", ['"quick"']),
    ("feet and inches inside a quote", '"He is 6\'2" tall," she said.', ['"He is 6\'2" tall,"']),
    ("inches alone inside a quote", '"A 12" pipe burst," she said.', ['"A 12" pipe burst,"']),
    ("inches alone", 'A 12" pipe burst.', []),
    ("a quote that ends in a year", '"It began in 2012" he said. "It goes on."',
     ['"It began in 2012"', '"It goes on."']),
    ("feet alone", "A 6' wall 'collapsed' today.", ["'collapsed'"]),
    # --- nesting
    ("single in double", '"He said \'no\' to me," she said.',
     ['"He said \'no\' to me,"', "'no'"]),
    ("double in single", "'He said \"no\" to me,' she said.",
     ["'He said \"no\" to me,'", '"no"']),
    ("curly single in curly double", "“He said ‘no’ to me,” she said.",
     ["“He said ‘no’ to me,”", "‘no’"]),
    ("three levels", '"He said \'they cried "help" twice\' to me," she said.',
     ['"He said \'they cried "help" twice\' to me,"', '\'they cried "help" twice\'', '"help"']),
    ("both close together", "\"He said 'no'\" was all.", ["\"He said 'no'\"", "'no'"]),
    ("both open together", "\"'No' was his word,\" she said.",
     ["\"'No' was his word,\"", "'No'"]),
    ("the same mark inside itself, straight", "'He said 'no' to me,' she said.",
     ["'He said 'no' to me,'", "'no'"]),
    ("the same mark inside itself, curly", "“He said “no” to me,” she said.",
     ["“He said “no” to me,”", "“no”"]),
    ("two quotes inside one", '"A \'b\' and a \'c\'," she said.',
     ['"A \'b\' and a \'c\',"', "'b'", "'c'"]),
    ("a possessive inside an inner quote", "\"It is 'the boys' room' here,\" he said.",
     ["\"It is 'the boys' room' here,\"", "'the boys' room'"]),
    ("an inner opener that never closes", '"He said \'no to me," she said.',
     ['"He said \'no to me,"']),
    ("three closers in a row", "“She said, ‘He told me, “Go.”’”",
     ["“She said, ‘He told me, “Go.”’”", "‘He told me, “Go.”’", "“Go.”"]),
    ("two closers of one kind", "“We are “done””, he said.", ["“We are “done””", "“done”"]),
    ("a dialogue inside a quote", "\"'Who?' I said. 'Me,' he said.\"",
     ["\"'Who?' I said. 'Me,' he said.\"", "'Who?'", "'Me,'"]),
    ("a question around an inner quote", "“Who said ‘Never’?” she asked.",
     ["“Who said ‘Never’?”", "‘Never’"]),
    # --- more than one quote, strays, missing closers
    ("two quotes with the cue between", "'A,' he said. 'B.'", ["'A,'", "'B.'"]),
    ("three quotes in a list", "'a', 'b' and 'c'", ["'a'", "'b'", "'c'"]),
    ("two quotes side by side", '"Yes." "No."', ['"Yes."', '"No."']),
    ("two quoted words meet in a headline", "'Beast from the East' 'could return'",
     ["'Beast from the East'", "'could return'"]),
    ("exclamations with semicolons", "'Wow!'; 'Great!'; 'Rubbish!'",
     ["'Wow!'", "'Great!'", "'Rubbish!'"]),
    ("the number of a footnote", '"We won."[1] They did.', ['"We won."']),
    ("asterisks around the marks", '*"We won"* they wrote.', ['"We won"']),
    ("a stray closer", 'We won" he said. "Twice."', ['"Twice."']),
    ("a stray opener in the middle", 'We "won in May and left again.', []),
    ("a lost closer, then a whole quote", '"We won, he said. "It was easy."', ['"It was easy."']),
    ("a quote open to the paragraph's end", '"We won and we shall win again.',
     ['"We won and we shall win again.']),
    ("open after a colon", "He said: 'We won and shall win again.",
     ["'We won and shall win again."]),
    ("a mark alone", '"', []),
    ("marks around nothing", 'He said "" and \'\' twice.', []),
    ("marks around dots", 'He said "..." twice.', []),
    # --- paragraphs
    ("a quote over two paragraphs", "'We won.\n'We lost,' he said.", ["'We won.", "'We lost,'"]),
    ("open paragraphs hold possessives", "'It is the boys' home.\n'We left,' he said.",
     ["'It is the boys' home.", "'We left,'"]),
    ("three paragraphs, curly", "“One day.\n\n“Two days.\n\n“Three days,” he said.",
     ["“One day.", "“Two days.", "“Three days,”"]),
    ("an inner quote in an open paragraph",
     "'He cried 'stop' again and again.\n'We left,' he said.",
     ["'He cried 'stop' again and again.", "'stop'", "'We left,'"]),
    ("a quote begun in the middle goes on", 'He said: "One day.\n"Two days."',
     ['"One day.', '"Two days."']),
    ("the second paragraph has no opener", '"One day it came.\nThen it went," he said.',
     ['"One day it came.', 'Then it went,"']),
    ("pairs never cross a paragraph", 'He said "we\nwon" twice.', []),
    ("a closed paragraph before an opening one", "'One.'\n'Two.'", ["'One.'", "'Two.'"]),
    ("indented paragraphs", '   "One day.\n   "Two days."', ['"One day.', '"Two days."']),
    # --- other scripts
    ("right to left", 'אמר "שלום" והלך.', ['"שלום"']),
    ("invisible marks of direction", 'He said \u200f"שלום"\u200f today.', ['"שלום"']),
    ("Arabic with guillemets", "قال «مرحبا» وغادر.", ["«مرحبا»"]),
    ("an emoji inside", "He said '👍 great' again.", ["'👍 great'"]),
    ("a combining accent before the closer", "He said 'cafe\u0301' twice.", ["'cafe\u0301'"]),
]  # fmt: skip


@pytest.mark.parametrize(("reason", "text", "expected"), CASES, ids=[row[0] for row in CASES])
def test_the_marks_of_a_hard_case_are_paired(reason: str, text: str, expected: list[str]) -> None:
    found = [text[each.start : each.end] for each in find_marked(text)]
    assert found == expected, reason


def test_there_are_hard_cases_enough() -> None:
    assert len(CASES) >= 80


def test_depth_counts_the_quotes_around() -> None:
    text = '"He said \'they cried "help"\' to me."'
    assert [each.depth for each in find_marked(text)] == [0, 1, 2]


def test_what_is_left_open_says_whether_it_goes_on() -> None:
    first, second = find_marked("“One day it came.\n“Then it went.")
    assert (first.closed, first.continued) == (False, True)
    assert (second.closed, second.continued) == (False, False)


def test_a_missing_opener_is_told() -> None:
    first, second = find_marked('"One day it came.\nThen it went," he said.')
    assert first.opened
    assert not second.opened


MARKED_TEXT = st.text(alphabet="ab s.,:\n'\"“”‘’«»„`2", max_size=80)


@given(MARKED_TEXT)
@settings(max_examples=some(300), deadline=None)
def test_stretches_lie_in_the_text_nest_and_stay_in_their_paragraph(text: str) -> None:
    found = find_marked(text)
    assert found == find_marked(text)
    for each in found:
        assert 0 <= each.start < each.end <= len(text)
        assert "\n" not in text[each.start : each.end]
    for number, outer in enumerate(found):
        for inner in found[number + 1 :]:
            assert inner.start >= outer.end or inner.end <= outer.end


@pytest.mark.parametrize(
    ("unit", "times", "expected"),
    [
        ('"a" ', 50_000, 50_000),
        ("'a ", 20_000, 0),
        ("s' ", 20_000, 0),
        ("“", 20_000, 0),
        ("'\"", 10_000, 0),
        ("‘“«\u200f", 5_000, 0),
        ("x", 2_000_000, 0),
        ("👍", 100_000, 0),
    ],
)
def test_endless_marks_in_one_paragraph_are_read(unit: str, times: int, expected: int) -> None:
    assert len(find_marked(unit * times)) == expected


def test_two_megabytes_without_a_space_can_be_quoted() -> None:
    text = "'" + "x" * 2_000_000 + "'"
    assert [(each.start, each.end) for each in find_marked(text)] == [(0, len(text))]
