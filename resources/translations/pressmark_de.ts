<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New Project…</source>
        <translation>&amp;Neues Projekt…</translation>
    </message>
    <message>
        <source>Make a new project file.</source>
        <translation>Legt eine neue Projektdatei an.</translation>
    </message>
    <message>
        <source>&amp;Open Project…</source>
        <translation>Projekt &amp;öffnen…</translation>
    </message>
    <message>
        <source>Open another project file.</source>
        <translation>Öffnet eine andere Projektdatei.</translation>
    </message>
    <message>
        <source>Open &amp;Sample Project</source>
        <translation>&amp;Beispielprojekt öffnen</translation>
    </message>
    <message>
        <source>Open the project with the sample articles, for trying things out.</source>
        <translation>Öffnet das Projekt mit den Beispielartikeln zum Ausprobieren.</translation>
    </message>
    <message>
        <source>&amp;Import Files…</source>
        <translation>Dateien &amp;importieren…</translation>
    </message>
    <message>
        <source>Bring in articles from text and JSON Lines files.</source>
        <translation>Holt Artikel aus Text- und JSON-Lines-Dateien herein.</translation>
    </message>
    <message>
        <source>Import &amp;Folder…</source>
        <translation>&amp;Ordner importieren…</translation>
    </message>
    <message>
        <source>Bring in all articles of a folder and the folders in it.</source>
        <translation>Holt alle Artikel eines Ordners und seiner Unterordner herein.</translation>
    </message>
    <message>
        <source>&amp;Paste Article…</source>
        <translation>Artikel &amp;einfügen…</translation>
    </message>
    <message>
        <source>Bring in an article from the clipboard.</source>
        <translation>Holt einen Artikel aus der Zwischenablage herein.</translation>
    </message>
    <message>
        <source>&amp;Highlight Article</source>
        <translation>Artikel &amp;hervorheben</translation>
    </message>
    <message>
        <source>Suggest spans for this article anew; decisions stay as they are.</source>
        <translation>Schlägt Stellen für diesen Artikel neu vor; Entscheidungen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Highlight &amp;All Articles</source>
        <translation>&amp;Alle Artikel hervorheben</translation>
    </message>
    <message>
        <source>Suggest spans for all articles that have none yet.</source>
        <translation>Schlägt Stellen für alle Artikel vor, die noch keine haben.</translation>
    </message>
    <message>
        <source>&amp;Cancel Highlighting</source>
        <translation>Hervorheben abbre&amp;chen</translation>
    </message>
    <message>
        <source>Stop highlighting; what is done stays.</source>
        <translation>Hält das Hervorheben an; was fertig ist, bleibt.</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Write the decided spans as labelled data.</source>
        <translation>Schreibt die entschiedenen Stellen als etikettierte Daten.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>Leave; everything is saved already.</source>
        <translation>Schließt das Programm; alles ist bereits gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take the last step back, also those of earlier days.</source>
        <translation>Nimmt den letzten Schritt zurück, auch aus früheren Tagen.</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Do again what was taken back.</source>
        <translation>Tut wieder, was zurückgenommen wurde.</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Verlauf…</translation>
    </message>
    <message>
        <source>Show the steps that were taken, and go back to one of them.</source>
        <translation>Zeigt die Schritte, die getan wurden, und geht zu einem davon zurück.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Re&amp;move Article</source>
        <translation>Artikel &amp;entfernen</translation>
    </message>
    <message>
        <source>Take this article out of the list; undo brings it back with all its spans.</source>
        <translation>Nimmt diesen Artikel aus der Liste; Rückgängig holt ihn mit allen Stellen zurück.</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Annehmen</translation>
    </message>
    <message>
        <source>The span is right; go on to the next undecided one.</source>
        <translation>Die Stelle stimmt; weiter zur nächsten unentschiedenen.</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>A&amp;blehnen</translation>
    </message>
    <message>
        <source>The span is wrong; go on to the next undecided one.</source>
        <translation>Die Stelle ist falsch; weiter zur nächsten unentschiedenen.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>L&amp;öschen</translation>
    </message>
    <message>
        <source>Delete a span added by hand; a suggested one is rejected.</source>
        <translation>Löscht eine von Hand hinzugefügte Stelle; eine vorgeschlagene wird abgelehnt.</translation>
    </message>
    <message>
        <source>Same Ever&amp;ywhere…</source>
        <translation>Überall gle&amp;ich…</translation>
    </message>
    <message>
        <source>Add &amp;Entity</source>
        <translation>&amp;Entität hinzufügen</translation>
    </message>
    <message>
        <source>Mark the selected words as an entity; a digit then changes its label.</source>
        <translation>Markiert die ausgewählten Wörter als Entität; eine Ziffer ändert dann das Etikett.</translation>
    </message>
    <message>
        <source>Add &amp;Quote</source>
        <translation>&amp;Zitat hinzufügen</translation>
    </message>
    <message>
        <source>Mark the selected words as a quote.</source>
        <translation>Markiert die ausgewählten Wörter als Zitat.</translation>
    </message>
    <message>
        <source>Add &amp;Figure</source>
        <translation>Za&amp;hl hinzufügen</translation>
    </message>
    <message>
        <source>Mark the selected words as a figure; its value is read from them.</source>
        <translation>Markiert die ausgewählten Wörter als Zahl; ihr Wert wird daraus gelesen.</translation>
    </message>
    <message>
        <source>Set &amp;Speaker</source>
        <translation>&amp;Sprecher festlegen</translation>
    </message>
    <message>
        <source>Set &amp;Cue</source>
        <translation>Re&amp;deanzeiger festlegen</translation>
    </message>
    <message>
        <source>Set C&amp;ounted Noun</source>
        <translation>&amp;Gezähltes festlegen</translation>
    </message>
    <message>
        <source>Tell When I Am Too Fa&amp;st</source>
        <translation>Hinweis bei zu hohem Tem&amp;po</translation>
    </message>
    <message>
        <source>Copy the selected text, or the words of the current span.</source>
        <translation>Kopiert den ausgewählten Text oder die Wörter der aktuellen Stelle.</translation>
    </message>
    <message>
        <source>&amp;Find in Article…</source>
        <translation>Im Artikel &amp;suchen…</translation>
    </message>
    <message>
        <source>Find words in this article; Esc leaves them selected.</source>
        <translation>Sucht Wörter in diesem Artikel; Esc lässt sie ausgewählt.</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>&amp;Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Go to the next place that was found.</source>
        <translation>Geht zur nächsten Fundstelle.</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>V&amp;orige Fundstelle</translation>
    </message>
    <message>
        <source>Go to the place that was found before this one.</source>
        <translation>Geht zur vorigen Fundstelle.</translation>
    </message>
    <message>
        <source>Find: Match C&amp;ase</source>
        <translation>Suche: &amp;Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>Find capital letters and accents only as they are typed.</source>
        <translation>Findet Großbuchstaben und Akzente nur so, wie sie getippt sind.</translation>
    </message>
    <message>
        <source>Find: Whole &amp;Words</source>
        <translation>Suche: gan&amp;ze Wörter</translation>
    </message>
    <message>
        <source>Find whole words only.</source>
        <translation>Findet nur ganze Wörter.</translation>
    </message>
    <message>
        <source>Find: Regular E&amp;xpression</source>
        <translation>Suche: regulärer &amp;Ausdruck</translation>
    </message>
    <message>
        <source>Take what is typed for a regular expression.</source>
        <translation>Nimmt das Getippte als regulären Ausdruck.</translation>
    </message>
    <message>
        <source>&amp;Label by Typing…</source>
        <translation>Etikett ein&amp;tippen…</translation>
    </message>
    <message>
        <source>Type the first letters of a label for the span or the selected words.</source>
        <translation>Die ersten Buchstaben eines Etiketts für die Stelle oder die ausgewählten Wörter tippen.</translation>
    </message>
    <message>
        <source>Show where else these words stand in the article, and decide there as here.</source>
        <translation>Zeigt, wo diese Wörter im Artikel noch stehen, und entscheidet dort wie hier.</translation>
    </message>
    <message>
        <source>Same in the Whole Pro&amp;ject…</source>
        <translation>Im ganzen Pro&amp;jekt gleich…</translation>
    </message>
    <message>
        <source>Show where else these words stand in all articles, and decide there as here.</source>
        <translation>Zeigt, wo diese Wörter in allen Artikeln noch stehen, und entscheidet dort wie hier.</translation>
    </message>
    <message>
        <source>Accept Sentence</source>
        <translation>Satz annehmen</translation>
    </message>
    <message>
        <source>Accept all that is still undecided in this sentence.</source>
        <translation>Nimmt alles an, was in diesem Satz noch unentschieden ist.</translation>
    </message>
    <message>
        <source>Accept Paragraph</source>
        <translation>Absatz annehmen</translation>
    </message>
    <message>
        <source>Accept all that is still undecided in this paragraph.</source>
        <translation>Nimmt alles an, was in diesem Absatz noch unentschieden ist.</translation>
    </message>
    <message>
        <source>Accept Article</source>
        <translation>Artikel annehmen</translation>
    </message>
    <message>
        <source>Accept all that is still undecided in this article.</source>
        <translation>Nimmt alles an, was in diesem Artikel noch unentschieden ist.</translation>
    </message>
    <message>
        <source>Accept What Is Sure…</source>
        <translation>Sicheres annehmen…</translation>
    </message>
    <message>
        <source>Choose a confidence and accept the suggestions that reach it.</source>
        <translation>Eine Sicherheit wählen und die Vorschläge annehmen, die sie erreichen.</translation>
    </message>
    <message>
        <source>Then click the words that name who speaks, or press their letter.</source>
        <translation>Danach die Wörter anklicken, die den Sprecher nennen, oder ihren Buchstaben drücken.</translation>
    </message>
    <message>
        <source>Then click the verb that reports the words, or press its letter.</source>
        <translation>Danach das Verb anklicken, das die Worte wiedergibt, oder seinen Buchstaben drücken.</translation>
    </message>
    <message>
        <source>Then click what the figure counts, or press its letter.</source>
        <translation>Danach anklicken, was die Zahl zählt, oder den Buchstaben drücken.</translation>
    </message>
    <message>
        <source>Set &amp;Modifier</source>
        <translation>Z&amp;usatz festlegen</translation>
    </message>
    <message>
        <source>Then click the words that qualify the figure, such as “about”.</source>
        <translation>Danach die Wörter anklicken, die die Zahl einschränken, etwa „rund“.</translation>
    </message>
    <message>
        <source>Edit &amp;Value</source>
        <translation>&amp;Wert bearbeiten</translation>
    </message>
    <message>
        <source>Type the value of the figure.</source>
        <translation>Den Wert der Zahl eintippen.</translation>
    </message>
    <message>
        <source>S&amp;plit</source>
        <translation>Tei&amp;len</translation>
    </message>
    <message>
        <source>Cut the span in two, at the caret or where you then choose.</source>
        <translation>Schneidet die Stelle in zwei, an der Schreibmarke oder wo man es danach wählt.</translation>
    </message>
    <message>
        <source>Mer&amp;ge</source>
        <translation>&amp;Vereinen</translation>
    </message>
    <message>
        <source>Join the span with the next of its label, or with the selected words.</source>
        <translation>Verbindet die Stelle mit der nächsten ihres Etiketts oder mit den ausgewählten Wörtern.</translation>
    </message>
    <message>
        <source>Grow the span at its start by a word.</source>
        <translation>Verlängert die Stelle am Anfang um ein Wort.</translation>
    </message>
    <message>
        <source>Start One Word Righ&amp;t</source>
        <translation>An&amp;fang ein Wort nach rechts</translation>
    </message>
    <message>
        <source>Shrink the span at its start by a word.</source>
        <translation>Verkürzt die Stelle am Anfang um ein Wort.</translation>
    </message>
    <message>
        <source>Shrink the span at its end by a word.</source>
        <translation>Verkürzt die Stelle am Ende um ein Wort.</translation>
    </message>
    <message>
        <source>Grow the span at its end by a word.</source>
        <translation>Verlängert die Stelle am Ende um ein Wort.</translation>
    </message>
    <message>
        <source>Start One Character Left</source>
        <translation>Anfang ein Zeichen nach links</translation>
    </message>
    <message>
        <source>Grow the span at its start by a character.</source>
        <translation>Verlängert die Stelle am Anfang um ein Zeichen.</translation>
    </message>
    <message>
        <source>Start One Character Right</source>
        <translation>Anfang ein Zeichen nach rechts</translation>
    </message>
    <message>
        <source>Shrink the span at its start by a character.</source>
        <translation>Verkürzt die Stelle am Anfang um ein Zeichen.</translation>
    </message>
    <message>
        <source>End One Character Left</source>
        <translation>Ende ein Zeichen nach links</translation>
    </message>
    <message>
        <source>Shrink the span at its end by a character.</source>
        <translation>Verkürzt die Stelle am Ende um ein Zeichen.</translation>
    </message>
    <message>
        <source>End One Character Right</source>
        <translation>Ende ein Zeichen nach rechts</translation>
    </message>
    <message>
        <source>Grow the span at its end by a character.</source>
        <translation>Verlängert die Stelle am Ende um ein Zeichen.</translation>
    </message>
    <message>
        <source>Next &amp;Undecided</source>
        <translation>Nächste &amp;unentschiedene Stelle</translation>
    </message>
    <message>
        <source>Go to the next span that is not decided.</source>
        <translation>Geht zur nächsten Stelle, die noch nicht entschieden ist.</translation>
    </message>
    <message>
        <source>Previous U&amp;ndecided</source>
        <translation>&amp;Vorige unentschiedene Stelle</translation>
    </message>
    <message>
        <source>Go to the span before this one that is not decided.</source>
        <translation>Geht zur vorigen Stelle, die noch nicht entschieden ist.</translation>
    </message>
    <message>
        <source>Next &amp;Span</source>
        <translation>Nächste &amp;Stelle</translation>
    </message>
    <message>
        <source>Go to the next span, decided or not.</source>
        <translation>Geht zur nächsten Stelle, ob entschieden oder nicht.</translation>
    </message>
    <message>
        <source>Previous S&amp;pan</source>
        <translation>V&amp;orige Stelle</translation>
    </message>
    <message>
        <source>Go to the span before this one, decided or not.</source>
        <translation>Geht zur vorigen Stelle, ob entschieden oder nicht.</translation>
    </message>
    <message>
        <source>&amp;List of Spans</source>
        <translation>&amp;Liste der Stellen</translation>
    </message>
    <message>
        <source>Go to the list of all spans of the article, and back to the text.</source>
        <translation>Geht zur Liste aller Stellen des Artikels und zurück zum Text.</translation>
    </message>
    <message>
        <source>Next &amp;Article</source>
        <translation>Nächster &amp;Artikel</translation>
    </message>
    <message>
        <source>Show the next article of the list.</source>
        <translation>Zeigt den nächsten Artikel der Liste.</translation>
    </message>
    <message>
        <source>Previous A&amp;rticle</source>
        <translation>Vo&amp;riger Artikel</translation>
    </message>
    <message>
        <source>Show the article before this one.</source>
        <translation>Zeigt den Artikel vor diesem.</translation>
    </message>
    <message>
        <source>Next Part of the &amp;Window</source>
        <translation>Nächster &amp;Teil des Fensters</translation>
    </message>
    <message>
        <source>Go to the next part of the window: the article, its header, a panel.</source>
        <translation>Geht zum nächsten Teil des Fensters: zum Artikel, zu seiner Kopfzeile, zu einer Leiste.</translation>
    </message>
    <message>
        <source>Previous Part of the W&amp;indow</source>
        <translation>Vori&amp;ger Teil des Fensters</translation>
    </message>
    <message>
        <source>Go to the part of the window before this one.</source>
        <translation>Geht zum Teil des Fensters vor diesem.</translation>
    </message>
    <message>
        <source>&amp;Filter Articles</source>
        <translation>Artikel &amp;filtern</translation>
    </message>
    <message>
        <source>Type words that the articles must hold.</source>
        <translation>Wörter eintippen, die in den Artikeln stehen müssen.</translation>
    </message>
    <message>
        <source>&amp;Done, Next Article</source>
        <translation>Fert&amp;ig, nächster Artikel</translation>
    </message>
    <message>
        <source>Mark the article as done and show the next one.</source>
        <translation>Kennzeichnet den Artikel als fertig und zeigt den nächsten.</translation>
    </message>
    <message>
        <source>Write a note on this article, for yourself and others.</source>
        <translation>Eine Notiz zu diesem Artikel schreiben, für sich und andere.</translation>
    </message>
    <message>
        <source>Note that nobody has worked on this article yet.</source>
        <translation>Hält fest, dass an diesem Artikel noch niemand gearbeitet hat.</translation>
    </message>
    <message>
        <source>Mark as In Pr&amp;ogress</source>
        <translation>Als „in Ar&amp;beit“ kennzeichnen</translation>
    </message>
    <message>
        <source>Note that the work on this article has begun.</source>
        <translation>Hält fest, dass die Arbeit an diesem Artikel begonnen hat.</translation>
    </message>
    <message>
        <source>Mark as Don&amp;e</source>
        <translation>Als „fertig“ kennzei&amp;chnen</translation>
    </message>
    <message>
        <source>Note that this article is done, and stay here.</source>
        <translation>Hält fest, dass dieser Artikel fertig ist, und bleibt hier.</translation>
    </message>
    <message>
        <source>Note that somebody has to look at this article again.</source>
        <translation>Hält fest, dass sich jemand diesen Artikel noch einmal ansehen muss.</translation>
    </message>
    <message>
        <source>E&amp;xclude Article</source>
        <translation>Artikel ausschli&amp;eßen</translation>
    </message>
    <message>
        <source>Note that this article is not to be marked.</source>
        <translation>Hält fest, dass dieser Artikel nicht ausgezeichnet wird.</translation>
    </message>
    <message>
        <source>Show &amp;Entities</source>
        <translation>&amp;Entitäten zeigen</translation>
    </message>
    <message>
        <source>Show or hide the entities.</source>
        <translation>Zeigt oder verbirgt die Entitäten.</translation>
    </message>
    <message>
        <source>Show &amp;Quotes</source>
        <translation>&amp;Zitate zeigen</translation>
    </message>
    <message>
        <source>Show or hide the quotes.</source>
        <translation>Zeigt oder verbirgt die Zitate.</translation>
    </message>
    <message>
        <source>Show &amp;Figures</source>
        <translation>Za&amp;hlen zeigen</translation>
    </message>
    <message>
        <source>Show or hide the figures.</source>
        <translation>Zeigt oder verbirgt die Zahlen.</translation>
    </message>
    <message>
        <source>&amp;Rejected</source>
        <translation>Abge&amp;lehnte</translation>
    </message>
    <message>
        <source>Show Ever&amp;ything</source>
        <translation>Alles ze&amp;igen</translation>
    </message>
    <message>
        <source>Fold Page Lines &amp;Here</source>
        <translation>Seitenzeilen hier &amp;falten</translation>
    </message>
    <message>
        <source>Show Span Pa&amp;nel</source>
        <translation>&amp;Stellenleiste zeigen</translation>
    </message>
    <message>
        <source>Show or hide the rejected spans.</source>
        <translation>Zeigt oder verbirgt die abgelehnten Stellen.</translation>
    </message>
    <message>
        <source>Start O&amp;ne Word Left</source>
        <translation>Anfang ein Wort nach li&amp;nks</translation>
    </message>
    <message>
        <source>End One &amp;Word Left</source>
        <translation>Ende ein Wort nach lin&amp;ks</translation>
    </message>
    <message>
        <source>End One Word Rig&amp;ht</source>
        <translation>Ende ein Wort nach re&amp;chts</translation>
    </message>
    <message>
        <source>No&amp;te on Article</source>
        <translation>&amp;Notiz zum Artikel</translation>
    </message>
    <message>
        <source>Mar&amp;k as New</source>
        <translation>Als „neu“ kenn&amp;zeichnen</translation>
    </message>
    <message>
        <source>Fla&amp;g Article</source>
        <translation>Artikel zur &amp;Klärung vormerken</translation>
    </message>
    <message>
        <source>&amp;Suggested</source>
        <translation>&amp;Vorgeschlagene</translation>
    </message>
    <message>
        <source>Show or hide the suggestions nobody has decided on.</source>
        <translation>Zeigt oder verbirgt die Vorschläge, über die niemand entschieden hat.</translation>
    </message>
    <message>
        <source>&amp;Accepted</source>
        <translation>&amp;Angenommene</translation>
    </message>
    <message>
        <source>Show or hide the accepted spans.</source>
        <translation>Zeigt oder verbirgt die angenommenen Stellen.</translation>
    </message>
    <message>
        <source>&amp;Corrected</source>
        <translation>&amp;Berichtigte</translation>
    </message>
    <message>
        <source>Show or hide the corrected spans.</source>
        <translation>Zeigt oder verbirgt die berichtigten Stellen.</translation>
    </message>
    <message>
        <source>A&amp;dded</source>
        <translation>&amp;Hinzugefügte</translation>
    </message>
    <message>
        <source>Show or hide the spans added by hand.</source>
        <translation>Zeigt oder verbirgt die von Hand hinzugefügten Stellen.</translation>
    </message>
    <message>
        <source>Show all layers and all states again.</source>
        <translation>Zeigt wieder alle Ebenen und alle Zustände.</translation>
    </message>
    <message>
        <source>Next &amp;Density of Labels</source>
        <translation>Nächste &amp;Dichte der Etiketten</translation>
    </message>
    <message>
        <source>Labels on all spans, on the current one only, or on none.</source>
        <translation>Etiketten an allen Stellen, nur an der aktuellen oder an keiner.</translation>
    </message>
    <message>
        <source>On &amp;All Spans</source>
        <translation>An &amp;allen Stellen</translation>
    </message>
    <message>
        <source>Show the label of every span.</source>
        <translation>Zeigt das Etikett jeder Stelle.</translation>
    </message>
    <message>
        <source>On the &amp;Current Span</source>
        <translation>An der ak&amp;tuellen Stelle</translation>
    </message>
    <message>
        <source>Show the label of the current span only.</source>
        <translation>Zeigt nur das Etikett der aktuellen Stelle.</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>Show no labels; lines move closer.</source>
        <translation>Zeigt keine Etiketten; die Zeilen rücken zusammen.</translation>
    </message>
    <message>
        <source>Fold or unfold the nearest lines that repeat or belong to the web page.</source>
        <translation>Faltet die nächsten Zeilen, die sich wiederholen oder zur Webseite gehören, ein oder auf.</translation>
    </message>
    <message>
        <source>Fold All &amp;Page Lines</source>
        <translation>Alle Seitenzei&amp;len falten</translation>
    </message>
    <message>
        <source>Fold all lines that repeat or belong to the web page, in every article.</source>
        <translation>Faltet in jedem Artikel alle Zeilen ein, die sich wiederholen oder zur Webseite gehören.</translation>
    </message>
    <message>
        <source>Show &amp;Unseen Characters</source>
        <translation>&amp;Unsichtbare Zeichen zeigen</translation>
    </message>
    <message>
        <source>Show signs for bidi controls, characters without a width and blanks that do not break.</source>
        <translation>Zeigt Zeichen für Bidi-Steuerzeichen, Zeichen ohne Breite und geschützte Leerzeichen.</translation>
    </message>
    <message>
        <source>Show A&amp;rticle List</source>
        <translation>&amp;Artikelliste zeigen</translation>
    </message>
    <message>
        <source>Show or hide the list of articles.</source>
        <translation>Zeigt oder verbirgt die Liste der Artikel.</translation>
    </message>
    <message>
        <source>Show or hide the panel of the current span.</source>
        <translation>Zeigt oder verbirgt die Leiste der aktuellen Stelle.</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Larger text.</source>
        <translation>Größerer Text.</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Smaller text.</source>
        <translation>Kleinerer Text.</translation>
    </message>
    <message>
        <source>&amp;Normal Size</source>
        <translation>&amp;Normale Größe</translation>
    </message>
    <message>
        <source>Text in its normal size.</source>
        <translation>Text in normaler Größe.</translation>
    </message>
    <message>
        <source>&amp;Wider Column</source>
        <translation>&amp;Breitere Spalte</translation>
    </message>
    <message>
        <source>More words in a line.</source>
        <translation>Mehr Wörter in einer Zeile.</translation>
    </message>
    <message>
        <source>N&amp;arrower Column</source>
        <translation>&amp;Schmalere Spalte</translation>
    </message>
    <message>
        <source>Fewer words in a line.</source>
        <translation>Weniger Wörter in einer Zeile.</translation>
    </message>
    <message>
        <source>Lines Further A&amp;part</source>
        <translation>Zeilen w&amp;eiter auseinander</translation>
    </message>
    <message>
        <source>More room between the lines.</source>
        <translation>Mehr Raum zwischen den Zeilen.</translation>
    </message>
    <message>
        <source>Lines &amp;Closer</source>
        <translation>Zeilen &amp;dichter</translation>
    </message>
    <message>
        <source>Less room between the lines.</source>
        <translation>Weniger Raum zwischen den Zeilen.</translation>
    </message>
    <message>
        <source>Reading &amp;Font…</source>
        <translation>&amp;Leseschrift…</translation>
    </message>
    <message>
        <source>Choose the font of the article from those that are installed.</source>
        <translation>Die Schrift des Artikels aus den installierten wählen.</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dark letters on a light page.</source>
        <translation>Dunkle Schrift auf heller Seite.</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Light letters on a dark page.</source>
        <translation>Helle Schrift auf dunkler Seite.</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>Black on white, and marks with 7 to 1.</source>
        <translation>Schwarz auf Weiß und Markierungen mit 7 zu 1.</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Go to dark colours or back to the light ones.</source>
        <translation>Wechselt zu dunklen Farben oder zurück zu hellen.</translation>
    </message>
    <message>
        <source>&amp;Go On After a Decision</source>
        <translation>Nach Entscheidung &amp;weitergehen</translation>
    </message>
    <message>
        <source>After accepting or rejecting, go to the next undecided span.</source>
        <translation>Geht nach dem Annehmen oder Ablehnen zur nächsten unentschiedenen Stelle.</translation>
    </message>
    <message>
        <source>Decide All Cop&amp;ies Together</source>
        <translation>Alle &amp;Kopien zusammen entscheiden</translation>
    </message>
    <message>
        <source>What is decided in a paragraph is decided in its repetitions in the same step.</source>
        <translation>Was in einem Absatz entschieden wird, wird im selben Schritt auch in seinen Wiederholungen entschieden.</translation>
    </message>
    <message>
        <source>Hint, once in a while, at accepting faster than anyone reads.</source>
        <translation>Weist ab und zu darauf hin, dass schneller angenommen wird, als jemand lesen kann.</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>Show the sheet of all keys.</source>
        <translation>Zeigt die Übersicht aller Tasten.</translation>
    </message>
    <message>
        <source>&amp;About Pressmark</source>
        <translation>Ü&amp;ber Pressmark</translation>
    </message>
    <message>
        <source>Show the version and the licences.</source>
        <translation>Zeigt die Version und die Lizenzen.</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>No article.</source>
        <translation>Kein Artikel.</translation>
    </message>
    <message>
        <source>No span is current.</source>
        <translation>Keine Stelle ist aktuell.</translation>
    </message>
    <message>
        <source>Selected: {words}</source>
        <translation>Ausgewählt: {words}</translation>
    </message>
    <message>
        <source>{place} of {count} undecided</source>
        <translation>{place} von {count} unentschieden</translation>
    </message>
    <message numerus="yes">
        <source>%n undecided</source>
        <translation>
            <numerusform>%n unentschieden</numerusform>
            <numerusform>%n unentschieden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spans changed</source>
        <translation>
            <numerusform>%n Stelle geändert</numerusform>
            <numerusform>%n Stellen geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>{place} of {count} found</source>
        <translation>Fundstelle {place} von {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n Fundstelle</numerusform>
            <numerusform>%n Fundstellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleHeader</name>
    <message>
        <source>Status of the article: {status}</source>
        <translation>Stand des Artikels: {status}</translation>
    </message>
</context>
<context>
    <name>ArticleNote</name>
    <message>
        <source>A note on this article; Return keeps it</source>
        <translation>Eine Notiz zu diesem Artikel; Eingabetaste behält sie</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>Notiz zum Artikel</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n zu entscheiden</numerusform>
            <numerusform>%n zu entscheiden</numerusform>
        </translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>cue</source>
        <translation>Redeanzeiger</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>zählt</translation>
    </message>
    <message>
        <source>modifier</source>
        <translation>Zusatz</translation>
    </message>
</context>
<context>
    <name>DecidingMany</name>
    <message>
        <source>{title} – Ctrl+Z takes it back.</source>
        <translation>{title} – Strg+Z nimmt es zurück.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation>In diesem Artikel suchen</translation>
    </message>
    <message>
        <source>Close; what was found stays selected  (Esc)</source>
        <translation>Schließen; was gefunden wurde, bleibt ausgewählt  (Esc)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message>
        <source>{at} of {all}</source>
        <translation>{at} von {all}</translation>
    </message>
    <message>
        <source>{count} · round the end</source>
        <translation>{count} · über das Ende</translation>
    </message>
</context>
<context>
    <name>FontPalette</name>
    <message>
        <source>Reading font</source>
        <translation>Leseschrift</translation>
    </message>
    <message>
        <source>Filter the fonts by name</source>
        <translation>Schriften nach Namen filtern</translation>
    </message>
    <message>
        <source>Installed fonts</source>
        <translation>Installierte Schriften</translation>
    </message>
    <message>
        <source>↑ ↓ try   Return keep   Esc back</source>
        <translation>↑ ↓ probieren   Eingabe behalten   Esc zurück</translation>
    </message>
    <message>
        <source>Pressmark’s choice</source>
        <translation>Auswahl von Pressmark</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>one article a file, in UTF-8 or what looks most like its encoding</source>
        <translation>ein Artikel je Datei, in UTF-8 oder der Kodierung, nach der sie am ehesten aussieht</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>the article on a saved page, with the title, source and date it gives</source>
        <translation>der Artikel einer gespeicherten Seite, mit Titel, Quelle und Datum, die sie nennt</translation>
    </message>
    <message>
        <source>Pressmark JSON Lines</source>
        <translation>Pressmark JSON Lines</translation>
    </message>
    <message>
        <source>one article a line with all spans, states and attributes; reads any JSON Lines with a text</source>
        <translation>ein Artikel je Zeile mit allen Stellen, Zuständen und Angaben; liest alle JSON Lines mit einem Text</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV-Tabelle</translation>
    </message>
    <message>
        <source>one row a span, for spreadsheets and data frames</source>
        <translation>eine Zeile je Stelle, für Tabellenprogramme und Datenrahmen</translation>
    </message>
    <message>
        <source>spaCy training data</source>
        <translation>Trainingsdaten für spaCy</translation>
    </message>
    <message>
        <source>a DocBin: entities in doc.ents, all layers in doc.spans, attributes in user_data</source>
        <translation>ein DocBin: Entitäten in doc.ents, alle Ebenen in doc.spans, Angaben in user_data</translation>
    </message>
</context>
<context>
    <name>Hands</name>
    <message>
        <source>That was faster than anyone reads. If you know this text, go on; the View menu switches this hint off.</source>
        <translation>Das war schneller, als jemand liest. Wer den Text kennt, macht einfach weiter; das Menü Ansicht schaltet diesen Hinweis ab.</translation>
    </message>
</context>
<context>
    <name>HistorySheet</name>
    <message>
        <source>Go back to a step</source>
        <translation>Zu einem Schritt zurückgehen</translation>
    </message>
    <message>
        <source>Return goes there. Steps above it are undone, and can be redone.</source>
        <translation>Die Eingabetaste geht dorthin. Schritte darüber werden zurückgenommen und lassen sich wiederholen.</translation>
    </message>
    <message>
        <source>Steps, the newest first</source>
        <translation>Schritte, die neuesten zuerst</translation>
    </message>
    <message>
        <source>before all of these</source>
        <translation>vor allen diesen</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>zurückgenommen</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>LabelField</name>
    <message>
        <source>First letters of a label</source>
        <translation>Erste Buchstaben eines Etiketts</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>Labels that match</source>
        <translation>Passende Etiketten</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Per</source>
        <translation>Per</translation>
    </message>
    <message>
        <source>People, real or fictional, without titles: Vladimir Putin, not President Vladimir Putin.</source>
        <translation>Menschen, wirkliche oder erfundene, ohne Titel: Wladimir Putin, nicht Präsident Wladimir Putin.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Org</source>
        <translation>Org</translation>
    </message>
    <message>
        <source>Companies, agencies, institutions, parties, teams: NATO, the Kremlin as a speaker, Reuters.</source>
        <translation>Firmen, Behörden, Einrichtungen, Parteien, Mannschaften: Nato, der Kreml als Sprecher, Reuters.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Pl</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Countries, cities and states: places with a government. Russia, Geneva, Crimea.</source>
        <translation>Länder, Städte und Staaten: Orte mit einer Regierung. Russland, Genf, die Krim.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Grp</source>
        <translation>Grp</translation>
    </message>
    <message>
        <source>Nationalities, religious and political groups: Russian, Catholics, Republicans.</source>
        <translation>Nationalitäten, religiöse und politische Gruppen: russisch, Katholiken, Republikaner.</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Gegend</translation>
    </message>
    <message>
        <source>Loc</source>
        <translation>Geg</translation>
    </message>
    <message>
        <source>Places without a government: mountains, seas, regions. The Black Sea, eastern Europe.</source>
        <translation>Orte ohne Regierung: Berge, Meere, Regionen. Das Schwarze Meer, Osteuropa.</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>Bauwerk</translation>
    </message>
    <message>
        <source>Fac</source>
        <translation>Bau</translation>
    </message>
    <message>
        <source>Buildings, airports, roads, bridges, bases: Heathrow, the M25, Tower Bridge.</source>
        <translation>Gebäude, Flughäfen, Straßen, Brücken, Stützpunkte: Heathrow, die M25, die Tower Bridge.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Ev</source>
        <translation>Er</translation>
    </message>
    <message>
        <source>Named battles, wars, storms, elections, sports events: the World Cup, Storm Eunice.</source>
        <translation>Schlachten, Kriege, Stürme, Wahlen und Sportereignisse mit Namen: die Weltmeisterschaft, Sturm Eunice.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Dates, days, months, years and periods: Monday, early 2022, last week.</source>
        <translation>Daten, Tage, Monate, Jahre und Zeiträume: Montag, Anfang 2022, vergangene Woche.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Times shorter than a day: 9.30am, this evening.</source>
        <translation>Zeitangaben unter einem Tag: 9.30 Uhr, heute Abend.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Prod</source>
        <translation>Prod</translation>
    </message>
    <message>
        <source>Things with a name, not services: Challenger 2, iPhone, Sputnik V.</source>
        <translation>Dinge mit einem Namen, keine Dienste: Challenger 2, iPhone, Sputnik V.</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>Titles of books, songs, films, newspapers&apos; articles: Entry of the Gladiators.</source>
        <translation>Titel von Büchern, Liedern, Filmen, Zeitungsartikeln: Einzug der Gladiatoren.</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Gesetz</translation>
    </message>
    <message>
        <source>Named documents made into law, treaties and resolutions: the Minsk agreement, Resolution 2254.</source>
        <translation>Gesetze, Verträge und Resolutionen mit Namen: das Minsker Abkommen, Resolution 2254.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Lang</source>
        <translation>Spr</translation>
    </message>
    <message>
        <source>Any named language: Arabic, Welsh.</source>
        <translation>Jede Sprache mit Namen: Arabisch, Walisisch.</translation>
    </message>
    <message>
        <source>Direct quote</source>
        <translation>Direktes Zitat</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>A quoted clause or more, quotation marks included. One piece a paragraph.</source>
        <translation>Ein zitierter Satz oder mehr, mit den Anführungszeichen. Ein Stück je Absatz.</translation>
    </message>
    <message>
        <source>Partial quote</source>
        <translation>Teilzitat</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Quoted words inside the reporter&apos;s own sentence, attributed: called the state &apos;quite lamentable&apos;.</source>
        <translation>Zitierte Wörter im eigenen Satz des Berichts, jemandem zugeschrieben: nannte den Zustand „recht beklagenswert“.</translation>
    </message>
    <message>
        <source>Indirect speech</source>
        <translation>Indirekte Rede</translation>
    </message>
    <message>
        <source>Ind</source>
        <translation>Ind</translation>
    </message>
    <message>
        <source>A reported clause without marks that has a speaker and a cue; the word that is left out.</source>
        <translation>Ein wiedergegebener Satz ohne Anführungszeichen, mit Sprecher und Redeanzeiger; das Wort „dass“ bleibt draußen.</translation>
    </message>
    <message>
        <source>Scare quotes</source>
        <translation>Distanzierung</translation>
    </message>
    <message>
        <source>Scare</source>
        <translation>Dist</translation>
    </message>
    <message>
        <source>Words in quotation marks that are attributed to nobody.</source>
        <translation>Wörter in Anführungszeichen, die niemandem zugeschrieben sind.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Num</source>
        <translation>Anz</translation>
    </message>
    <message>
        <source>How many: 175,000 troops, two men, seven battalions.</source>
        <translation>Wie viele: 175.000 Soldaten, zwei Männer, sieben Bataillone.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Meas</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>A number with a unit: 150 miles, 64 tonnes, 25-year-old.</source>
        <translation>Eine Zahl mit Einheit: 150 Meilen, 64 Tonnen, 25-jährig.</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>An amount of money: £3.2m, 40 dollars a barrel.</source>
        <translation>Ein Geldbetrag: 3,2 Mio. Pfund, 40 Dollar je Fass.</translation>
    </message>
    <message>
        <source>Percentage</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>Pct</source>
        <translation>Proz</translation>
    </message>
    <message>
        <source>Percentages and percentage points: 38 per cent, 0.25 points.</source>
        <translation>Prozente und Prozentpunkte: 38 Prozent, 0,25 Punkte.</translation>
    </message>
    <message>
        <source>Multiple</source>
        <translation>Vielfaches</translation>
    </message>
    <message>
        <source>Mult</source>
        <translation>Vielf</translation>
    </message>
    <message>
        <source>Multiples and fractions of something else: twice, threefold, half of voters.</source>
        <translation>Vielfache und Bruchteile von etwas anderem: doppelt, dreifach, die Hälfte der Wähler.</translation>
    </message>
    <message>
        <source>Other figure</source>
        <translation>Andere Zahl</translation>
    </message>
    <message>
        <source>Fig</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Any other figure: scores on an index, ratios, temperatures on no scale.</source>
        <translation>Jede andere Zahl: Werte auf einem Index, Verhältnisse, Temperaturen ohne Skala.</translation>
    </message>
</context>
<context>
    <name>Layers</name>
    <message>
        <source>entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>Zahl</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>{title} – {undo} takes it back.</source>
        <translation>{title} – {undo} nimmt es zurück.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Span</source>
        <translation>&amp;Stelle</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Etikett</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Show S&amp;tates</source>
        <translation>Zust&amp;ände zeigen</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>Etike&amp;tten</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>Farbe&amp;n</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Entity labels</source>
        <translation>Etiketten für Entitäten</translation>
    </message>
    <message>
        <source>Quote labels</source>
        <translation>Etiketten für Zitate</translation>
    </message>
    <message>
        <source>Figure labels</source>
        <translation>Etiketten für Zahlen</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Article text</source>
        <translation>Text des Artikels</translation>
    </message>
    <message>
        <source>Place in the article</source>
        <translation>Ort im Artikel</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Date of publication</source>
        <translation>Datum der Veröffentlichung</translation>
    </message>
</context>
<context>
    <name>PlacesModel</name>
    <message>
        <source>accept</source>
        <translation>annehmen</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>ablehnen</translation>
    </message>
    <message>
        <source>add</source>
        <translation>hinzufügen</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>löschen</translation>
    </message>
    <message>
        <source>already {state}</source>
        <translation>schon {state}</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>cue</source>
        <translation>Redeanzeiger</translation>
    </message>
    <message>
        <source>counted noun</source>
        <translation>Gezähltes</translation>
    </message>
    <message>
        <source>modifier</source>
        <translation>Zusatz</translation>
    </message>
</context>
<context>
    <name>SameSheet</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Dieser Artikel</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Places, ticked where the decision is applied</source>
        <translation>Orte, angehakt, wo die Entscheidung gilt</translation>
    </message>
    <message>
        <source>Space ticks, Shift+Space all or none. Esc leaves all as it is.</source>
        <translation>Die Leertaste hakt an, mit Umschalt alle oder keine. Esc lässt alles, wie es ist.</translation>
    </message>
    <message>
        <source>Accept as {label}</source>
        <translation>Als {label} annehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Ort</numerusform>
            <numerusform>%n Orte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n</source>
        <translation>
            <numerusform>%n annehmen</numerusform>
            <numerusform>%n annehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n</source>
        <translation>
            <numerusform>%n ablehnen</numerusform>
            <numerusform>%n ablehnen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Seeking</name>
    <message>
        <source>This pattern takes too long here; make it simpler.</source>
        <translation>Dieses Muster dauert hier zu lange; es muss einfacher werden.</translation>
    </message>
    <message>
        <source>This pattern could not be tried; change it a little.</source>
        <translation>Dieses Muster ließ sich nicht ausprobieren; es muss etwas geändert werden.</translation>
    </message>
    <message>
        <source>Patterns cannot be tried: their process did not start.</source>
        <translation>Muster lassen sich nicht ausprobieren: Ihr Prozess ist nicht gestartet.</translation>
    </message>
</context>
<context>
    <name>SpanPanel</name>
    <message>
        <source>Current span</source>
        <translation>Aktuelle Stelle</translation>
    </message>
</context>
<context>
    <name>SpansPanel</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>×</source>
        <translation>×</translation>
    </message>
    <message>
        <source>Spans of the article</source>
        <translation>Stellen des Artikels</translation>
    </message>
    <message>
        <source>Filter spans by their text</source>
        <translation>Stellen nach ihrem Text filtern</translation>
    </message>
    <message>
        <source>Layer of the spans listed</source>
        <translation>Ebene der gezeigten Stellen</translation>
    </message>
    <message>
        <source>Label of the spans listed</source>
        <translation>Etikett der gezeigten Stellen</translation>
    </message>
    <message>
        <source>State of the spans listed</source>
        <translation>Zustand der gezeigten Stellen</translation>
    </message>
    <message>
        <source>What the spans are sorted by</source>
        <translation>Wonach die Stellen sortiert sind</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>Alle Ebenen</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Zustände</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>Nach Ort</translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation>Unsicherste zuerst</translation>
    </message>
    <message>
        <source>Most frequent first</source>
        <translation>Häufigste zuerst</translation>
    </message>
    <message>
        <source>By label</source>
        <translation>Nach Etikett</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Nach Zustand</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Alle Etiketten</translation>
    </message>
    <message>
        <source>Give the selected spans another label</source>
        <translation>Den ausgewählten Stellen ein anderes Etikett geben</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>{listed} of {total} spans</source>
        <translation>{listed} von {total} Stellen</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>suggested</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>berichtigt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>How far the work is that is under way</source>
        <translation>Wie weit die laufende Arbeit ist</translation>
    </message>
</context>
<context>
    <name>Statuses</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>zu klären</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>ausgeschlossen</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Undo: {step}</source>
        <translation>Rückgängig: {step}</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>Wiederholt: {step}</translation>
    </message>
    <message>
        <source>undo: {step}</source>
        <translation>rückgängig: {step}</translation>
    </message>
    <message>
        <source>redo: {step}</source>
        <translation>wiederholt: {step}</translation>
    </message>
    <message>
        <source>move edges of {what}</source>
        <translation>Grenzen verschieben von {what}</translation>
    </message>
    <message>
        <source>label as {label} {what}</source>
        <translation>{what} als {label} etikettieren</translation>
    </message>
    <message>
        <source>set {field} of {what}</source>
        <translation>{field} festlegen für {what}</translation>
    </message>
    <message>
        <source>mark {what} as {status}</source>
        <translation>{what} als „{status}“ kennzeichnen</translation>
    </message>
    <message>
        <source>rename label {what} to {label}</source>
        <translation>Etikett {what} in {label} umbenennen</translation>
    </message>
    <message>
        <source>remove label {what}</source>
        <translation>Etikett {what} entfernen</translation>
    </message>
    <message>
        <source>add label {what}</source>
        <translation>Etikett {what} hinzufügen</translation>
    </message>
    <message>
        <source>change labels ({count})</source>
        <translation>Etiketten ändern ({count})</translation>
    </message>
    <message>
        <source>change labels</source>
        <translation>Etiketten ändern</translation>
    </message>
    <message>
        <source>remove the note on {what}</source>
        <translation>Notiz entfernen zu {what}</translation>
    </message>
    <message>
        <source>note on {what}</source>
        <translation>Notiz zu {what}</translation>
    </message>
    <message>
        <source>split {what}</source>
        <translation>{what} teilen</translation>
    </message>
    <message>
        <source>merge into {what}</source>
        <translation>vereinen zu {what}</translation>
    </message>
    <message>
        <source>accept {what}</source>
        <translation>{what} annehmen</translation>
    </message>
    <message>
        <source>reject {what}</source>
        <translation>{what} ablehnen</translation>
    </message>
    <message>
        <source>add {what}</source>
        <translation>{what} hinzufügen</translation>
    </message>
    <message>
        <source>import {what}</source>
        <translation>{what} importieren</translation>
    </message>
    <message>
        <source>remove {what}</source>
        <translation>{what} entfernen</translation>
    </message>
    <message>
        <source>suggest {what}</source>
        <translation>{what} vorschlagen</translation>
    </message>
    <message>
        <source>{what} of the sentence</source>
        <translation>{what} des Satzes</translation>
    </message>
    <message>
        <source>{what} of the paragraph</source>
        <translation>{what} des Absatzes</translation>
    </message>
    <message>
        <source>{what} of the article</source>
        <translation>{what} des Artikels</translation>
    </message>
    <message>
        <source>{what} in {count} places of {articles} articles</source>
        <translation>{what} an {count} Orten in {articles} Artikeln</translation>
    </message>
    <message>
        <source>{what} in {count} places</source>
        <translation>{what} an {count} Orten</translation>
    </message>
    <message>
        <source>{what} in 1 place</source>
        <translation>{what} an 1 Ort</translation>
    </message>
    <message>
        <source>{what}, {count} times</source>
        <translation>{what}, {count}-mal</translation>
    </message>
    <message>
        <source>1 span</source>
        <translation>1 Stelle</translation>
    </message>
    <message>
        <source>{count} spans</source>
        <translation>{count} Stellen</translation>
    </message>
    <message>
        <source>{count} articles</source>
        <translation>{count} Artikel</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 Artikel</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>cue</source>
        <translation>Redeanzeiger</translation>
    </message>
    <message>
        <source>utterance</source>
        <translation>Äußerung</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>Gezähltes</translation>
    </message>
    <message>
        <source>modifier</source>
        <translation>Zusatz</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>low</source>
        <translation>untersten Wert</translation>
    </message>
    <message>
        <source>high</source>
        <translation>obersten Wert</translation>
    </message>
    <message>
        <source>low and high</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>vague</source>
        <translation>Ungenauigkeit</translation>
    </message>
    <message>
        <source>restates</source>
        <translation>Wiederholung</translation>
    </message>
</context>
<context>
    <name>ThresholdSheet</name>
    <message>
        <source>Confidence in per cent</source>
        <translation>Sicherheit in Prozent</translation>
    </message>
    <message>
        <source>in all articles</source>
        <translation>in allen Artikeln</translation>
    </message>
    <message>
        <source>Accept what is at least</source>
        <translation>Annehmen, was mindestens</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher ist</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n span(s)</source>
        <translation>
            <numerusform>%n Stelle annehmen</numerusform>
            <numerusform>%n Stellen annehmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Viewing</name>
    <message>
        <source>No line of this article repeats or belongs to its page.</source>
        <translation>Keine Zeile dieses Artikels wiederholt sich oder gehört zu seiner Seite.</translation>
    </message>
    <message>
        <source>Labels on all spans.</source>
        <translation>Etiketten an allen Stellen.</translation>
    </message>
    <message>
        <source>A label on the current span only.</source>
        <translation>Ein Etikett nur an der aktuellen Stelle.</translation>
    </message>
    <message>
        <source>No labels.</source>
        <translation>Keine Etiketten.</translation>
    </message>
</context>
</TS>
