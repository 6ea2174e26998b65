<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Announcer</name>
    <message numerus="yes">
        <source>%n undecided</source>
        <translation>
            <numerusform>%n undecided</numerusform>
            <numerusform>%n undecided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spans changed</source>
        <translation>
            <numerusform>%n span changed</numerusform>
            <numerusform>%n spans changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleHeader</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticlesModel</name>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticlesPanel</name>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bringing</name>
    <message numerus="yes">
        <source>%n articles brought in.</source>
        <translation>
            <numerusform>%n article brought in.</numerusform>
            <numerusform>%n articles brought in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spans brought to articles here.</source>
        <translation>
            <numerusform>%n span brought to articles here.</numerusform>
            <numerusform>%n spans brought to articles here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here: {title}</source>
        <translation>
            <numerusform>%n already here: {title}</numerusform>
            <numerusform>%n already here: {title}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CarrySheet</name>
    <message numerus="yes">
        <source>What is decided here also stands in %n copies</source>
        <translation>
            <numerusform>What is decided here also stands in %n copy</numerusform>
            <numerusform>What is decided here also stands in %n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decide %n spans</source>
        <translation>
            <numerusform>Decide %n span</numerusform>
            <numerusform>Decide %n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message numerus="yes">
        <source>%n hidden. {show-all} shows everything.</source>
        <translation>
            <numerusform>%n hidden. {show-all} shows everything.</numerusform>
            <numerusform>%n hidden. {show-all} shows everything.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message numerus="yes">
        <source>To be looked at: %n. The rest is done. Click to see.</source>
        <translation>
            <numerusform>To be looked at: %n. The rest is done. Click to see.</numerusform>
            <numerusform>To be looked at: %n. The rest is done. Click to see.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message numerus="yes">
        <source>%n articles are like this</source>
        <translation>
            <numerusform>%n article is like this</numerusform>
            <numerusform>%n articles are like this</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message numerus="yes">
        <source>Reading files: %n articles</source>
        <translation>
            <numerusform>Reading files: %n article</numerusform>
            <numerusform>Reading files: %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message numerus="yes">
        <source>Tag %n articles</source>
        <translation>
            <numerusform>Tag %n article</numerusform>
            <numerusform>Tag %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %n articles to</source>
        <translation>
            <numerusform>Give %n article to</numerusform>
            <numerusform>Give %n articles to</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message numerus="yes">
        <source>and %n more places</source>
        <translation>
            <numerusform>and %n more place</numerusform>
            <numerusform>and %n more places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FixDialog</name>
    <message numerus="yes">
        <source>%n spans change, in one step that can be undone.</source>
        <translation>
            <numerusform>%n span changes, in one step that can be undone.</numerusform>
            <numerusform>%n spans change, in one step that can be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Highlighting</name>
    <message numerus="yes">
        <source>Highlighting goes on with %n articles.</source>
        <translation>
            <numerusform>Highlighting goes on with %n article.</numerusform>
            <numerusform>Highlighting goes on with %n articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles were highlighted by older detectors or another pipeline. {highlight-outdated} suggests anew.</source>
        <translation>
            <numerusform>%n article was highlighted by older detectors or another pipeline. {highlight-outdated} suggests anew.</numerusform>
            <numerusform>%n articles were highlighted by older detectors or another pipeline. {highlight-outdated} suggests anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakeDialog</name>
    <message numerus="yes">
        <source>%n labels are not among those of the project. Each becomes:</source>
        <translation>
            <numerusform>%n label is not among those of the project. It becomes:</numerusform>
            <numerusform>%n labels are not among those of the project. Each becomes:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spans come in</source>
        <translation>
            <numerusform>%n span comes in</numerusform>
            <numerusform>%n spans come in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message numerus="yes">
        <source>Spans of the project that have it: %n. They</source>
        <translation>
            <numerusform>Spans of the project that have it: %n. They</numerusform>
            <numerusform>Spans of the project that have it: %n. They</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Labelling</name>
    <message numerus="yes">
        <source>Spans that follow: %n.</source>
        <translation>
            <numerusform>Spans that follow: %n.</numerusform>
            <numerusform>Spans that follow: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message numerus="yes">
        <source>All %n…</source>
        <translation>
            <numerusform>All %n…</numerusform>
            <numerusform>All %n…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message numerus="yes">
        <source>%n things to look at: {first}</source>
        <translation>
            <numerusform>%n thing to look at: {first}</numerusform>
            <numerusform>%n things to look at: {first}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring In %n Articles</source>
        <translation>
            <numerusform>Bring In %n Article</numerusform>
            <numerusform>Bring In %n Articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message numerus="yes">
        <source>%n things to look at; the rest is done.</source>
        <translation>
            <numerusform>%n thing to look at; the rest is done.</numerusform>
            <numerusform>%n things to look at; the rest is done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message numerus="yes">
        <source>%n findings. Return goes to a place, Del ignores a finding.</source>
        <translation>
            <numerusform>%n finding. Return goes to a place, Del ignores a finding.</numerusform>
            <numerusform>%n findings. Return goes to a place, Del ignores a finding.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SameSheet</name>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n</source>
        <translation>
            <numerusform>Accept %n</numerusform>
            <numerusform>Accept %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n</source>
        <translation>
            <numerusform>Reject %n</numerusform>
            <numerusform>Reject %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shaping</name>
    <message numerus="yes">
        <source>%n pieces are one utterance now.</source>
        <translation>
            <numerusform>%n piece is one utterance now.</numerusform>
            <numerusform>%n pieces are one utterance now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shelving</name>
    <message numerus="yes">
        <source>Done, with %n undecided. {undo} takes it back.</source>
        <translation>
            <numerusform>Done, with %n undecided. {undo} takes it back.</numerusform>
            <numerusform>Done, with %n undecided. {undo} takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpanPanel</name>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpansPanel</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n entities</source>
        <translation>
            <numerusform>%n entity</numerusform>
            <numerusform>%n entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotes</source>
        <translation>
            <numerusform>%n quote</numerusform>
            <numerusform>%n quotes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThresholdSheet</name>
    <message numerus="yes">
        <source>Accept %n</source>
        <translation>
            <numerusform>Accept %n</numerusform>
            <numerusform>Accept %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message numerus="yes">
        <source>{part} (%n articles)</source>
        <translation>
            <numerusform>{part} (%n article)</numerusform>
            <numerusform>{part} (%n articles)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{part} (%n spans)</source>
        <translation>
            <numerusform>{part} (%n span)</numerusform>
            <numerusform>{part} (%n spans)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n articles not reviewed left out</source>
        <translation>
            <numerusform>; %n article not reviewed left out</numerusform>
            <numerusform>; %n articles not reviewed left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n articles not begun or excluded left out</source>
        <translation>
            <numerusform>; %n article not begun or excluded left out</numerusform>
            <numerusform>; %n articles not begun or excluded left out</numerusform>
        </translation>
    </message>
</context>
</TS>
