<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Pressmark</source>
        <translation>Über Pressmark</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>Versionen und Lizenzen</translation>
    </message>
    <message>
        <source>Copy All</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Entities, quotes and figures of news articles, marked by hand.
MIT licence. Nothing leaves your machine.</source>
        <translation>Entitäten, Zitate und Zahlen in Nachrichten, von Hand markiert.
MIT-Lizenz. Nichts verlässt diesen Rechner.</translation>
    </message>
</context>
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
        <source>Show &amp;Rejected</source>
        <translation>Abge&amp;lehnte zeigen</translation>
    </message>
    <message>
        <source>Show &amp;Suggested</source>
        <translation>&amp;Vorgeschlagene zeigen</translation>
    </message>
    <message>
        <source>Show &amp;Accepted</source>
        <translation>&amp;Angenommene zeigen</translation>
    </message>
    <message>
        <source>Show &amp;Corrected</source>
        <translation>&amp;Berichtigte zeigen</translation>
    </message>
    <message>
        <source>Show A&amp;dded</source>
        <translation>&amp;Hinzugefügte zeigen</translation>
    </message>
    <message>
        <source>Labels on &amp;All Spans</source>
        <translation>Etiketten an &amp;allen Stellen</translation>
    </message>
    <message>
        <source>Label on the &amp;Current Span</source>
        <translation>Etikett an der ak&amp;tuellen Stelle</translation>
    </message>
    <message>
        <source>&amp;No Labels</source>
        <translation>&amp;Keine Etiketten</translation>
    </message>
    <message>
        <source>Show or hide the guideline of the current span&apos;s label.</source>
        <translation>Zeigt oder verbirgt die Richtlinie zum Etikett der aktuellen Stelle.</translation>
    </message>
    <message>
        <source>Last N&amp;otices</source>
        <translation>&amp;Vergangene Hinweise</translation>
    </message>
    <message>
        <source>Show what was told at the bottom of the article.</source>
        <translation>Zeigt, was unten am Artikel gemeldet wurde.</translation>
    </message>
    <message>
        <source>St&amp;atistics…</source>
        <translation>Auswertun&amp;g…</translation>
    </message>
    <message>
        <source>&amp;Light Colours</source>
        <translation>&amp;Helle Farben</translation>
    </message>
    <message>
        <source>&amp;Dark Colours</source>
        <translation>&amp;Dunkle Farben</translation>
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
        <source>Open &amp;Recent</source>
        <translation>Zuletzt &amp;geöffnet</translation>
    </message>
    <message>
        <source>Open a project that was open before.</source>
        <translation>Öffnet ein Projekt, das schon einmal offen war.</translation>
    </message>
    <message>
        <source>Bring in articles from web pages, PDFs, Word files, mails, tables, labelled data.</source>
        <translation>Liest Artikel aus Webseiten, PDFs, Word-Dateien, Mails, Tabellen und etikettierten Daten ein.</translation>
    </message>
    <message>
        <source>Import Pa&amp;ge…</source>
        <translation>&amp;Webseite holen…</translation>
    </message>
    <message>
        <source>Fetch one page by its address, and bring the article on it in.</source>
        <translation>Holt eine Seite unter ihrer Adresse und liest den Artikel darauf ein.</translation>
    </message>
    <message>
        <source>Watch Fo&amp;lder…</source>
        <translation>Ordner &amp;verfolgen…</translation>
    </message>
    <message>
        <source>Bring in what is new in a folder, now and whenever the project is opened.</source>
        <translation>Liest ein, was in einem Ordner neu ist, jetzt und wenn das Projekt geöffnet wird.</translation>
    </message>
    <message>
        <source>Import What Is Ne&amp;w</source>
        <translation>Neues ein&amp;lesen</translation>
    </message>
    <message>
        <source>Look for new files in the folders that are watched, and bring them in.</source>
        <translation>Sucht in den verfolgten Ordnern nach neuen Dateien und liest sie ein.</translation>
    </message>
    <message>
        <source>Highlight O&amp;utdated Articles</source>
        <translation>Veral&amp;tetes neu hervorheben</translation>
    </message>
    <message>
        <source>Suggest anew where older detectors or another pipeline did; decisions stay as they are.</source>
        <translation>Schlägt neu vor, wo es ältere Erkenner oder eine andere Pipeline taten; Entscheidungen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Pause or &amp;Keep On Highlighting</source>
        <translation>Hervorheben anhalten oder fort&amp;setzen</translation>
    </message>
    <message>
        <source>Let the processors rest, or go on where the work stopped.</source>
        <translation>Lässt die Prozessoren ruhen, oder fährt fort, wo die Arbeit stand.</translation>
    </message>
    <message>
        <source>&amp;Cancel Work</source>
        <translation>Arbeit abbre&amp;chen</translation>
    </message>
    <message>
        <source>Stop highlighting, reading or writing; what is done stays, a file is as it was.</source>
        <translation>Hält Hervorheben, Lesen oder Schreiben an; was fertig ist, bleibt, eine Datei ist wie zuvor.</translation>
    </message>
    <message>
        <source>Print the article with its marks; a preview shows the pages first.</source>
        <translation>Druckt den Artikel mit seinen Markierungen; zuvor zeigt eine Vorschau die Seiten.</translation>
    </message>
    <message>
        <source>Save as P&amp;DF or HTML…</source>
        <translation>Als PD&amp;F oder HTML sichern…</translation>
    </message>
    <message>
        <source>Write the article with its marks as pages to read, to send or to print.</source>
        <translation>Schreibt den Artikel mit seinen Markierungen als Seiten zum Lesen, Senden oder Drucken.</translation>
    </message>
    <message>
        <source>Sa&amp;ve a Copy…</source>
        <translation>Ko&amp;pie speichern…</translation>
    </message>
    <message>
        <source>Write the whole project into another file and go on there.</source>
        <translation>Schreibt das ganze Projekt in eine andere Datei und macht dort weiter.</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>Siche&amp;rungen…</translation>
    </message>
    <message>
        <source>Look into copies of this project that were made by themselves, or go back to one.</source>
        <translation>Zeigt Kopien dieses Projekts, die von selbst entstanden sind, oder kehrt zu einer zurück.</translation>
    </message>
    <message>
        <source>Copy &amp;Quote with Speaker</source>
        <translation>Zitat &amp;mit Sprecher kopieren</translation>
    </message>
    <message>
        <source>Copy the current quote as text: the speaker, then the words.</source>
        <translation>Kopiert das aktuelle Zitat als Text: erst der Sprecher, dann die Worte.</translation>
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
        <source>Edit &amp;Labels…</source>
        <translation>E&amp;tiketten bearbeiten…</translation>
    </message>
    <message>
        <source>Change names, colours, keys and guidelines of labels, add and remove some.</source>
        <translation>Ändert Namen, Farben, Tasten und Richtlinien von Etiketten, fügt hinzu und entfernt.</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>E&amp;instellungen…</translation>
    </message>
    <message>
        <source>Choose colours, fonts, your name, the pipeline and more.</source>
        <translation>Farben, Schriften, den eigenen Namen, die Pipeline und mehr wählen.</translation>
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
        <source>Wr&amp;ite Note</source>
        <translation>&amp;Notiz schreiben</translation>
    </message>
    <message>
        <source>Write a note on the span, for yourself and others.</source>
        <translation>Schreibt eine Notiz zu dieser Stelle, für einen selbst und andere.</translation>
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
        <source>&amp;Tag…</source>
        <translation>Mit &amp;Tag versehen…</translation>
    </message>
    <message>
        <source>Put a tag on the selected articles, or take one away.</source>
        <translation>Versieht die ausgewählten Artikel mit einem Tag oder nimmt ihn weg.</translation>
    </message>
    <message>
        <source>&amp;Give To…</source>
        <translation>&amp;Vergeben an…</translation>
    </message>
    <message>
        <source>Say whom the selected articles are for.</source>
        <translation>Legt fest, für wen die ausgewählten Artikel sind.</translation>
    </message>
    <message>
        <source>&amp;Carry Over to Copies…</source>
        <translation>Auf &amp;Kopien übertragen…</translation>
    </message>
    <message>
        <source>Show what the decisions in this article mean for its copies, and decide there as here.</source>
        <translation>Zeigt, was die Entscheidungen in diesem Artikel für seine Kopien heißen, und entscheidet dort wie hier.</translation>
    </message>
    <message>
        <source>Only &amp;Mine</source>
        <translation>Nur &amp;meine</translation>
    </message>
    <message>
        <source>List only the articles that are for you.</source>
        <translation>Führt nur die Artikel auf, die an einen selbst vergeben sind.</translation>
    </message>
    <message>
        <source>From and To &amp;Day…</source>
        <translation>V&amp;on und bis Tag…</translation>
    </message>
    <message>
        <source>List only the articles of some days.</source>
        <translation>Führt nur die Artikel einiger Tage auf.</translation>
    </message>
    <message>
        <source>&amp;Save Filter…</source>
        <translation>Filter &amp;sichern…</translation>
    </message>
    <message>
        <source>Keep what the list is narrowed by, and its order, under a name.</source>
        <translation>Bewahrt unter einem Namen auf, wonach die Liste gefiltert und geordnet ist.</translation>
    </message>
    <message>
        <source>&amp;Rename and Delete Filters…</source>
        <translation>Filter &amp;umbenennen und löschen…</translation>
    </message>
    <message>
        <source>Give saved filters other names, or delete them.</source>
        <translation>Gibt gesicherten Filtern andere Namen oder löscht sie.</translation>
    </message>
    <message>
        <source>List &amp;All Articles</source>
        <translation>&amp;Alle Artikel aufführen</translation>
    </message>
    <message>
        <source>List all articles as they came in.</source>
        <translation>Führt alle Artikel auf, wie sie hereinkamen.</translation>
    </message>
    <message>
        <source>Type a few letters of an action, a label or an article, and Return.</source>
        <translation>Einige Buchstaben einer Aktion, eines Etiketts oder eines Artikels tippen, dann die Eingabetaste.</translation>
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
        <source>&amp;Check Decided Work</source>
        <translation>Entschiedenes pr&amp;üfen</translation>
    </message>
    <message>
        <source>List what does not fit together in the decided spans, and go back to the text.</source>
        <translation>Listet auf, was an den entschiedenen Stellen nicht zusammenpasst, und geht zurück zum Text.</translation>
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
        <source>Prin&amp;t…</source>
        <translation>Dr&amp;ucken…</translation>
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
        <source>Do An&amp;ything…</source>
        <translation>Alles ausfü&amp;hren…</translation>
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
        <source>Show or hide the suggestions nobody has decided on.</source>
        <translation>Zeigt oder verbirgt die Vorschläge, über die niemand entschieden hat.</translation>
    </message>
    <message>
        <source>Show or hide the accepted spans.</source>
        <translation>Zeigt oder verbirgt die angenommenen Stellen.</translation>
    </message>
    <message>
        <source>Show or hide the corrected spans.</source>
        <translation>Zeigt oder verbirgt die berichtigten Stellen.</translation>
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
        <source>Show the label of every span.</source>
        <translation>Zeigt das Etikett jeder Stelle.</translation>
    </message>
    <message>
        <source>Show the label of the current span only.</source>
        <translation>Zeigt nur das Etikett der aktuellen Stelle.</translation>
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
        <source>Show Gui&amp;delines</source>
        <translation>&amp;Richtlinien zeigen</translation>
    </message>
    <message>
        <source>Show how far the work is, how quick it goes, and how good the suggestions are.</source>
        <translation>Zeigt, wie weit die Arbeit ist, wie schnell sie geht und wie gut die Vorschläge sind.</translation>
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
        <source>Dark letters on a light page.</source>
        <translation>Dunkle Schrift auf heller Seite.</translation>
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
        <source>&amp;Change Keys…</source>
        <translation>Tasten ä&amp;ndern…</translation>
    </message>
    <message>
        <source>Give actions other keys, or take those of another tool.</source>
        <translation>Gibt Aktionen andere Tasten oder übernimmt die eines anderen Werkzeugs.</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>Learn the first steps on the sample articles, in two minutes.</source>
        <translation>Die ersten Schritte an den Beispielartikeln lernen, in zwei Minuten.</translation>
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
    <name>AddressDialog</name>
    <message>
        <source>Import Page</source>
        <translation>Webseite holen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Only this page is fetched, and only now.</source>
        <translation>Nur diese Seite wird geholt, und nur jetzt.</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Holen</translation>
    </message>
    <message>
        <source>This is no address of a page.</source>
        <translation>Das ist keine Adresse einer Webseite.</translation>
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
</context>
<context>
    <name>ArticleDelegate</name>
    <message>
        <source>not highlighted</source>
        <translation>nicht hervorgehoben</translation>
    </message>
    <message>
        <source>all decided</source>
        <translation>alles entschieden</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>{count} übrig</translation>
    </message>
</context>
<context>
    <name>ArticleHeader</name>
    <message>
        <source>How far the work on this article is</source>
        <translation>Wie weit die Arbeit an diesem Artikel ist</translation>
    </message>
    <message>
        <source>Share of spans that are decided</source>
        <translation>Anteil der entschiedenen Stellen</translation>
    </message>
    <message>
        <source>Status of the article: {status}</source>
        <translation>Stand des Artikels: {status}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
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
    <message>
        <source>This project can only be read.</source>
        <translation>Dieses Projekt kann nur gelesen werden.</translation>
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
    <message>
        <source>restates</source>
        <translation>wiederholt</translation>
    </message>
</context>
<context>
    <name>ArticlesModel</name>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n Kopie</numerusform>
            <numerusform>%n Kopien</numerusform>
        </translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>für {name}</translation>
    </message>
    <message>
        <source>not highlighted yet</source>
        <translation>noch nicht hervorgehoben</translation>
    </message>
    <message>
        <source>{undecided} undecided, {decided} decided</source>
        <translation>{undecided} unentschieden, {decided} entschieden</translation>
    </message>
</context>
<context>
    <name>ArticlesPanel</name>
    <message>
        <source>Filter articles</source>
        <translation>Artikel filtern</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Filter by words  ( {filter} )</source>
        <translation>Nach Wörtern filtern  ( {filter} )</translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>No article is like that.</source>
        <translation>So ist kein Artikel.</translation>
    </message>
    <message>
        <source>No articles yet.

Import files ({import}), paste one ({paste}),
or drop files onto this window.</source>
        <translation>Noch keine Artikel.

Dateien importieren ({import}), einen Artikel
einfügen ({paste}) oder Dateien ins Fenster ziehen.</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups of {name}</source>
        <translation>Sicherungen von {name}</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gemacht</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>&amp;Look Into</source>
        <translation>&amp;Hineinsehen</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Shows the copy; nothing in it can be changed.</source>
        <translation>Zeigt die Kopie; an ihr lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>Looks the whole copy over.</source>
        <translation>Prüft die ganze Kopie.</translation>
    </message>
    <message>
        <source>Puts the copy in the place of the project, which becomes a copy before.</source>
        <translation>Setzt die Kopie an die Stelle des Projekts, das vorher selbst zur Kopie wird.</translation>
    </message>
    <message>
        <source>There is no copy yet: one is made on opening after a day&apos;s work.</source>
        <translation>Es gibt noch keine Kopie: Eine entsteht beim Öffnen nach einem Arbeitstag.</translation>
    </message>
    <message>
        <source>This copy is sound.</source>
        <translation>Diese Kopie ist in Ordnung.</translation>
    </message>
</context>
<context>
    <name>BecomesBox</name>
    <message>
        <source>New label: {layer}</source>
        <translation>Neues Etikett: {layer}</translation>
    </message>
    <message>
        <source>Leave its spans out</source>
        <translation>Seine Stellen weglassen</translation>
    </message>
</context>
<context>
    <name>Bringing</name>
    <message>
        <source>Nothing was brought in.</source>
        <translation>Nichts wurde hereingeholt.</translation>
    </message>
    <message>
        <source>Bringing articles in</source>
        <translation>Artikel werden eingelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n articles brought in.</source>
        <translation>
            <numerusform>%n Artikel hereingeholt.</numerusform>
            <numerusform>%n Artikel hereingeholt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spans brought to articles here.</source>
        <translation>
            <numerusform>%n Stelle zu Artikeln von hier gebracht.</numerusform>
            <numerusform>%n Stellen zu Artikeln von hier gebracht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here: {title}</source>
        <translation>
            <numerusform>%n schon vorhanden: {title}</numerusform>
            <numerusform>%n schon vorhanden: {title}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CarrySheet</name>
    <message>
        <source>Carry decisions over to copies</source>
        <translation>Entscheidungen auf Kopien übertragen</translation>
    </message>
    <message>
        <source>Copies, ticked where decisions are carried over</source>
        <translation>Kopien, angehakt, wohin Entscheidungen übertragen werden</translation>
    </message>
    <message numerus="yes">
        <source>What is decided here also stands in %n copies</source>
        <translation>
            <numerusform>Was hier entschieden ist, steht auch in %n Kopie</numerusform>
            <numerusform>Was hier entschieden ist, steht auch in %n Kopien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decide %n spans</source>
        <translation>
            <numerusform>%n Stelle entscheiden</numerusform>
            <numerusform>%n Stellen entscheiden</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} {state}: {words}</source>
        <translation>{count} {state}: {words}</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Articles by status</source>
        <translation>Artikel nach Stand</translation>
    </message>
    <message>
        <source>Spans decided so far</source>
        <translation>Bisher entschiedene Stellen</translation>
    </message>
    <message>
        <source>Progress over time</source>
        <translation>Fortschritt im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Decisions per hour</source>
        <translation>Entscheidungen je Stunde</translation>
    </message>
    <message>
        <source>Decisions by annotator</source>
        <translation>Entscheidungen nach Bearbeiter</translation>
    </message>
    <message>
        <source>Acceptance by label</source>
        <translation>Annahme nach Etikett</translation>
    </message>
    <message>
        <source>Acceptance by detector</source>
        <translation>Annahme nach Erkenner</translation>
    </message>
    <message>
        <source>Most corrected strings</source>
        <translation>Am meisten berichtigte Wörter</translation>
    </message>
    <message>
        <source>Labels of kept spans</source>
        <translation>Etiketten behaltener Stellen</translation>
    </message>
    <message>
        <source>Figures by unit</source>
        <translation>Zahlen nach Einheit</translation>
    </message>
    <message>
        <source>Figures by size</source>
        <translation>Zahlen nach Größe</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>annotator</source>
        <translation>Bearbeiter</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>detector</source>
        <translation>Erkenner</translation>
    </message>
    <message>
        <source>string</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>spans</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>decisions so far</source>
        <translation>Entscheidungen bisher</translation>
    </message>
    <message>
        <source>articles done</source>
        <translation>Artikel fertig</translation>
    </message>
    <message>
        <source>decisions then</source>
        <translation>Entscheidungen dann</translation>
    </message>
    <message>
        <source>decisions per hour</source>
        <translation>Entscheidungen je Stunde</translation>
    </message>
    <message>
        <source>seconds per decision</source>
        <translation>Sekunden je Entscheidung</translation>
    </message>
    <message>
        <source>hours of work</source>
        <translation>Arbeitsstunden</translation>
    </message>
    <message>
        <source>per cent accepted</source>
        <translation>Prozent angenommen</translation>
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
    <message>
        <source>undecided</source>
        <translation>unentschieden</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
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
    <message>
        <source>below 1</source>
        <translation>unter 1</translation>
    </message>
    <message>
        <source>1 to 10</source>
        <translation>1 bis 10</translation>
    </message>
    <message>
        <source>10 to 100</source>
        <translation>10 bis 100</translation>
    </message>
    <message>
        <source>100 to 1,000</source>
        <translation>100 bis 1.000</translation>
    </message>
    <message>
        <source>1,000 to 10,000</source>
        <translation>1.000 bis 10.000</translation>
    </message>
    <message>
        <source>10,000 to 100,000</source>
        <translation>10.000 bis 100.000</translation>
    </message>
    <message>
        <source>100,000 to a million</source>
        <translation>100.000 bis eine Million</translation>
    </message>
    <message>
        <source>1 to 10 million</source>
        <translation>1 bis 10 Millionen</translation>
    </message>
    <message>
        <source>10 to 100 million</source>
        <translation>10 bis 100 Millionen</translation>
    </message>
    <message>
        <source>100 million to a billion</source>
        <translation>100 Millionen bis eine Milliarde</translation>
    </message>
    <message>
        <source>a billion and more</source>
        <translation>eine Milliarde und mehr</translation>
    </message>
</context>
<context>
    <name>ChecklistDialog</name>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>First letters</source>
        <translation>Anfangsbuchstaben</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>What can be chosen</source>
        <translation>Was zur Wahl steht</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>One name with two labels</source>
        <translation>Ein Name mit zwei Etiketten</translation>
    </message>
    <message>
        <source>Kept here and rejected there</source>
        <translation>Hier behalten, dort abgelehnt</translation>
    </message>
    <message>
        <source>Names that differ in a letter</source>
        <translation>Namen, die sich in einem Buchstaben unterscheiden</translation>
    </message>
    <message>
        <source>Speakers that differ in a letter</source>
        <translation>Sprecher, die sich in einem Buchstaben unterscheiden</translation>
    </message>
    <message>
        <source>Quotes without a speaker</source>
        <translation>Zitate ohne Sprecher</translation>
    </message>
    <message>
        <source>Figures without a value</source>
        <translation>Zahlen ohne Wert</translation>
    </message>
    <message>
        <source>Figures whose words say another value</source>
        <translation>Zahlen, deren Wörter einen anderen Wert nennen</translation>
    </message>
    <message>
        <source>Figures that contradict each other</source>
        <translation>Zahlen, die sich widersprechen</translation>
    </message>
    <message>
        <source>Headline against story</source>
        <translation>Überschrift gegen Text</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Take away: {condition}</source>
        <translation>Wegnehmen: {condition}</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>Go to a quote first: only it has a speaker.</source>
        <translation>Zuerst zu einem Zitat gehen: Nur ein Zitat hat einen Sprecher.</translation>
    </message>
    <message>
        <source>On the clipboard: {text}</source>
        <translation>In der Zwischenablage: {text}</translation>
    </message>
</context>
<context>
    <name>CoachCard</name>
    <message>
        <source>&amp;Close the Tour</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;OK</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>Übers&amp;pringen</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Type what to do, a label, or words of a title</source>
        <translation>Eintippen, was zu tun ist, ein Etikett oder Wörter eines Titels</translation>
    </message>
    <message>
        <source>Everything that can be done</source>
        <translation>Alles, was sich tun lässt</translation>
    </message>
    <message>
        <source>What answers to it</source>
        <translation>Was darauf passt</translation>
    </message>
    <message>
        <source>Nothing answers to this.</source>
        <translation>Darauf passt nichts.</translation>
    </message>
</context>
<context>
    <name>Commanding</name>
    <message>
        <source>the project can only be read</source>
        <translation>das Projekt kann nur gelesen werden</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>jetzt nicht möglich</translation>
    </message>
    <message>
        <source>no span is current</source>
        <translation>keine Stelle ist aktuell</translation>
    </message>
    <message>
        <source>saved filter</source>
        <translation>gesicherter Filter</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gesicherte Filter</translation>
    </message>
    <message>
        <source>{layer} label</source>
        <translation>Etikett ({layer})</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>In the text of articles</source>
        <translation>Im Text von Artikeln</translation>
    </message>
    <message>
        <source>Open an article</source>
        <translation>Artikel öffnen</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>in the text</source>
        <translation>im Text</translation>
    </message>
    <message>
        <source>{title}: {reason}.</source>
        <translation>{title}: {reason}.</translation>
    </message>
</context>
<context>
    <name>Complaints</name>
    <message>
        <source>There is no article with the number {number} in this project.</source>
        <translation>In diesem Projekt gibt es keinen Artikel mit der Nummer {number}.</translation>
    </message>
    <message>
        <source>There is no article {name} in {file}; look at its id.</source>
        <translation>Es gibt keinen Artikel {name} in {file}; auf seine Kennung achten.</translation>
    </message>
    <message>
        <source>A span must cover at least one character of the article.</source>
        <translation>Eine Stelle muss mindestens ein Zeichen des Artikels umfassen.</translation>
    </message>
    <message>
        <source>This span is no longer there; it was undone or deleted.</source>
        <translation>Diese Stelle ist nicht mehr da; sie wurde zurückgenommen oder gelöscht.</translation>
    </message>
    <message>
        <source>Cut the span between two of its words, so that both parts keep one.</source>
        <translation>Die Stelle zwischen zwei ihrer Wörter teilen, sodass beide Teile eines behalten.</translation>
    </message>
    <message>
        <source>The labels were not changed: {reason}.</source>
        <translation>Die Etiketten wurden nicht geändert: {reason}.</translation>
    </message>
    <message>
        <source>A tag needs a letter at least.</source>
        <translation>Ein Tag braucht wenigstens einen Buchstaben.</translation>
    </message>
    <message>
        <source>A filter needs a name to be found by.</source>
        <translation>Ein Filter braucht einen Namen, unter dem er zu finden ist.</translation>
    </message>
    <message>
        <source>There is a filter {name} already; choose another name.</source>
        <translation>Es gibt schon einen Filter {name}; ein anderer Name ist nötig.</translation>
    </message>
    <message>
        <source>This filter is no longer there; it was undone or deleted.</source>
        <translation>Diesen Filter gibt es nicht mehr; er wurde zurückgenommen oder gelöscht.</translation>
    </message>
    <message>
        <source>There is no saved filter {name}; there are: {names}.</source>
        <translation>Es gibt keinen gesicherten Filter {name}; es gibt: {names}.</translation>
    </message>
    <message>
        <source>The project has no label {name}; it has {names}.</source>
        <translation>Das Projekt hat kein Etikett {name}; es hat {names}.</translation>
    </message>
    <message>
        <source>this is no filter of articles: {reason}</source>
        <translation>das ist kein Filter von Artikeln: {reason}</translation>
    </message>
    <message>
        <source>the tags are not a list of strings</source>
        <translation>die Tags sind keine Liste von Zeichenketten</translation>
    </message>
    <message>
        <source>There is no {layer} label {name} that spans could become.</source>
        <translation>Es gibt in der Ebene {layer} kein Etikett {name}, das Stellen bekommen könnten.</translation>
    </message>
    <message>
        <source>{file} can only be read; copy it to a folder of yours to work on it.</source>
        <translation>{file} kann nur gelesen werden; zum Bearbeiten in einen eigenen Ordner kopieren.</translation>
    </message>
    <message>
        <source>{file} is there already; choose another name or open it.</source>
        <translation>{file} gibt es schon; einen anderen Namen wählen oder die Datei öffnen.</translation>
    </message>
    <message>
        <source>There is no folder {file}; make it first.</source>
        <translation>Den Ordner {file} gibt es nicht; bitte zuerst anlegen.</translation>
    </message>
    <message>
        <source>{file} was not written: {error}. Choose another place.</source>
        <translation>{file} wurde nicht geschrieben: {error}. Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>{file} needs an update, and {reason}; make room there first.</source>
        <translation>{file} muss auf den neuen Stand gebracht werden, und {reason}; bitte dort zuerst Platz schaffen.</translation>
    </message>
    <message>
        <source>{file} is open and safe, but {reason}.</source>
        <translation>{file} ist offen und unversehrt, aber {reason}.</translation>
    </message>
    <message>
        <source>no backup copy could be made in {file} ({reason})</source>
        <translation>in {file} ließ sich keine Sicherungskopie anlegen ({reason})</translation>
    </message>
    <message>
        <source>the copy came out damaged: {reason}</source>
        <translation>die Kopie ist beschädigt: {reason}</translation>
    </message>
    <message>
        <source>There is no project {file}; look at the name, or make it by importing into it.</source>
        <translation>Das Projekt {file} gibt es nicht; den Namen prüfen oder es durch Einlesen anlegen.</translation>
    </message>
    <message>
        <source>{file} is a folder; give the project file in it, or import the folder.</source>
        <translation>{file} ist ein Ordner; die Projektdatei darin angeben oder den Ordner einlesen.</translation>
    </message>
    <message>
        <source>{file} is empty, so it is no Pressmark project.</source>
        <translation>{file} ist leer und also kein Pressmark-Projekt.</translation>
    </message>
    <message>
        <source>{file} is not a Pressmark project; to bring articles in, import them.</source>
        <translation>{file} ist kein Pressmark-Projekt; Artikel kommen durch Einlesen herein.</translation>
    </message>
    <message>
        <source>{file} was written by a newer Pressmark; update the program to open it.</source>
        <translation>{file} stammt von einem neueren Pressmark; zum Öffnen das Programm erneuern.</translation>
    </message>
    <message>
        <source>{file} is damaged ({reason}). Nothing was changed; {way}.</source>
        <translation>{file} ist beschädigt ({reason}). Nichts wurde geändert; {way}.</translation>
    </message>
    <message>
        <source>the text of “{title}” was changed</source>
        <translation>der Text von „{title}“ wurde geändert</translation>
    </message>
    <message>
        <source>`pressmark backups {file}` has copies of it, `pressmark doctor {name}` repairs</source>
        <translation>`pressmark backups {file}` hat Kopien davon, `pressmark doctor {name}` repariert</translation>
    </message>
    <message>
        <source>no backup copy of it is here; `pressmark doctor {file}` says what is left</source>
        <translation>eine Sicherung davon gibt es hier nicht; `pressmark doctor {file}` sagt, was noch da ist</translation>
    </message>
    <message>
        <source>some of it is not as it was when it was closed</source>
        <translation>etwas darin ist nicht so wie beim Schließen</translation>
    </message>
    <message>
        <source>{file} was moved or removed while it was open here. The last step was not saved, all before it are; save a copy of the project to go on.</source>
        <translation>{file} wurde verschoben oder entfernt, während es hier offen war. Der letzte Schritt wurde nicht gespeichert, alle davor sind es; zum Weiterarbeiten eine Kopie des Projekts speichern.</translation>
    </message>
    <message>
        <source>{file} was not closed by {user} on {host}; if it is open there, close it before you work here.</source>
        <translation>{file} wurde von {user} auf {host} nicht geschlossen; falls es dort offen ist, dort schließen, bevor hier gearbeitet wird.</translation>
    </message>
    <message>
        <source>The folder of {file} cannot keep two programs apart; copy the project to a folder on this computer.</source>
        <translation>Der Ordner von {file} kann zwei Programme nicht auseinanderhalten; das Projekt in einen Ordner auf diesem Rechner kopieren.</translation>
    </message>
    <message>
        <source>{file} is this project itself; choose another name.</source>
        <translation>{file} ist dieses Projekt selbst; einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The copy is damaged, too, and was not restored: {finding}</source>
        <translation>Auch die Kopie ist beschädigt und wurde nicht wiederhergestellt: {finding}</translation>
    </message>
    <message>
        <source>no backup copy could be made in {file} ({reason}). Nothing was changed; make room there first.</source>
        <translation>in {file} ließ sich keine Sicherung machen ({reason}). Nichts wurde geändert; dort zuerst Platz schaffen.</translation>
    </message>
    <message>
        <source>There is no copy {name} of {file}; `pressmark backups` lists them.</source>
        <translation>Es gibt keine Kopie {name} von {file}; `pressmark backups` nennt sie.</translation>
    </message>
    <message>
        <source>There is no project {file}; look at the name.</source>
        <translation>Es gibt kein Projekt {file}; den Namen prüfen.</translation>
    </message>
    <message>
        <source>Nothing can be read of {file}; `pressmark backups {name}` lists its copies.</source>
        <translation>Von {file} lässt sich nichts lesen; `pressmark backups {name}` nennt seine Kopien.</translation>
    </message>
    <message>
        <source>{file} is open {owner}; close it there first.</source>
        <translation>{file} ist offen, {owner}; bitte dort zuerst schließen.</translation>
    </message>
    <message>
        <source>by {user} on {host} (process {number})</source>
        <translation>von {user} auf {host} (Prozess {number})</translation>
    </message>
    <message>
        <source>in another program</source>
        <translation>in einem anderen Programm</translation>
    </message>
    <message>
        <source>The disk with {file} is full. The last step was not saved, all before it are; make room and do it again.</source>
        <translation>Der Datenträger mit {file} ist voll. Der letzte Schritt wurde nicht gespeichert, alle davor sind es; bitte Platz schaffen und ihn wiederholen.</translation>
    </message>
    <message>
        <source>{file} can no longer be written; the last step was not saved.</source>
        <translation>{file} lässt sich nicht mehr schreiben; der letzte Schritt wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>{file} cannot be opened here; choose a folder that you may write to.</source>
        <translation>{file} lässt sich hier nicht öffnen; bitte einen Ordner mit Schreibrecht wählen.</translation>
    </message>
    <message>
        <source>{file} cannot be read or written: {reason}.</source>
        <translation>{file} lässt sich nicht lesen oder schreiben: {reason}.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>{file} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>{file} was not written: {reason}.</source>
        <translation>{file} wurde nicht geschrieben: {reason}.</translation>
    </message>
    <message>
        <source>the folder {file} does not exist</source>
        <translation>den Ordner {file} gibt es nicht</translation>
    </message>
    <message>
        <source>it is a folder. Choose a file name</source>
        <translation>es ist ein Ordner. Bitte einen Dateinamen wählen</translation>
    </message>
    <message>
        <source>it is a Pressmark project, with all its decisions. Choose another name</source>
        <translation>sie ist ein Projekt von Pressmark mit allen seinen Entscheidungen. Einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>the disk is full. Free some space or write elsewhere; the old file is as it was</source>
        <translation>der Datenträger ist voll. Bitte Platz schaffen oder woandershin schreiben; die alte Datei ist, wie sie war</translation>
    </message>
    <message>
        <source>you have no permission to write there, or another program holds the file</source>
        <translation>dort fehlt das Recht zu schreiben, oder ein anderes Programm hält die Datei</translation>
    </message>
    <message>
        <source>you have no permission to read this file</source>
        <translation>das Recht, diese Datei zu lesen, fehlt</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>the file cannot be read ({reason})</source>
        <translation>die Datei lässt sich nicht lesen ({reason})</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>this is a Pressmark project; open it instead of importing it</source>
        <translation>dies ist ein Pressmark-Projekt; bitte öffnen statt einlesen</translation>
    </message>
    <message>
        <source>this is an SQLite file, not a text</source>
        <translation>dies ist eine SQLite-Datei und kein Text</translation>
    </message>
    <message>
        <source>this is a PDF file, which this version cannot read; save it as text first</source>
        <translation>dies ist eine PDF-Datei, die diese Version nicht liest; bitte zuerst als Text speichern</translation>
    </message>
    <message>
        <source>this is an RTF file, which this version cannot read; save it as text first</source>
        <translation>dies ist eine RTF-Datei, die diese Version nicht liest; bitte zuerst als Text speichern</translation>
    </message>
    <message>
        <source>this is an XML file, which this version cannot read; save it as text first</source>
        <translation>dies ist eine XML-Datei, die diese Version nicht liest; bitte zuerst als Text speichern</translation>
    </message>
    <message>
        <source>this is an old Office file, which this version cannot read; save it as text first</source>
        <translation>dies ist eine alte Office-Datei, die diese Version nicht liest; bitte zuerst als Text speichern</translation>
    </message>
    <message>
        <source>this is a Word or other ZIP file, which this version cannot read; save it as text first</source>
        <translation>dies ist eine Word- oder andere ZIP-Datei, die diese Version nicht liest; bitte zuerst als Text speichern</translation>
    </message>
    <message>
        <source>this is a compressed file; unpack it first</source>
        <translation>dies ist eine gepackte Datei; bitte zuerst entpacken</translation>
    </message>
    <message>
        <source>this is a picture, not a text</source>
        <translation>dies ist ein Bild und kein Text</translation>
    </message>
    <message>
        <source>this is a binary file, not a text</source>
        <translation>dies ist eine Binärdatei und kein Text</translation>
    </message>
    <message>
        <source>this is JSON in UTF-16 or UTF-32; save it in UTF-8</source>
        <translation>dies ist JSON in UTF-16 oder UTF-32; bitte in UTF-8 speichern</translation>
    </message>
    <message>
        <source>this is JSON over several lines; Pressmark reads JSON Lines, with one object on each</source>
        <translation>dies ist JSON über mehrere Zeilen; Pressmark liest JSON Lines mit einem Objekt je Zeile</translation>
    </message>
    <message>
        <source>read as {encoding}, which is a guess</source>
        <translation>gelesen als {encoding}, was geraten ist</translation>
    </message>
    <message>
        <source>the file is not in UTF-8; read as {encoding}, which is a guess</source>
        <translation>die Datei ist nicht in UTF-8; gelesen als {encoding}, was geraten ist</translation>
    </message>
    <message>
        <source>the file is not in UTF-8, nor in any encoding that can be guessed</source>
        <translation>die Datei ist weder in UTF-8 noch in einer Kodierung, die sich raten ließe</translation>
    </message>
    <message>
        <source>the file begins as {encoding}, but byte {number} does not fit</source>
        <translation>die Datei beginnt als {encoding}, aber Byte {number} passt nicht dazu</translation>
    </message>
    <message>
        <source>the text has {size} million characters, and an article may have {most} million at most; cut it into articles first</source>
        <translation>der Text hat {size} Millionen Zeichen, und ein Artikel darf höchstens {most} Millionen haben; bitte zuerst in Artikel zerlegen</translation>
    </message>
    <message>
        <source>the file has {size} MB, and {most} MB at most are read of its kind; write it as several files</source>
        <translation>die Datei hat {size} MB, und von ihrer Art werden höchstens {most} MB gelesen; bitte als mehrere Dateien schreiben</translation>
    </message>
    <message>
        <source>there is no text in it</source>
        <translation>es steht kein Text darin</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message>
        <source>Each of them is listed in {file}.</source>
        <translation>Jede davon steht in {file}.</translation>
    </message>
    <message>
        <source>left out {files} of other kinds ({names})</source>
        <translation>{files} anderer Art ausgelassen ({names})</translation>
    </message>
    <message>
        <source>span {span}: {reason}</source>
        <translation>Stelle {span}: {reason}</translation>
    </message>
    <message>
        <source>the line is longer than {size} MB</source>
        <translation>die Zeile ist länger als {size} MB</translation>
    </message>
    <message>
        <source>the line is nested too deeply</source>
        <translation>die Zeile ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>the line is not in UTF-8 (byte {number})</source>
        <translation>die Zeile ist nicht in UTF-8 (Byte {number})</translation>
    </message>
    <message>
        <source>the line is not JSON ({why}, character {number})</source>
        <translation>die Zeile ist kein JSON ({why}, Zeichen {number})</translation>
    </message>
    <message>
        <source>the line holds {what}, which is not JSON</source>
        <translation>die Zeile enthält {what}, was kein JSON ist</translation>
    </message>
    <message>
        <source>the line holds no JSON object</source>
        <translation>die Zeile enthält kein JSON-Objekt</translation>
    </message>
    <message>
        <source>the line has no text</source>
        <translation>die Zeile hat keinen Text</translation>
    </message>
    <message>
        <source>the text is not a string</source>
        <translation>der Text ist keine Zeichenkette</translation>
    </message>
    <message>
        <source>the spans are not a list</source>
        <translation>die Stellen sind keine Liste</translation>
    </message>
    <message>
        <source>span {number} is not an object</source>
        <translation>Stelle {number} ist kein Objekt</translation>
    </message>
    <message>
        <source>the status is {value}, not one of {known}</source>
        <translation>der Stand ist {value} und keiner von {known}</translation>
    </message>
    <message>
        <source>the date {value} is not of the form 2024-05-03 and was left out</source>
        <translation>das Datum {value} hat nicht die Form 2024-05-03 und wurde ausgelassen</translation>
    </message>
    <message>
        <source>the line is in an unknown version of the format ({version})</source>
        <translation>die Zeile ist in einer unbekannten Version des Formats ({version})</translation>
    </message>
    <message>
        <source>the line is in version {version} of the format, and this Pressmark reads version {own}; a newer Pressmark reads it</source>
        <translation>die Zeile ist in Version {version} des Formats, und dieses Pressmark liest Version {own}; ein neueres Pressmark liest sie</translation>
    </message>
    <message>
        <source>{field} is no start and end of a piece</source>
        <translation>{field} ist kein Anfang und Ende eines Stücks</translation>
    </message>
    <message>
        <source>The process that reads files did not start ({why}); try again or reinstall Pressmark.</source>
        <translation>Der Prozess, der Dateien liest, startete nicht ({why}); bitte noch einmal versuchen oder Pressmark neu installieren.</translation>
    </message>
    <message>
        <source>a feature structure has no %ID or no %TYPE</source>
        <translation>einer Merkmalstruktur fehlt %ID oder %TYPE</translation>
    </message>
    <message>
        <source>a feature structure is not an object</source>
        <translation>eine Merkmalstruktur ist kein Objekt</translation>
    </message>
    <message>
        <source>a line longer than a text may be</source>
        <translation>eine Zeile, die länger ist, als ein Text sein darf</translation>
    </message>
    <message>
        <source>a note needs a type and what it is on</source>
        <translation>eine Notiz braucht einen Typ und das, worauf sie sich bezieht</translation>
    </message>
    <message>
        <source>a relation needs a type and two arguments</source>
        <translation>eine Relation braucht einen Typ und zwei Argumente</translation>
    </message>
    <message>
        <source>all in it is more than {size} MB</source>
        <translation>alles darin zusammen ist mehr als {size} MB</translation>
    </message>
    <message>
        <source>an attribute needs a type and what it is of</source>
        <translation>ein Attribut braucht einen Typ und das, wozu es gehört</translation>
    </message>
    <message>
        <source>an event needs a type and a trigger</source>
        <translation>ein Ereignis braucht einen Typ und einen Auslöser</translation>
    </message>
    <message>
        <source>an item is longer than {size} MB</source>
        <translation>ein Eintrag ist länger als {size} MB</translation>
    </message>
    <message>
        <source>it is locked with a password</source>
        <translation>sie ist mit einem Kennwort gesperrt</translation>
    </message>
    <message>
        <source>it unpacks to more than {size} MB</source>
        <translation>entpackt ist sie größer als {size} MB</translation>
    </message>
    <message>
        <source>it unpacks to more than {number} times its size</source>
        <translation>entpackt ist sie mehr als {number}-mal so groß</translation>
    </message>
    <message>
        <source>span {span} has no place in a CAS</source>
        <translation>Stelle {span} hat in einem CAS keinen Platz</translation>
    </message>
    <message>
        <source>the PDF has more than {number} pages; cut it into articles first</source>
        <translation>das PDF hat mehr als {number} Seiten; bitte zuerst in Artikel zerlegen</translation>
    </message>
    <message>
        <source>the ZIP file cannot be unpacked ({why})</source>
        <translation>die ZIP-Datei lässt sich nicht entpacken ({why})</translation>
    </message>
    <message>
        <source>the ZIP file is broken or cut off</source>
        <translation>die ZIP-Datei ist kaputt oder abgeschnitten</translation>
    </message>
    <message>
        <source>the annotation has no type</source>
        <translation>die Annotation hat keinen Typ</translation>
    </message>
    <message>
        <source>the file declares a document type, which XMI never does; it was not read</source>
        <translation>die Datei vereinbart einen Dokumenttyp, was XMI nie tut; sie wurde nicht gelesen</translation>
    </message>
    <message>
        <source>the file declares entities of its own, which can hide anything</source>
        <translation>die Datei vereinbart eigene Entitäten, die alles verbergen können</translation>
    </message>
    <message>
        <source>the file is not JSON ({why}, character {number} of its line)</source>
        <translation>die Datei ist kein JSON ({why}, Zeichen {number} ihrer Zeile)</translation>
    </message>
    <message>
        <source>the file is not in UTF-8, as CAS JSON is</source>
        <translation>die Datei ist nicht in UTF-8, wie CAS-JSON es ist</translation>
    </message>
    <message>
        <source>the file is not sound XML</source>
        <translation>die Datei ist kein heiles XML</translation>
    </message>
    <message>
        <source>the file is not sound XML ({why})</source>
        <translation>die Datei ist kein heiles XML ({why})</translation>
    </message>
    <message>
        <source>the first line is not #FORMAT=WebAnno TSV 3.x</source>
        <translation>die erste Zeile ist nicht #FORMAT=WebAnno TSV 3.x</translation>
    </message>
    <message>
        <source>the item is nested too deeply</source>
        <translation>der Eintrag ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>the line is none of brat&apos;s: an id and a tab begin each</source>
        <translation>die Zeile ist keine von brat: jede beginnt mit einer Kennung und einem Tabulator</translation>
    </message>
    <message>
        <source>the piece from {start} to {end} holds nothing</source>
        <translation>das Stück von {start} bis {end} enthält nichts</translation>
    </message>
    <message>
        <source>the sentence begins before the end of the last one</source>
        <translation>der Satz beginnt vor dem Ende des vorigen</translation>
    </message>
    <message>
        <source>the table cannot be read beyond line {line} ({why})</source>
        <translation>die Tabelle lässt sich hinter Zeile {line} nicht lesen ({why})</translation>
    </message>
    <message>
        <source>there are more than {number} files in it; unpack it first</source>
        <translation>es sind mehr als {number} Dateien darin; bitte zuerst entpacken</translation>
    </message>
    <message>
        <source>there are two annotations {name}</source>
        <translation>es gibt zwei Annotationen {name}</translation>
    </message>
    <message>
        <source>there is no column {name} in the table; its columns are {known}</source>
        <translation>in der Tabelle gibt es keine Spalte {name}; ihre Spalten sind {known}</translation>
    </message>
    <message>
        <source>there is no page in it</source>
        <translation>es ist keine Seite darin</translation>
    </message>
    <message>
        <source>there is no row in the table</source>
        <translation>in der Tabelle ist keine Zeile</translation>
    </message>
    <message>
        <source>there is no text in it: its pages are pictures; have their text recognised (OCR) first</source>
        <translation>es steht kein Text darin: die Seiten sind Bilder; bitte zuerst ihren Text erkennen lassen (OCR)</translation>
    </message>
    <message>
        <source>there is no text in this CAS</source>
        <translation>in diesem CAS steht kein Text</translation>
    </message>
    <message>
        <source>this JSON has no %FEATURE_STRUCTURES, and is no CAS</source>
        <translation>dieses JSON hat keine %FEATURE_STRUCTURES und ist kein CAS</translation>
    </message>
    <message>
        <source>this is a device or a pipe, not a file</source>
        <translation>dies ist ein Gerät oder eine Pipe und keine Datei</translation>
    </message>
    <message>
        <source>this is not JSON ({why}, line {line})</source>
        <translation>dies ist kein JSON ({why}, Zeile {line})</translation>
    </message>
    <message>
        <source>this is not XML ({why})</source>
        <translation>dies ist kein XML ({why})</translation>
    </message>
    <message>
        <source>this table has the spans of articles and not their texts; export JSON Lines to bring articles in again</source>
        <translation>diese Tabelle enthält die Stellen von Artikeln und nicht ihre Texte; zum Wiedereinlesen als JSON Lines exportieren</translation>
    </message>
    <message>
        <source>this is a PDF file, not a text</source>
        <translation>dies ist eine PDF-Datei und kein Text</translation>
    </message>
    <message>
        <source>this is a ZIP file, not a text</source>
        <translation>dies ist eine ZIP-Datei und kein Text</translation>
    </message>
    <message>
        <source>this is XML of a kind that this version cannot read; save it as text first</source>
        <translation>dies ist XML einer Art, die diese Version nicht liest; bitte zuerst als Text speichern</translation>
    </message>
    <message>
        <source>{address} is in a private network; save the page in a browser and import the file</source>
        <translation>{address} liegt in einem privaten Netz; bitte die Seite im Browser speichern und die Datei einlesen</translation>
    </message>
    <message>
        <source>it lacks {what}</source>
        <translation>es fehlt {what}</translation>
    </message>
    <message>
        <source>its server sends on again and again</source>
        <translation>der Server leitet immer wieder weiter</translation>
    </message>
    <message>
        <source>only addresses that begin with http:// or https:// are fetched</source>
        <translation>nur Adressen, die mit http:// oder https:// beginnen, werden geholt</translation>
    </message>
    <message>
        <source>the file is in no known encoding ({why})</source>
        <translation>die Datei ist in keiner bekannten Kodierung ({why})</translation>
    </message>
    <message>
        <source>the page is larger than {size} MB</source>
        <translation>die Seite ist größer als {size} MB</translation>
    </message>
    <message>
        <source>the server answers {number} ({why})</source>
        <translation>der Server antwortet {number} ({why})</translation>
    </message>
    <message>
        <source>the server broke off before the end of the page</source>
        <translation>der Server brach vor dem Ende der Seite ab</translation>
    </message>
    <message>
        <source>the server packs the page in a way unknown here ({why})</source>
        <translation>der Server packt die Seite auf eine hier unbekannte Art ({why})</translation>
    </message>
    <message>
        <source>there is a user name in the address; nobody is logged in from here</source>
        <translation>in der Adresse steht ein Benutzername; von hier aus wird niemand angemeldet</translation>
    </message>
    <message>
        <source>there is no server named {name}, or no network</source>
        <translation>es gibt keinen Server namens {name}, oder kein Netz</translation>
    </message>
    <message>
        <source>there is no server named in the address</source>
        <translation>in der Adresse ist kein Server genannt</translation>
    </message>
    <message>
        <source>there is no server named {name}</source>
        <translation>es gibt keinen Server namens {name}</translation>
    </message>
    <message>
        <source>the {field} {value} does not stand in the text</source>
        <translation>{field} {value} steht nicht im Text</translation>
    </message>
    <message>
        <source>the {field} {value} does not stand where it should, and stands in several places</source>
        <translation>{field} {value} steht nicht, wo es sollte, und steht an mehreren Orten</translation>
    </message>
    <message>
        <source>the {field} from {start} to {end} does not lie in the text of {length} characters</source>
        <translation>{field} von {start} bis {end} liegt nicht im Text mit {length} Zeichen</translation>
    </message>
    <message>
        <source>the {field} from {start} to {end} covers {covered}, not {value}</source>
        <translation>{field} von {start} bis {end} umfasst {covered} und nicht {value}</translation>
    </message>
    <message>
        <source>the {field} is not an object with start and end</source>
        <translation>{field} ist kein Objekt mit start und end</translation>
    </message>
    <message>
        <source>the {field} needs whole numbers as start and end</source>
        <translation>{field} braucht ganze Zahlen als start und end</translation>
    </message>
    <message>
        <source>the modifier is not an object with text and class</source>
        <translation>der Zusatz ist kein Objekt mit text und class</translation>
    </message>
    <message>
        <source>the label is empty</source>
        <translation>das Etikett ist leer</translation>
    </message>
    <message>
        <source>the score {value} does not lie between 0 and 1</source>
        <translation>die Sicherheit {value} liegt nicht zwischen 0 und 1</translation>
    </message>
    <message>
        <source>the {field} value is not a number that a file can hold</source>
        <translation>der Wert von {field} ist keine Zahl, die eine Datei aufnehmen kann</translation>
    </message>
    <message>
        <source>the {field} value is not a number</source>
        <translation>der Wert von {field} ist keine Zahl</translation>
    </message>
    <message>
        <source>the {field} is not a string</source>
        <translation>{field} ist keine Zeichenkette</translation>
    </message>
    <message>
        <source>the {field} is {value}, not one of {known}</source>
        <translation>{field} ist {value} und keiner von {known}</translation>
    </message>
    <message>
        <source>the labels are no [[label]] tables</source>
        <translation>die Etiketten sind keine [[label]]-Tabellen</translation>
    </message>
    <message>
        <source>{label}: stands_for is no list of names</source>
        <translation>{label}: stands_for ist keine Liste von Namen</translation>
    </message>
    <message>
        <source>{label}: the {field} is missing or no text</source>
        <translation>{label}: {field} fehlt oder ist kein Text</translation>
    </message>
    <message>
        <source>the name {name} is not of letters, digits, - . and _ alone</source>
        <translation>der Name {name} besteht nicht nur aus Buchstaben, Ziffern, - . und _</translation>
    </message>
    <message>
        <source>{name} needs a title and a short form</source>
        <translation>{name} braucht einen Titel und eine Kurzform</translation>
    </message>
    <message>
        <source>{name}: the key {key} is not a single character</source>
        <translation>{name}: die Taste {key} ist kein einzelnes Zeichen</translation>
    </message>
    <message>
        <source>{name}: {colour} is not a colour such as #2f6fd0</source>
        <translation>{name}: {colour} ist keine Farbe wie #2f6fd0</translation>
    </message>
    <message>
        <source>the {layer} labels have two with the {what}</source>
        <translation>in der Ebene {layer} haben zwei Etiketten dasselbe: {what}</translation>
    </message>
    <message>
        <source>the key {key} is taken: {what}</source>
        <translation>die Taste {key} ist vergeben: {what}</translation>
    </message>
    <message>
        <source>the {layer} labels need one at least</source>
        <translation>in der Ebene {layer} muss mindestens ein Etikett bleiben</translation>
    </message>
    <message>
        <source>Not a pattern: {why}.</source>
        <translation>Kein Muster: {why}.</translation>
    </message>
    <message>
        <source>The spaCy pipeline {name} is not installed; install it with: {command}</source>
        <translation>Die spaCy-Pipeline {name} ist nicht installiert; so wird sie installiert: {command}</translation>
    </message>
    <message>
        <source>In {file} some of it is not as it was when it was closed.</source>
        <translation>In {file} ist etwas nicht so wie beim Schließen.</translation>
    </message>
    <message>
        <source>SQLite finds the file damaged: {reason}.</source>
        <translation>SQLite hält die Datei für beschädigt: {reason}.</translation>
    </message>
    <message>
        <source>SQLite cannot read the file: {reason}.</source>
        <translation>SQLite kann die Datei nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>The {what} cannot be read: {reason}.</source>
        <translation>Nicht lesbar ({what}): {reason}.</translation>
    </message>
    <message>
        <source>The {what} {name} is missing.</source>
        <translation>Es fehlt: {what} {name}.</translation>
    </message>
    <message>
        <source>The {what} {name} does not belong here.</source>
        <translation>Hierher gehört nicht: {what} {name}.</translation>
    </message>
    <message>
        <source>The {what} {name} is not as it was made.</source>
        <translation>Nicht wie angelegt: {what} {name}.</translation>
    </message>
    <message>
        <source>The project has no labels.</source>
        <translation>Das Projekt hat keine Etiketten.</translation>
    </message>
    <message>
        <source>Row {row} of {table} belongs to a row of {name} that is not there.</source>
        <translation>Zeile {row} von {table} gehört zu einer Zeile von {name}, die es nicht gibt.</translation>
    </message>
    <message>
        <source>The article “{title}” has no text.</source>
        <translation>Der Artikel „{title}“ hat keinen Text.</translation>
    </message>
    <message>
        <source>The text of “{title}” is not the one that was imported.</source>
        <translation>Der Text von „{title}“ ist nicht der eingelesene.</translation>
    </message>
    <message>
        <source>Span {number} of “{title}” does not cover the words that it has.</source>
        <translation>Stelle {number} von „{title}“ liegt nicht auf ihren Worten.</translation>
    </message>
    <message>
        <source>Span {number} of “{title}” cannot be read ({reason}).</source>
        <translation>Stelle {number} von „{title}“ ist nicht lesbar ({reason}).</translation>
    </message>
    <message>
        <source>Span {number} of “{title}” has its {what} outside of the text.</source>
        <translation>Stelle {number} von „{title}“ hat {what} außerhalb des Textes.</translation>
    </message>
    <message>
        <source>The list does not count the spans of “{title}” as they are.</source>
        <translation>Die Liste zählt die Stellen von „{title}“ nicht so, wie sie sind.</translation>
    </message>
    <message>
        <source>The name “{name}” ({label}) is not counted as it was decided.</source>
        <translation>Der Name „{name}“ ({label}) ist nicht so gezählt, wie entschieden wurde.</translation>
    </message>
    <message>
        <source>The index for searching does not fit the articles.</source>
        <translation>Das Verzeichnis für die Suche passt nicht zu den Artikeln.</translation>
    </message>
    <message>
        <source>Step {number} of the log cannot be read.</source>
        <translation>Schritt {number} des Protokolls ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Of the last {count} steps in the log {number} are missing.</source>
        <translation>Von den letzten {count} Schritten des Protokolls fehlen {number}.</translation>
    </message>
    <message>
        <source>{what} {number} is not there, and the log says that it is.</source>
        <translation>{what} {number} ist nicht da, und nach dem Protokoll müsste es so sein.</translation>
    </message>
    <message>
        <source>{what} {number} is there, and the log says that it was deleted.</source>
        <translation>{what} {number} ist da und wurde nach dem Protokoll gelöscht.</translation>
    </message>
    <message>
        <source>{what} {number} is not as the last step on it left it ({columns}).</source>
        <translation>{what} {number} ist nicht so, wie der letzte Schritt es hinterlassen hat ({columns}).</translation>
    </message>
    <message>
        <source>Span {number} was decided and is not there.</source>
        <translation>Stelle {number} wurde entschieden und ist nicht da.</translation>
    </message>
    <message>
        <source>Step {number} is noted as done, and is not.</source>
        <translation>Schritt {number} gilt als getan und ist es nicht.</translation>
    </message>
    <message>
        <source>Step {number} is noted as undone, and is not.</source>
        <translation>Schritt {number} gilt als zurückgenommen und ist es nicht.</translation>
    </message>
    <message>
        <source>Step {number} stands and cannot be undone.</source>
        <translation>Schritt {number} steht und lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Numbers of {table} could be given twice.</source>
        <translation>Nummern von {table} könnten zweimal vergeben werden.</translation>
    </message>
    <message>
        <source>The detection process did not start ({why}); try again or reinstall Pressmark.</source>
        <translation>Der Prozess zum Hervorheben ist nicht gestartet ({why}); noch einmal versuchen oder Pressmark neu installieren.</translation>
    </message>
    <message>
        <source>it took more than {seconds} seconds</source>
        <translation>es dauerte länger als {seconds} Sekunden</translation>
    </message>
    <message>
        <source>{things} left out: CoNLL has no white space.</source>
        <translation>{things} weggelassen: CoNLL kennt keinen Leerraum.</translation>
    </message>
    <message>
        <source>{things} left out: CoNLL has no overlap in a layer.</source>
        <translation>{things} weggelassen: CoNLL kennt in einer Ebene keine Überlappung.</translation>
    </message>
    <message>
        <source>{things} left out: the format has no white space.</source>
        <translation>{things} weggelassen: das Format kennt keinen Leerraum.</translation>
    </message>
    <message>
        <source>{things} cut to their words: the format has no white space.</source>
        <translation>{things} auf die Wörter gekürzt: das Format kennt keinen Leerraum.</translation>
    </message>
    <message>
        <source>{things} kept in articles.json alone: brat has no line break in a span.</source>
        <translation>{things} nur in articles.json erhalten: brat kennt in einer Stelle keinen Zeilenumbruch.</translation>
    </message>
    <message>
        <source>{things} left out: {tool} cannot tell them from the others.</source>
        <translation>{things} weggelassen: {tool} kann sie von den anderen nicht unterscheiden.</translation>
    </message>
    <message>
        <source>{things} left out: labelbuddy has one annotation with a label in one place.</source>
        <translation>{things} weggelassen: labelbuddy hat an einem Ort nur eine Annotation mit demselben Etikett.</translation>
    </message>
    <message>
        <source>{things} left out: they quote nobody.</source>
        <translation>{things} weggelassen: niemand wird darin zitiert.</translation>
    </message>
    <message>
        <source>{things} left out of doc.ents; doc.spans[&quot;entities&quot;] has them all.</source>
        <translation>{things} nicht in doc.ents; in doc.spans stehen alle.</translation>
    </message>
    <message>
        <source>{things} without spans left out: a row is a span.</source>
        <translation>{things} ohne Stellen weggelassen: eine Zeile ist eine Stelle.</translation>
    </message>
    <message>
        <source>{things} begins with white space, which became blanks.</source>
        <translation>{things} mit Leerraum am Anfang, aus dem Leerzeichen wurden.</translation>
    </message>
    <message>
        <source>{things} has characters that XML has not, which became {sign}.</source>
        <translation>{things} mit Zeichen, die XML nicht kennt; aus ihnen wurde {sign}.</translation>
    </message>
    <message>
        <source>{things} written without {words}, for which {tool} has no place.</source>
        <translation>{things} ohne {words} geschrieben, für die {tool} keinen Platz hat.</translation>
    </message>
    <message>
        <source>{things} cut to {count} characters, as a cell holds no more.</source>
        <translation>{things} auf {count} Zeichen gekürzt, da eine Zelle nicht mehr fasst.</translation>
    </message>
    <message>
        <source>{things} overlap others: doccano keeps them only in a project that allows overlapping.</source>
        <translation>{things} mit Überlappung: doccano behält sie nur in einem Projekt, das sie erlaubt.</translation>
    </message>
    <message>
        <source>{things} stand there like what was decided.</source>
        <translation>{things} stehen dort wie Entschiedenes.</translation>
    </message>
    <message>
        <source>Ids, states, origins and scores of {things} are not told: doccano has no place for them.</source>
        <translation>Ohne Kennung, Zustand, Herkunft und Sicherheit geschrieben: {things}; doccano hat dafür keinen Platz.</translation>
    </message>
    <message>
        <source>CoNLL has no white space: the texts come back with single blanks between their words.</source>
        <translation>CoNLL kennt keinen Leerraum: Die Texte kommen mit einfachen Leerzeichen zwischen den Wörtern zurück.</translation>
    </message>
    <message>
        <source>There is no article in dev.spacy: spaCy has nothing to tell progress by.</source>
        <translation>In dev.spacy ist kein Artikel: spaCy hat nichts, woran es den Fortschritt misst.</translation>
    </message>
    <message>
        <source>Spans left out by their label: {names}.</source>
        <translation>Nach ihrem Etikett weggelassene Stellen: {names}.</translation>
    </message>
    <message>
        <source>{things} left out, as nobody suggests what was rejected.</source>
        <translation>{things} weggelassen, da niemand Abgelehntes vorschlägt.</translation>
    </message>
    <message>
        <source>{things} moved to where the covered text stands</source>
        <translation>{things} dorthin verschoben, wo ihr Text steht</translation>
    </message>
    <message>
        <source>{things} renamed, as another had the same id</source>
        <translation>{things} umbenannt, da andere dieselbe Kennung hatten</translation>
    </message>
    <message>
        <source>the labels of another tool under {what} were left out</source>
        <translation>die Etiketten eines anderen Programms unter {what} wurden weggelassen</translation>
    </message>
    <message>
        <source>{things} left out that Pressmark has no place for ({names})</source>
        <translation>{things} weggelassen, für die Pressmark keinen Platz hat ({names})</translation>
    </message>
    <message>
        <source>{things} left out that Pressmark has no place for</source>
        <translation>{things} weggelassen, für die Pressmark keinen Platz hat</translation>
    </message>
    <message>
        <source>{things} left out: the latest or the true one counts</source>
        <translation>{things} weggelassen: die neueste oder die als wahr bezeichnete zählt</translation>
    </message>
    <message>
        <source>{things} left out: Pressmark has none of them</source>
        <translation>{things} weggelassen: Pressmark hat nichts dergleichen</translation>
    </message>
    <message>
        <source>{things} left out that may mean several days or none</source>
        <translation>{things} weggelassen, mehrdeutig oder ungültig</translation>
    </message>
    <message>
        <source>{things} without a text in the column {name} left out</source>
        <translation>{things} ohne Text in der Spalte {name} weggelassen</translation>
    </message>
    <message>
        <source>{things} without a text in the column {name}, and none with one; choose another column</source>
        <translation>{things} ohne Text in der Spalte {name} und keine mit einem; bitte eine andere Spalte wählen</translation>
    </message>
    <message>
        <source>{things} without a text left out</source>
        <translation>{things} ohne Text weggelassen</translation>
    </message>
    <message>
        <source>{things} without text left out; they may be pictures of text</source>
        <translation>{things} ohne Text weggelassen; vielleicht sind es Bilder von Text</translation>
    </message>
    <message>
        <source>{things} in the text became {sign}</source>
        <translation>{things} im Text ersetzt durch {sign}</translation>
    </message>
    <message>
        <source>{things} became {sign}</source>
        <translation>{things} ersetzt durch {sign}</translation>
    </message>
    <message>
        <source>what is not in UTF-8 became {sign}</source>
        <translation>was nicht in UTF-8 ist, wurde ersetzt durch {sign}</translation>
    </message>
    <message>
        <source>partly in UTF-8 and partly in {encoding}, and read so, which is a guess</source>
        <translation>teils in UTF-8, teils in {encoding}, und so gelesen, was geraten ist</translation>
    </message>
    <message>
        <source>the offsets count UTF-16 units and were converted</source>
        <translation>die Positionen zählen UTF-16-Einheiten und wurden umgerechnet</translation>
    </message>
    <message>
        <source>its offsets were taken for code points, as Label Studio counts now; early versions counted an emoji as two, and nothing in the file tells which it is</source>
        <translation>die Positionen wurden als Codepunkte gelesen, wie Label Studio jetzt zählt; frühe Versionen zählten ein Emoji doppelt, und nichts in der Datei sagt, was gilt</translation>
    </message>
    <message>
        <source>the text was taken from {name}</source>
        <translation>der Text wurde aus {name} genommen</translation>
    </message>
    <message>
        <source>the tokens do not stand in {name} from {what} on; from there the text was put together from the tokens</source>
        <translation>die Wörter stehen ab {what} nicht in {name}; von dort an wurde der Text aus den Wörtern zusammengesetzt</translation>
    </message>
    <message>
        <source>the tags were read as {scheme}</source>
        <translation>die Kürzel wurden als {scheme} gelesen</translation>
    </message>
    <message>
        <source>the tags are of no one scheme: {things} begun by I was read as if by B</source>
        <translation>die Kürzel folgen keinem einheitlichen Schema: {things} mit I am Anfang wie mit B gelesen</translation>
    </message>
    <message>
        <source>left out: this is a type system, which holds no text</source>
        <translation>weggelassen: dies ist ein Typsystem, das keinen Text enthält</translation>
    </message>
    <message>
        <source>a label for the whole text was left out</source>
        <translation>ein Etikett für den ganzen Text wurde weggelassen</translation>
    </message>
    <message>
        <source>the {layer} spans were changed since the export, and were taken as they are now</source>
        <translation>die Stellen der Ebene {layer} wurden seit dem Export geändert und so genommen, wie sie jetzt sind</translation>
    </message>
    <message>
        <source>the user data could not be read</source>
        <translation>die Benutzerdaten waren nicht lesbar</translation>
    </message>
    <message>
        <source>entry {number}: {reason}</source>
        <translation>Eintrag {number}: {reason}</translation>
    </message>
    <message>
        <source>Doc {number}: {reason}</source>
        <translation>Doc {number}: {reason}</translation>
    </message>
    <message>
        <source>an item of the list is no JSON object</source>
        <translation>ein Eintrag der Liste ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>es ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>no entry of the feed has a text</source>
        <translation>kein Eintrag des Feeds hat einen Text</translation>
    </message>
    <message>
        <source>reading it takes more memory than is allowed</source>
        <translation>das Lesen braucht mehr Speicher als erlaubt</translation>
    </message>
    <message>
        <source>reading it took longer than {number} seconds</source>
        <translation>das Lesen dauerte länger als {number} Sekunden</translation>
    </message>
    <message>
        <source>it is broken in a way that ends its reader</source>
        <translation>sie ist so beschädigt, dass das Lesen abbricht</translation>
    </message>
    <message>
        <source>its reader failed, which is a mistake of Pressmark’s ({why}); please report it</source>
        <translation>das Lesen ist gescheitert, ein Fehler von Pressmark ({why}); bitte melden</translation>
    </message>
    <message>
        <source>the example has no text</source>
        <translation>das Beispiel hat keinen Text</translation>
    </message>
    <message>
        <source>the task has no text; Pressmark reads neither pictures nor links to texts</source>
        <translation>die Aufgabe hat keinen Text; Pressmark liest weder Bilder noch Verweise auf Texte</translation>
    </message>
    <message>
        <source>the task has no text</source>
        <translation>die Aufgabe hat keinen Text</translation>
    </message>
    <message>
        <source>the file is larger than {size} MB</source>
        <translation>die Datei ist größer als {size} MB</translation>
    </message>
    <message>
        <source>the file is nested too deeply</source>
        <translation>die Datei ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>the file is not in UTF-8 ({why})</source>
        <translation>die Datei ist nicht in UTF-8 ({why})</translation>
    </message>
    <message>
        <source>the file is not in UTF-8, as WebAnno TSV is</source>
        <translation>die Datei ist nicht in UTF-8 wie WebAnno TSV</translation>
    </message>
    <message>
        <source>the file is not in UTF-8, as brat&apos;s files are</source>
        <translation>die Datei ist nicht in UTF-8 wie die Dateien von brat</translation>
    </message>
    <message>
        <source>the folder {name} is not there; it is watched</source>
        <translation>der überwachte Ordner {name} ist nicht da</translation>
    </message>
    <message>
        <source>the mail has too many mails within each other</source>
        <translation>in der Mail stecken zu viele Mails ineinander</translation>
    </message>
    <message>
        <source>the mail is larger than {size} MB</source>
        <translation>die Mail ist größer als {size} MB</translation>
    </message>
    <message>
        <source>there are no {ending} files in this folder</source>
        <translation>in diesem Ordner sind keine Dateien mit {ending}</translation>
    </message>
    <message>
        <source>there are no tokens in it</source>
        <translation>es stehen keine Wörter darin</translation>
    </message>
    <message>
        <source>there are too many files in each other</source>
        <translation>es stecken zu viele Dateien ineinander</translation>
    </message>
    <message>
        <source>there is no Doc in this file</source>
        <translation>in dieser Datei ist kein Doc</translation>
    </message>
    <message>
        <source>there is no article in the file</source>
        <translation>in der Datei ist kein Artikel</translation>
    </message>
    <message>
        <source>there is no column of tags such as B-PER, I-PER and O</source>
        <translation>es gibt keine Spalte mit Kürzeln wie B-PER, I-PER und O</translation>
    </message>
    <message>
        <source>there is no entry in the feed</source>
        <translation>im Feed ist kein Eintrag</translation>
    </message>
    <message>
        <source>there is no file in it</source>
        <translation>es ist keine Datei darin</translation>
    </message>
    <message>
        <source>this is no DocBin of spaCy, or a damaged one ({why})</source>
        <translation>dies ist kein DocBin von spaCy oder ein beschädigter ({why})</translation>
    </message>
    <message>
        <source>this is no DocBin of spaCy, or a damaged one</source>
        <translation>dies ist kein DocBin von spaCy oder ein beschädigter</translation>
    </message>
    <message>
        <source>the file has more than {size} MB once it is unpacked, and was not read</source>
        <translation>die Datei hat ausgepackt mehr als {size} MB und wurde nicht gelesen</translation>
    </message>
    <message>
        <source>the file breaks off in the middle</source>
        <translation>die Datei bricht mittendrin ab</translation>
    </message>
    <message>
        <source>{reason}; what follows was not read</source>
        <translation>{reason}; was folgt, wurde nicht gelesen</translation>
    </message>
    <message>
        <source>left out {things}</source>
        <translation>{things} weggelassen</translation>
    </message>
    <message>
        <source>{things} left out</source>
        <translation>{things} weggelassen</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, Zeile {line}</translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message>
        <source>since {day}</source>
        <translation>seit {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>has {label}</source>
        <translation>mit {label}</translation>
    </message>
    <message>
        <source>for nobody</source>
        <translation>für niemanden</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>für {name}</translation>
    </message>
    <message>
        <source>less than {share} sure</source>
        <translation>unter {share} sicher</translation>
    </message>
    <message>
        <source>undecided spans</source>
        <translation>unentschiedene Stellen</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>mit Notiz</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>mit Kopien</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>opened</source>
        <translation>beim Öffnen</translation>
    </message>
    <message>
        <source>before an update of the file</source>
        <translation>vor einer Anpassung der Datei</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>vor einem Import</translation>
    </message>
    <message>
        <source>before a merge</source>
        <translation>vor einer Zusammenführung</translation>
    </message>
    <message>
        <source>before a repair</source>
        <translation>vor einer Reparatur</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>vor einer Wiederherstellung</translation>
    </message>
</context>
<context>
    <name>DaysDialog</name>
    <message>
        <source>From and to</source>
        <translation>Von und bis</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>2024-05-31</source>
        <translation>2024-05-31</translation>
    </message>
    <message>
        <source>A day is written like 2024-05-31.</source>
        <translation>Ein Tag wird wie 2024-05-31 geschrieben.</translation>
    </message>
    <message>
        <source>Both days count.</source>
        <translation>Beide Tage zählen mit.</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>No label has the key {key} here ({layer}).</source>
        <translation>Hier hat kein Etikett die Taste {key} ({layer}).</translation>
    </message>
    <message>
        <source>Select the words first: drag over them, or Shift and the arrows.</source>
        <translation>Zuerst die Wörter auswählen: mit der Maus darüberziehen oder mit Umschalt und den Pfeiltasten.</translation>
    </message>
    <message>
        <source>Only a quote goes over paragraphs; select words of one.</source>
        <translation>Nur ein Zitat reicht über Absätze; Wörter eines einzigen Absatzes auswählen.</translation>
    </message>
    <message>
        <source>Go to a quote first: only it has a {role}.</source>
        <translation>Zuerst zu einem Zitat gehen: Nur dort gibt es „{role}“.</translation>
    </message>
    <message>
        <source>Go to a figure first: only it has a {role}.</source>
        <translation>Zuerst zu einer Zahl gehen: Nur dort gibt es „{role}“.</translation>
    </message>
    <message>
        <source>{step} – {redo} does it again.</source>
        <translation>{step} – {redo} tut es wieder.</translation>
    </message>
    <message>
        <source>No span is current: click one, or press {next-undecided} for the next undecided.</source>
        <translation>Keine Stelle ist aktuell: eine anklicken oder {next-undecided} drücken, um zur nächsten unentschiedenen zu gehen.</translation>
    </message>
</context>
<context>
    <name>DecidingMany</name>
    <message>
        <source>Nothing here is left to accept.</source>
        <translation>Hier ist nichts mehr anzunehmen.</translation>
    </message>
    <message>
        <source>{title} – {undo} takes it back.</source>
        <translation>{title} – {undo} nimmt es zurück.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Nothing left to decide here. {done}: done, and the next article.</source>
        <translation>Hier ist nichts mehr zu entscheiden. {done}: fertig, und zum nächsten Artikel.</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden. {show-all} shows everything.</source>
        <translation>
            <numerusform>%n ausgeblendet. {show-all} zeigt alles.</numerusform>
            <numerusform>%n ausgeblendet. {show-all} zeigt alles.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the last article.</source>
        <translation>Das ist der letzte Artikel.</translation>
    </message>
    <message>
        <source>This is the first one.</source>
        <translation>Das ist der erste Artikel.</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message numerus="yes">
        <source>To be looked at: %n. The rest is done. Click to see.</source>
        <translation>
            <numerusform>Anzusehen: %n. Der Rest ist fertig. Ein Klick zeigt es.</numerusform>
            <numerusform>Anzusehen: %n. Der Rest ist fertig. Ein Klick zeigt es.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
</context>
<context>
    <name>Edging</name>
    <message>
        <source>A span keeps at least one word; delete it with {delete}.</source>
        <translation>Eine Stelle behält mindestens ein Wort; {delete} löscht sie.</translation>
    </message>
    <message>
        <source>A span ends with its paragraph; mark each paragraph on its own.</source>
        <translation>Eine Stelle endet mit ihrem Absatz; jeden Absatz für sich markieren.</translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Only the article on the desk</source>
        <translation>Nur der Artikel auf dem Tisch</translation>
    </message>
    <message>
        <source>Only those that are reviewed</source>
        <translation>Nur die durchgesehenen</translation>
    </message>
    <message>
        <source>Done, or with no undecided span of these layers</source>
        <translation>Fertig, oder ohne unentschiedene Stelle dieser Ebenen</translation>
    </message>
    <message>
        <source>Train and dev apart; one story is never in both</source>
        <translation>Train und Dev getrennt; ein Thema ist nie in beiden</translation>
    </message>
    <message>
        <source>A manifest beside it: counts, choices, hashes</source>
        <translation>Eine Übersicht daneben: Anzahlen, Auswahl, Prüfsummen</translation>
    </message>
    <message>
        <source>{text} is not a day; write it like 2024-05-31.</source>
        <translation>{text} ist kein Tag; so schreiben: 2024-05-31.</translation>
    </message>
    <message>
        <source>No layer is chosen.</source>
        <translation>Keine Ebene ist gewählt.</translation>
    </message>
    <message>
        <source>No state is chosen.</source>
        <translation>Kein Zustand ist gewählt.</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Jeder Stand</translation>
    </message>
    <message>
        <source>Any source</source>
        <translation>Jede Quelle</translation>
    </message>
    <message>
        <source>Which articles</source>
        <translation>Welche Artikel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>From this day on</source>
        <translation>Ab diesem Tag</translation>
    </message>
    <message>
        <source>Up to this day</source>
        <translation>Bis zu diesem Tag</translation>
    </message>
    <message>
        <source>Holding the words</source>
        <translation>Mit den Wörtern</translation>
    </message>
    <message>
        <source>Share of dev</source>
        <translation>Anteil von Dev</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilung</translation>
    </message>
    <message>
        <source>dev has</source>
        <translation>Dev hat</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>Daneben</translation>
    </message>
    <message numerus="yes">
        <source>%n articles are like this</source>
        <translation>
            <numerusform>%n Artikel ist so</numerusform>
            <numerusform>%n Artikel sind so</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>{name} is there already. Press Replace to write over it.</source>
        <translation>{name} gibt es schon. „Ersetzen“ überschreibt die Datei.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>It carries everything.</source>
        <translation>Es nimmt alles mit.</translation>
    </message>
    <message>
        <source>It does not carry: {parts}.</source>
        <translation>Es nimmt nicht mit: {parts}.</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
</context>
<context>
    <name>FigureForm</name>
    <message>
        <source>lowest value</source>
        <translation>kleinster Wert</translation>
    </message>
    <message>
        <source>highest value</source>
        <translation>größter Wert</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>vague</source>
        <translation>ungenau</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Singular: mile, percent, pound sterling, year of age.</source>
        <translation>Im Singular und auf Englisch: mile, percent, pound sterling, year of age.</translation>
    </message>
    <message>
        <source>class of the modifier</source>
        <translation>Art des Zusatzes</translation>
    </message>
    <message>
        <source>about</source>
        <translation>ungefähr</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>Words without an exact value, such as “dozens”.</source>
        <translation>Wörter ohne genauen Wert, etwa „Dutzende“.</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between the ends of a range</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Zählt</translation>
    </message>
    <message>
        <source>Modifier</source>
        <translation>Zusatz</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Restates</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>The end of a range is at least its beginning, {low}.</source>
        <translation>Das Ende einer Spanne ist mindestens ihr Anfang, {low}.</translation>
    </message>
    <message>
        <source>Type a number such as 1,500, 3.2m or 80–100; leave it empty where nobody knows.</source>
        <translation>Eine Zahl wie 1,500, 3.2m oder 80–100 eintippen, in englischer Schreibweise; leer lassen, wenn sie niemand kennt.</translation>
    </message>
    <message>
        <source>Type a unit in the singular such as mile, percent or pound sterling, without a number.</source>
        <translation>Eine Einheit im Singular eintippen, etwa mile, percent oder pound sterling, ohne Zahl.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>New Project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Open Project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Pressmark projects (*{suffix})</source>
        <translation>Pressmark-Projekte (*{suffix})</translation>
    </message>
    <message>
        <source>Articles ({patterns});;All files (*)</source>
        <translation>Artikel ({patterns});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import Files</source>
        <translation>Dateien importieren</translation>
    </message>
    <message>
        <source>Import Folder</source>
        <translation>Ordner importieren</translation>
    </message>
    <message>
        <source>Watch Folder</source>
        <translation>Ordner verfolgen</translation>
    </message>
    <message>
        <source>No folder is watched; choose one in the menu File.</source>
        <translation>Kein Ordner wird verfolgt; im Menü Datei lässt sich einer wählen.</translation>
    </message>
    <message>
        <source>An import is under way; wait for it to end.</source>
        <translation>Ein Import läuft noch; bitte sein Ende abwarten.</translation>
    </message>
    <message>
        <source>Reading files</source>
        <translation>Dateien werden gelesen</translation>
    </message>
    <message numerus="yes">
        <source>Reading files: %n articles</source>
        <translation>
            <numerusform>Dateien werden gelesen: %n Artikel</numerusform>
            <numerusform>Dateien werden gelesen: %n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was brought in.</source>
        <translation>Nichts wurde hereingeholt.</translation>
    </message>
    <message>
        <source>Nothing is new in the watched folders.</source>
        <translation>In den verfolgten Ordnern ist nichts neu.</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message numerus="yes">
        <source>Tag %n articles</source>
        <translation>
            <numerusform>%n Artikel mit Tag versehen</numerusform>
            <numerusform>%n Artikel mit Tag versehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>New tag #{name}</source>
        <translation>Neuer Tag #{name}</translation>
    </message>
    <message numerus="yes">
        <source>Give %n articles to</source>
        <translation>
            <numerusform>%n Artikel vergeben an</numerusform>
            <numerusform>%n Artikel vergeben an</numerusform>
        </translation>
    </message>
    <message>
        <source>Give to</source>
        <translation>Vergeben an</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>{name}, new</source>
        <translation>{name}, neu</translation>
    </message>
    <message>
        <source>No copy of this article has anything left to decide.</source>
        <translation>In keiner Kopie dieses Artikels ist noch etwas zu entscheiden.</translation>
    </message>
    <message>
        <source>Save filter as</source>
        <translation>Filter sichern als</translation>
    </message>
    <message>
        <source>New filter “{name}”</source>
        <translation>Neuer Filter „{name}“</translation>
    </message>
    <message>
        <source>{title} – {undo} takes it back.</source>
        <translation>{title} – {undo} nimmt es zurück.</translation>
    </message>
</context>
<context>
    <name>FiltersDialog</name>
    <message>
        <source>Saved filters</source>
        <translation>Gesicherte Filter</translation>
    </message>
    <message>
        <source>F2 or a double click renames, Delete deletes.</source>
        <translation>F2 oder ein Doppelklick benennt um, Entf löscht.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
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
    <name>Findings</name>
    <message>
        <source>“{name}” has two labels: {labels}.</source>
        <translation>„{name}“ hat zwei Etiketten: {labels}.</translation>
    </message>
    <message>
        <source>“{name}” as {label} was kept {kept} × and rejected {rejected} ×.</source>
        <translation>„{name}“ als {label} wurde {kept} × behalten und {rejected} × abgelehnt.</translation>
    </message>
    <message>
        <source>The speaker “{slip}” ({few} ×) may be “{name}” ({many} ×).</source>
        <translation>Der Sprecher „{slip}“ ({few} ×) ist vielleicht „{name}“ ({many} ×).</translation>
    </message>
    <message>
        <source>“{slip}” ({few} ×) may be “{name}” ({many} ×).</source>
        <translation>„{slip}“ ({few} ×) ist vielleicht „{name}“ ({many} ×).</translation>
    </message>
    <message>
        <source>Nobody says {words}</source>
        <translation>Niemand sagt {words}</translation>
    </message>
    <message>
        <source>“{words}” has no value.</source>
        <translation>„{words}“ hat keinen Wert.</translation>
    </message>
    <message>
        <source>“{words}” has the value {value}; its words say {other}.</source>
        <translation>„{words}“ hat den Wert {value}; die Wörter nennen {other}.</translation>
    </message>
    <message>
        <source>“{one}” and “{other}” cannot both be right.</source>
        <translation>„{one}“ und „{other}“ können nicht beide stimmen.</translation>
    </message>
    <message>
        <source>“{one}” says again “{other}” and is off.</source>
        <translation>„{one}“ wiederholt „{other}“ und weicht davon ab.</translation>
    </message>
    <message>
        <source>The headline has “{word}”, the story “{name}” for the same thing.</source>
        <translation>Die Überschrift hat „{word}“, der Text „{name}“ für dasselbe.</translation>
    </message>
    <message>
        <source>The headline has “{word}”, the story “{name}”.</source>
        <translation>Die Überschrift hat „{word}“, der Text „{name}“.</translation>
    </message>
    <message>
        <source>Label all as {label}</source>
        <translation>Alle als {label} etikettieren</translation>
    </message>
    <message>
        <source>Label as {label}</source>
        <translation>Als {label} etikettieren</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Alle annehmen</translation>
    </message>
    <message>
        <source>Reject all</source>
        <translation>Alle ablehnen</translation>
    </message>
    <message>
        <source>Note on all: {note}</source>
        <translation>Notiz zu allen: {note}</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>Notiz: {note}</translation>
    </message>
    <message>
        <source>Call all of them {name}</source>
        <translation>Alle {name} nennen</translation>
    </message>
    <message>
        <source>Said by {name}, as before</source>
        <translation>Gesagt von {name}, wie zuvor</translation>
    </message>
    <message>
        <source>Set the value {value}</source>
        <translation>Den Wert {value} setzen</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Ignore   Del</source>
        <translation>Übergehen   Entf</translation>
    </message>
    <message>
        <source>Look Again   F5</source>
        <translation>Noch einmal prüfen   F5</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message numerus="yes">
        <source>and %n more places</source>
        <translation>
            <numerusform>und %n weitere Fundstelle</numerusform>
            <numerusform>und %n weitere Fundstellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FixDialog</name>
    <message numerus="yes">
        <source>%n spans change, in one step that can be undone.</source>
        <translation>
            <numerusform>%n Stelle ändert sich, in einem Schritt, der sich zurücknehmen lässt.</numerusform>
            <numerusform>%n Stellen ändern sich, in einem Schritt, der sich zurücknehmen lässt.</numerusform>
        </translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Ausführen</translation>
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
    <name>FormatList</name>
    <message>
        <source>Find a format</source>
        <translation>Format suchen</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
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
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>one article a file, as it reads without its signs; what stands at its head between two lines of dashes gives title, date and source</source>
        <translation>ein Artikel je Datei, wie er sich ohne seine Zeichen liest; was am Anfang zwischen zwei Linien aus Strichen steht, gibt Titel, Datum und Quelle</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>one article a file: columns one after the other, paragraphs and words that were cut made whole, a note on where pages begin</source>
        <translation>ein Artikel je Datei: Spalten nacheinander, zerschnittene Absätze und Wörter wieder ganz, eine Notiz, wo Seiten beginnen</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word-Dokument</translation>
    </message>
    <message>
        <source>one article a file, its paragraphs, tables and notes, without what was struck out</source>
        <translation>ein Artikel je Datei mit Absätzen, Tabellen und Anmerkungen, ohne Gestrichenes</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>one article a mail or a page that was saved as one file (MHTML), with sender, subject and date</source>
        <translation>ein Artikel je E-Mail oder je Seite, die als eine Datei gespeichert wurde (MHTML), mit Absender, Betreff und Datum</translation>
    </message>
    <message>
        <source>RSS or Atom feed</source>
        <translation>RSS- oder Atom-Feed</translation>
    </message>
    <message>
        <source>one article an entry, with what the feed itself holds of it</source>
        <translation>ein Artikel je Eintrag, mit dem, was der Feed selbst davon enthält</translation>
    </message>
    <message>
        <source>ZIP file</source>
        <translation>ZIP-Datei</translation>
    </message>
    <message>
        <source>all files in it, each by its content, and the files in those</source>
        <translation>alle Dateien darin, jede nach ihrem Inhalt, und die Dateien in diesen</translation>
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
        <source>in: one article a row of a table with commas, semicolons or tabs, the text in the column that is chosen; out: one row a span, for spreadsheets and data frames</source>
        <translation>herein: ein Artikel je Zeile einer Tabelle mit Kommas, Semikolons oder Tabulatoren, der Text in der gewählten Spalte; hinaus: eine Zeile je Stelle, für Tabellenkalkulationen und Data Frames</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel-Arbeitsmappe</translation>
    </message>
    <message>
        <source>one row a span on the first sheet, one row an article on the second</source>
        <translation>eine Zeile je Stelle auf dem ersten Blatt, eine Zeile je Artikel auf dem zweiten</translation>
    </message>
    <message>
        <source>Prodigy</source>
        <translation>Prodigy</translation>
    </message>
    <message>
        <source>annotation tasks with tokens, spans, relations and answers; rejected spans in tasks of their own</source>
        <translation>Aufgaben mit Token, Stellen, Beziehungen und Antworten; abgelehnte Stellen in eigenen Aufgaben</translation>
    </message>
    <message>
        <source>doccano</source>
        <translation>doccano</translation>
    </message>
    <message>
        <source>examples with entities and relations; reads both of its shapes</source>
        <translation>Beispiele mit Entitäten und Beziehungen; liest beide Formen</translation>
    </message>
    <message>
        <source>Label Studio</source>
        <translation>Label Studio</translation>
    </message>
    <message>
        <source>tasks: what is decided as annotations, what is suggested as predictions, figures with their values; the labelling setup is written beside them</source>
        <translation>Aufgaben: Entschiedenes als Annotationen, Vorschläge als Vorhersagen, Zahlen mit ihren Werten; die Einrichtung wird daneben geschrieben</translation>
    </message>
    <message>
        <source>brat standoff</source>
        <translation>brat-Standoff</translation>
    </message>
    <message>
        <source>a folder with a text and its annotations for each article, and brat&apos;s settings; speakers, cues and counted nouns as relations, the rest in notes</source>
        <translation>ein Ordner mit Text und Annotationen je Artikel und den Einstellungen von brat; Sprecher, Redeanzeiger und Gezähltes als Relationen, der Rest in Notizen</translation>
    </message>
    <message>
        <source>CoNLL</source>
        <translation>CoNLL</translation>
    </message>
    <message>
        <source>a token a line with IOB2 tags, a column for each layer, entities last; reads IOB1 and BILOU, too, and the text beside it</source>
        <translation>ein Token je Zeile mit IOB2-Marken, eine Spalte je Ebene, Entitäten zuletzt; liest auch IOB1 und BILOU und den Text daneben</translation>
    </message>
    <message>
        <source>labelbuddy</source>
        <translation>labelbuddy</translation>
    </message>
    <message>
        <source>documents with annotations, what is known of a span in its extra data; the labels are written beside them</source>
        <translation>Dokumente mit Annotationen, was von einer Stelle bekannt ist in deren Zusatz; die Etiketten werden daneben geschrieben</translation>
    </message>
    <message>
        <source>WebAnno TSV</source>
        <translation>WebAnno TSV</translation>
    </message>
    <message>
        <source>WebAnno TSV 3.3 for INCEpTION, a folder with a file for each article: named entities, and custom layers for quotes and figures</source>
        <translation>WebAnno TSV 3.3 für INCEpTION, ein Ordner mit einer Datei je Artikel: benannte Entitäten und eigene Ebenen für Zitate und Zahlen</translation>
    </message>
    <message>
        <source>UIMA CAS</source>
        <translation>UIMA CAS</translation>
    </message>
    <message>
        <source>a folder with a CAS for each article, in JSON 0.4, or in XMI with its type system where the name of the folder ends in xmi; layers as in WebAnno TSV</source>
        <translation>ein Ordner mit einem CAS je Artikel, in JSON 0.4 oder in XMI mit seinem Typsystem, wo der Name des Ordners auf xmi endet; Ebenen wie in WebAnno TSV</translation>
    </message>
    <message>
        <source>W3C Web Annotations</source>
        <translation>W3C-Web-Annotationen</translation>
    </message>
    <message>
        <source>JSON-LD, an annotation a span, anchored by place and by words</source>
        <translation>JSON-LD, eine Annotation je Stelle, verankert nach Ort und Wortlaut</translation>
    </message>
    <message>
        <source>Quote sheet</source>
        <translation>Zitatblatt</translation>
    </message>
    <message>
        <source>who said what, to read: Markdown, or a table where the name ends in .csv</source>
        <translation>wer was gesagt hat, zum Lesen: Markdown, oder eine Tabelle, wenn der Name auf .csv endet</translation>
    </message>
    <message>
        <source>Figure sheet</source>
        <translation>Zahlenblatt</translation>
    </message>
    <message>
        <source>which figure for what, to read: Markdown, or a table where the name ends in .csv</source>
        <translation>welche Zahl wofür, zum Lesen: Markdown, oder eine Tabelle, wenn der Name auf .csv endet</translation>
    </message>
    <message>
        <source>spaCy training data</source>
        <translation>Trainingsdaten für spaCy</translation>
    </message>
    <message>
        <source>in: the article on a saved page, with the title, source and date it gives; out: one page with all marked articles, who said what and which figure for what, to read and to print</source>
        <translation>hinein: der Artikel einer gespeicherten Seite mit Titel, Quelle und Datum, die sie nennt; heraus: eine Seite mit allen markierten Artikeln, wer was gesagt hat und welche Zahl wofür steht, zum Lesen und Drucken</translation>
    </message>
    <message>
        <source>a DocBin: entities in doc.ents, all layers in doc.spans, attributes in user_data</source>
        <translation>ein DocBin: Entitäten in doc.ents, alle Ebenen in doc.spans, Angaben in user_data</translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message>
        <source>Click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <source>Make a span current; while picking, take the words</source>
        <translation>Macht eine Stelle aktuell; beim Wählen nimmt er die Wörter</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Accept the span</source>
        <translation>Nimmt die Stelle an</translation>
    </message>
    <message>
        <source>Drag over words</source>
        <translation>Über Wörter ziehen</translation>
    </message>
    <message>
        <source>Select them, and choose a label beside them</source>
        <translation>Wählt sie aus; daneben stehen die Etiketten zur Wahl</translation>
    </message>
    <message>
        <source>Drag an edge</source>
        <translation>Grenze ziehen</translation>
    </message>
    <message>
        <source>Move the edge of the current span by words</source>
        <translation>Verschiebt die Grenze der aktuellen Stelle um Wörter</translation>
    </message>
    <message>
        <source>Alt+Drag an edge</source>
        <translation>Alt+Grenze ziehen</translation>
    </message>
    <message>
        <source>Move it by characters</source>
        <translation>Verschiebt sie um Zeichen</translation>
    </message>
    <message>
        <source>Right-click</source>
        <translation>Rechtsklick</translation>
    </message>
    <message>
        <source>All that can be done there</source>
        <translation>Alles, was sich dort tun lässt</translation>
    </message>
    <message>
        <source>Ctrl+Wheel</source>
        <translation>Strg+Mausrad</translation>
    </message>
    <message>
        <source>Larger or smaller text</source>
        <translation>Größerer oder kleinerer Text</translation>
    </message>
    <message>
        <source>Drop files</source>
        <translation>Dateien fallen lassen</translation>
    </message>
    <message>
        <source>Bring them in; a project is opened</source>
        <translation>Holt sie herein; ein Projekt wird geöffnet</translation>
    </message>
</context>
<context>
    <name>GuidelinesPanel</name>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Label whose guideline is shown</source>
        <translation>Etikett, dessen Richtlinie gezeigt wird</translation>
    </message>
    <message>
        <source>Edit this label</source>
        <translation>Dieses Etikett bearbeiten</translation>
    </message>
    <message>
        <source>Edit this label and its guideline</source>
        <translation>Dieses Etikett und seine Richtlinie bearbeiten</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>{address} is on the clipboard.</source>
        <translation>{address} liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>*No guideline yet: write one.*</source>
        <translation>*Noch keine Richtlinie: eine schreiben.*</translation>
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
    <name>Highlighting</name>
    <message>
        <source>All articles are highlighted already.</source>
        <translation>Alle Artikel sind schon hervorgehoben.</translation>
    </message>
    <message>
        <source>All suggestions are by the present detectors.</source>
        <translation>Alle Vorschläge sind von den jetzigen Erkennern.</translation>
    </message>
    <message numerus="yes">
        <source>Highlighting goes on with %n articles.</source>
        <translation>
            <numerusform>Das Hervorheben geht mit %n Artikel weiter.</numerusform>
            <numerusform>Das Hervorheben geht mit %n Artikeln weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” could not be highlighted ({reason}); mark it by hand.</source>
        <translation>„{title}“ konnte nicht hervorgehoben werden ({reason}); von Hand markieren.</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>ohne Angabe eines Grundes</translation>
    </message>
    <message numerus="yes">
        <source>%n articles were highlighted by older detectors or another pipeline. {highlight-outdated} suggests anew.</source>
        <translation>
            <numerusform>%n Artikel wurde von älteren Erkennern oder einer anderen Pipeline hervorgehoben. {highlight-outdated} schlägt neu vor.</numerusform>
            <numerusform>%n Artikel wurden von älteren Erkennern oder einer anderen Pipeline hervorgehoben. {highlight-outdated} schlägt neu vor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Highlighting the article</source>
        <translation>Artikel wird hervorgehoben</translation>
    </message>
    <message>
        <source>Highlighting is paused</source>
        <translation>Hervorheben ist angehalten</translation>
    </message>
    <message>
        <source>Highlighting articles</source>
        <translation>Artikel werden hervorgehoben</translation>
    </message>
</context>
<context>
    <name>HistorySheet</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
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
        <source>d MMM  HH:mm</source>
        <translation>d. MMM  HH:mm</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>zurückgenommen</translation>
    </message>
</context>
<context>
    <name>IntakeDialog</name>
    <message>
        <source>Labelled Data</source>
        <translation>Etikettierte Daten</translation>
    </message>
    <message>
        <source>as suggestions, to be decided here</source>
        <translation>als Vorschläge, über die hier entschieden wird</translation>
    </message>
    <message>
        <source>as decisions, accepted as they are</source>
        <translation>als Entscheidungen, angenommen, wie sie sind</translation>
    </message>
    <message numerus="yes">
        <source>%n labels are not among those of the project. Each becomes:</source>
        <translation>
            <numerusform>%n Etikett hat das Projekt nicht. Daraus wird:</numerusform>
            <numerusform>%n Etiketten hat das Projekt nicht. Daraus wird:</numerusform>
        </translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
    <message>
        <source>As Proposed</source>
        <translation>Wie vorgeschlagen</translation>
    </message>
    <message>
        <source>All New</source>
        <translation>Alle neu</translation>
    </message>
    <message>
        <source>Leave All Out</source>
        <translation>Alle weglassen</translation>
    </message>
    <message>
        <source>Spans come in</source>
        <translation>Stellen kommen herein</translation>
    </message>
    <message>
        <source>as they are in the file ({decided} decided, {undecided} undecided)</source>
        <translation>wie sie in der Datei sind ({decided} entschieden, {undecided} unentschieden)</translation>
    </message>
    <message>
        <source>Bring In</source>
        <translation>Hereinholen</translation>
    </message>
    <message numerus="yes">
        <source>%n spans come in</source>
        <translation>
            <numerusform>%n Stelle kommt herein</numerusform>
            <numerusform>%n Stellen kommen herein</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n weggelassen</numerusform>
            <numerusform>%n weggelassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keymap</name>
    <message>
        <source>“{action}”</source>
        <translation>„{action}“</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>With the mouse</source>
        <translation>Mit der Maus</translation>
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
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Search for a key or what it does</source>
        <translation>Nach einer Taste oder ihrer Wirkung suchen</translation>
    </message>
    <message>
        <source>Change Keys…</source>
        <translation>Tasten ändern…</translation>
    </message>
    <message>
        <source>No key and no action answers to this.</source>
        <translation>Keine Taste und keine Aktion passt darauf.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
</context>
<context>
    <name>KeysEditor</name>
    <message>
        <source>Change Keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <source>Search for an action or a key</source>
        <translation>Nach einer Aktion oder Taste suchen</translation>
    </message>
    <message>
        <source>Keys as in</source>
        <translation>Tasten wie in</translation>
    </message>
    <message>
        <source>Keys &amp;as in</source>
        <translation>Tasten &amp;wie in</translation>
    </message>
    <message>
        <source>Leave It</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>Ä&amp;ndern…</translation>
    </message>
    <message>
        <source>Press another key for this action</source>
        <translation>Eine andere Taste für diese Aktion drücken</translation>
    </message>
    <message>
        <source>A&amp;dd…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>Press one more key for this action</source>
        <translation>Eine weitere Taste für diese Aktion drücken</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Take the keys of this action away</source>
        <translation>Nimmt dieser Aktion ihre Tasten</translation>
    </message>
    <message>
        <source>R&amp;eset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Give this action its own keys back</source>
        <translation>Gibt dieser Aktion ihre eigenen Tasten zurück</translation>
    </message>
    <message>
        <source>Reset A&amp;ll</source>
        <translation>A&amp;lles zurücksetzen</translation>
    </message>
    <message>
        <source>Give up all changes of yours</source>
        <translation>Gibt alle eigenen Änderungen auf</translation>
    </message>
    <message>
        <source>Close; everything is kept already</source>
        <translation>Schließen; alles ist schon behalten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Press the key for “{action}”. Esc leaves it as it is.</source>
        <translation>Die Taste für „{action}“ drücken. Esc lässt alles, wie es ist.</translation>
    </message>
    <message>
        <source>{key} is the key of {titles}; change it with the labels first.</source>
        <translation>{key} ist die Taste von {titles}; zuerst bei den Etiketten ändern.</translation>
    </message>
    <message>
        <source>{key} is the key of “{action}” already.</source>
        <translation>{key} ist schon die Taste von „{action}“.</translation>
    </message>
    <message>
        <source>Take It</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>“{action}” has {keys}.</source>
        <translation>„{action}“ hat {keys}.</translation>
    </message>
    <message>
        <source>“{action}” has no key now.</source>
        <translation>„{action}“ hat jetzt keine Taste.</translation>
    </message>
    <message>
        <source>Your own keys are given up.</source>
        <translation>Die eigenen Tasten sind aufgegeben.</translation>
    </message>
    <message>
        <source>The keys are as in {tool} now.</source>
        <translation>Die Tasten sind jetzt wie in {tool}.</translation>
    </message>
    <message>
        <source>Take It Back</source>
        <translation>Zurücknehmen</translation>
    </message>
</context>
<context>
    <name>LabelField</name>
    <message>
        <source>Label by typing</source>
        <translation>Etikett eintippen</translation>
    </message>
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
    <name>LabelForm</name>
    <message>
        <source>Keep This Label</source>
        <translation>Etikett behalten</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>When to mark, with an example and a counter-example. Markdown: *so*, **so**.</source>
        <translation>Wann zu markieren ist, mit Beispiel und Gegenbeispiel. Markdown: *so*, **so**.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Name in files</source>
        <translation>Name in Dateien</translation>
    </message>
    <message>
        <source>Short form</source>
        <translation>Kurzform</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Title of the label</source>
        <translation>Titel des Etiketts</translation>
    </message>
    <message>
        <source>Name of the label in files</source>
        <translation>Name des Etiketts in Dateien</translation>
    </message>
    <message>
        <source>Short form, for chips</source>
        <translation>Kurzform, für die Schildchen</translation>
    </message>
    <message>
        <source>Key of the label</source>
        <translation>Taste des Etiketts</translation>
    </message>
    <message>
        <source>Colour as #rrggbb</source>
        <translation>Farbe als #rrggbb</translation>
    </message>
    <message>
        <source>Help in one sentence</source>
        <translation>Hilfe in einem Satz</translation>
    </message>
    <message>
        <source>Guideline in Markdown</source>
        <translation>Richtlinie in Markdown</translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation>Eine Farbe wählen</translation>
    </message>
    <message>
        <source>What the spans of this label become</source>
        <translation>Was aus den Stellen dieses Etiketts wird</translation>
    </message>
    <message>
        <source>are rejected</source>
        <translation>werden abgelehnt</translation>
    </message>
    <message>
        <source>become {title}</source>
        <translation>werden {title}</translation>
    </message>
    <message>
        <source>“{title}” will be removed when you save.</source>
        <translation>„{title}“ wird beim Sichern entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>Spans of the project that have it: %n. They</source>
        <translation>
            <numerusform>Stellen des Projekts, die es haben: %n. Sie</numerusform>
            <numerusform>Stellen des Projekts, die es haben: %n. Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>No span has it. New suggestions of this kind</source>
        <translation>Keine Stelle hat es. Neue Vorschläge dieser Art</translation>
    </message>
    <message>
        <source>Letters reach {light} : 1 on light and {dark} : 1 on dark pages.</source>
        <translation>Die Schrift erreicht {light} : 1 auf hellen und {dark} : 1 auf dunklen Seiten.</translation>
    </message>
    <message>
        <source>Hard to tell from {title}.</source>
        <translation>Schwer von {title} zu unterscheiden.</translation>
    </message>
</context>
<context>
    <name>LabelPreview</name>
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
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Look on a light page</source>
        <translation>Aussehen auf heller Seite</translation>
    </message>
    <message>
        <source>Look on a dark page</source>
        <translation>Aussehen auf dunkler Seite</translation>
    </message>
</context>
<context>
    <name>Labelling</name>
    <message numerus="yes">
        <source>Spans that follow: %n.</source>
        <translation>
            <numerusform>Stellen, die folgen: %n.</numerusform>
            <numerusform>Stellen, die folgen: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>{undo} takes it back.</source>
        <translation>{undo} nimmt es zurück.</translation>
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
        <source>Mark the name of a person, real or invented, wherever it stands: also in headlines, captions and tags of speakers. Titles, jobs and the possessive &apos;s stay outside.

- **Yes:** mayor *Ngozi Adeyemi* said · *Brandt*&apos;s lawyer · Ms *Hale*
- **No:** &quot;the mayor&quot; and &quot;she&quot; name nobody. A family or a firm called after a person is an organisation: *the Rast brothers* has the name *Rast*, *Rast &amp; Sons* is one.
- **In doubt:** a surname alone is marked like the full name.</source>
        <translation>Den Namen eines Menschen, wirklich oder erfunden, überall auszeichnen, wo er steht: auch in Überschriften, Bildtexten und vor den Beiträgen in einem Wortprotokoll. Titel, Berufe und die Endung des Besitzes bleiben draußen.

- **Ja:** mayor *Ngozi Adeyemi* said · *Brandt*&apos;s lawyer · Ms *Hale*
- **Nein:** „the mayor“ und „she“ nennen niemanden. Eine Familie oder Firma, die nach jemandem heißt, ist eine Organisation: *the Rast brothers* enthält den Namen *Rast*, *Rast &amp; Sons* ist eine.
- **Im Zweifel:** Ein Nachname allein wird wie der volle Name ausgezeichnet.</translation>
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
        <source>Mark companies, agencies, institutions, parties, teams, newspapers and share indices that have a name.

- **Yes:** *North Star Ferries* cut fares · *the FTSE 100* fell · Labour → *Labour*
- **No:** &quot;the company&quot;, &quot;police&quot; and &quot;the council&quot; without a name. A building that only houses it is a facility.
- **In doubt:** a capital that speaks for its government (&quot;Paris rejected the plan&quot;) stays a place; a palace or ministry that speaks is an organisation.</source>
        <translation>Firmen, Behörden, Einrichtungen, Parteien, Mannschaften, Zeitungen und Börsenindizes auszeichnen, die einen Namen haben.

- **Ja:** *North Star Ferries* cut fares · *the FTSE 100* fell · Labour → *Labour*
- **Nein:** „the company“, „police“ und „the council“ ohne Namen. Ein Gebäude, das sie nur beherbergt, ist ein Bauwerk.
- **Im Zweifel:** Eine Hauptstadt, die für ihre Regierung spricht („Paris rejected the plan“), bleibt ein Ort; ein Palast oder Ministerium, das spricht, ist eine Organisation.</translation>
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
        <source>Mark countries, states, provinces, cities and villages: places that have a government of their own.

- **Yes:** ferries from *Ōsaka* · *Kenya*&apos;s exports · the *US* and *Canada* are two spans
- **No:** the adjective: in &quot;Kenyan exports&quot;, *Kenyan* is a group. A continent or a valley is a location.
- **In doubt:** it stays a place when it acts (&quot;Kenya signed&quot;), and when a team plays for it.</source>
        <translation>Länder, Bundesstaaten, Provinzen, Städte und Dörfer auszeichnen: Orte mit eigener Regierung oder Verwaltung.

- **Ja:** ferries from *Ōsaka* · *Kenya*&apos;s exports · *US* und *Canada* sind zwei Stellen
- **Nein:** das Eigenschaftswort: In „Kenyan exports“ ist *Kenyan* eine Gruppe. Ein Kontinent oder ein Tal ist eine Gegend.
- **Im Zweifel:** Es bleibt ein Ort, wenn er handelt („Kenya signed“) und wenn eine Mannschaft für ihn spielt.</translation>
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
        <source>Mark words for people of a nation, a religion or a political current, as nouns and as adjectives.

- **Yes:** two *Kenyan* ships · *Methodists* · a *Republican* senator
- **No:** the country itself (&quot;Kenya&quot;), a language (&quot;she spoke Welsh&quot;), and the party as a body (&quot;the Republican Party&quot;).
- **In doubt:** take the one word, without &quot;people&quot;, &quot;voters&quot; or &quot;troops&quot; behind it.</source>
        <translation>Wörter für Menschen einer Nation, einer Religion oder einer politischen Richtung auszeichnen, als Haupt- wie als Eigenschaftswörter.

- **Ja:** two *Kenyan* ships · *Methodists* · a *Republican* senator
- **Nein:** das Land selbst („Kenya“), eine Sprache („she spoke Welsh“) und die Partei als Ganzes („the Republican Party“).
- **Im Zweifel:** nur das eine Wort nehmen, ohne „people“, „voters“ oder „troops“ dahinter.</translation>
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
        <source>Mark places without a government: seas, rivers, mountains, coasts, regions, continents, planets. The article that belongs to the name goes along.

- **Yes:** in *the Black Sea* · *eastern Europe* · the slopes of *Mount Kenya*
- **No:** &quot;the coast&quot; and &quot;the north&quot; without a name. A named road, port or dam was built: that is a facility.
- **In doubt:** ask whether it could hold an election. If so, it is a place.</source>
        <translation>Orte ohne Regierung auszeichnen: Meere, Flüsse, Berge, Küsten, Gegenden, Kontinente, Planeten. Der Artikel, der zum Namen gehört, kommt mit.

- **Ja:** in *the Black Sea* · *eastern Europe* · the slopes of *Mount Kenya*
- **Nein:** „the coast“ und „the north“ ohne Namen. Eine Straße, ein Hafen oder ein Damm mit Namen ist gebaut: Das ist ein Bauwerk.
- **Im Zweifel:** fragen, ob dort gewählt werden könnte. Dann ist es ein Ort.</translation>
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
        <source>Mark what people have built and named: buildings, bridges, roads, stations, airports, ports, stadiums, bases.

- **Yes:** queues at *Heathrow* · *Tower Bridge* · a crash on the *M25*
- **No:** &quot;the airport&quot; without a name. A club or firm with the same name as its ground is an organisation when it acts.
- **In doubt:** an address is one span: *14 Quay Street*.</source>
        <translation>Auszeichnen, was Menschen gebaut und benannt haben: Gebäude, Brücken, Straßen, Bahnhöfe, Flughäfen, Häfen, Stadien, Stützpunkte.

- **Ja:** queues at *Heathrow* · *Tower Bridge* · a crash on the *M25*
- **Nein:** „the airport“ ohne Namen. Ein Verein oder eine Firma, die heißt wie ihr Gelände, ist eine Organisation, wenn sie handelt.
- **Im Zweifel:** Eine Anschrift ist eine Stelle: *14 Quay Street*.</translation>
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
        <source>Mark happenings that have a name of their own: wars, battles, storms, elections, games, festivals.

- **Yes:** since *the World Cup* · *Storm Eunice* · *the Battle of Hastings*
- **No:** &quot;the war&quot;, &quot;the storm&quot; and &quot;a general election&quot; without a name. A yearly day is a date: *Christmas*.
- **In doubt:** a year belongs to the name only if it stands inside it: *the 1966 World Cup*, but &quot;the World Cup in 2030&quot;.</source>
        <translation>Geschehnisse auszeichnen, die einen eigenen Namen haben: Kriege, Schlachten, Stürme, Wahlen, Spiele, Feste.

- **Ja:** since *the World Cup* · *Storm Eunice* · *the Battle of Hastings*
- **Nein:** „the war“, „the storm“ und „a general election“ ohne Namen. Ein Tag, der jedes Jahr wiederkehrt, ist ein Datum: *Christmas*.
- **Im Zweifel:** Ein Jahr gehört nur zum Namen, wenn es darin steht: *the 1966 World Cup*, aber „the World Cup in 2030“.</translation>
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
        <source>Mark days, months, years, and periods of a day or longer, said exactly or not.

- **Yes:** on *Monday* · *the end of 2027* · *last week* · for *six months*
- **No:** &quot;recently&quot; and &quot;soon&quot;. A part of one day is a time. An age is a figure only.
- **In doubt:** take the whole expression with its article, and no preposition before it: &quot;by *early March*&quot;. A period that is counted is a figure as well, and both are marked.</source>
        <translation>Tage, Monate, Jahre und Zeiträume ab einem Tag auszeichnen, genau gesagt oder nicht.

- **Ja:** on *Monday* · *the end of 2027* · *last week* · for *six months*
- **Nein:** „recently“ und „soon“. Ein Teil eines Tages ist eine Uhrzeit. Ein Alter ist nur eine Zahl.
- **Im Zweifel:** den ganzen Ausdruck mit seinem Artikel nehmen und kein Verhältniswort davor: „by *early March*“. Ein Zeitraum, der gezählt wird, ist auch eine Zahl, und beide werden ausgezeichnet.</translation>
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
        <source>Mark times shorter than a day: clock times, parts of a day, hours and minutes.

- **Yes:** at *9.30am* · *Tuesday night* · after *twenty minutes*
- **No:** a whole day (&quot;Tuesday&quot;) is a date. The minute of a goal counts a match, not a clock: leave it.
- **In doubt:** a day with a part of the day is one time, not a date and a time.</source>
        <translation>Zeiten unter einem Tag auszeichnen: Uhrzeiten, Tageszeiten, Stunden und Minuten.

- **Ja:** at *9.30am* · *Tuesday night* · after *twenty minutes*
- **Nein:** Ein ganzer Tag („Tuesday“) ist ein Datum. Die Minute eines Tors zählt ein Spiel und keine Uhr: nicht auszeichnen.
- **Im Zweifel:** Ein Tag mit einer Tageszeit ist eine Uhrzeit und nicht Datum und Uhrzeit.</translation>
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
        <source>Mark things that are made, used or sold under a name: vehicles, weapons, drugs, machines, food, software.

- **Yes:** a *Challenger 2* · doses of *Sputnik V* · the *Endurance* sank
- **No:** the maker: in &quot;a Toyota plant&quot;, *Toyota* is an organisation. A service, such as a bank account or a bus line, is none.
- **In doubt:** number and version belong to the name, &quot;tanks&quot; and &quot;jabs&quot; do not.</source>
        <translation>Dinge auszeichnen, die unter einem Namen gebaut, gebraucht oder verkauft werden: Fahrzeuge, Waffen, Arzneien, Maschinen, Lebensmittel, Software.

- **Ja:** a *Challenger 2* · doses of *Sputnik V* · the *Endurance* sank
- **Nein:** den Hersteller: In „a Toyota plant“ ist *Toyota* eine Organisation. Eine Dienstleistung wie ein Konto oder eine Buslinie ist keines.
- **Im Zweifel:** Nummer und Version gehören zum Namen, „tanks“ und „jabs“ nicht.</translation>
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
        <source>Mark titles of books, songs, films, plays, paintings, reports and programmes, without quotation marks around them.

- **Yes:** she read &quot;*The Salt Road*&quot; aloud · *Entry of the Gladiators*
- **No:** the newspaper or publisher is an organisation. A title in quotation marks is no quote.
- **In doubt:** a report counts when it is called by its title, not as &quot;the report&quot;.</source>
        <translation>Titel von Büchern, Liedern, Filmen, Stücken, Gemälden, Berichten und Sendungen auszeichnen, ohne die Anführungszeichen darum.

- **Ja:** she read &quot;*The Salt Road*&quot; aloud · *Entry of the Gladiators*
- **Nein:** Die Zeitung oder der Verlag ist eine Organisation. Ein Titel in Anführungszeichen ist kein Zitat.
- **Im Zweifel:** Ein Bericht zählt, wenn sein Titel genannt wird, nicht als „the report“.</translation>
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
        <source>Mark acts, treaties, agreements, resolutions and court rulings that have a name or a number.

- **Yes:** *the Clean Air Act* · *Resolution 2254* · *Article 5* of *the Harbour Treaty*
- **No:** &quot;the law&quot;, &quot;a ban&quot; and bills that are called by their content only.
- **In doubt:** the number is part of the name, and no figure.</source>
        <translation>Gesetze, Verträge, Abkommen, Resolutionen und Urteile auszeichnen, die einen Namen oder eine Nummer haben.

- **Ja:** *the Clean Air Act* · *Resolution 2254* · *Article 5* of *the Harbour Treaty*
- **Nein:** „the law“, „a ban“ und Vorlagen, die nur nach ihrem Inhalt heißen.
- **Im Zweifel:** Die Nummer gehört zum Namen und ist keine Zahl.</translation>
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
        <source>Mark the name of a language that is spoken, written or taught.

- **Yes:** she answered in *Welsh* · an *Arabic* newspaper, if the language is meant
- **No:** people and things of a nation: &quot;Welsh voters&quot; is a group.
- **In doubt:** ask whether &quot;language&quot; could be put behind the word.</source>
        <translation>Den Namen einer Sprache auszeichnen, die gesprochen, geschrieben oder gelehrt wird.

- **Ja:** she answered in *Welsh* · an *Arabic* newspaper, wenn die Sprache gemeint ist
- **Nein:** Menschen und Dinge einer Nation: „Welsh voters“ ist eine Gruppe.
- **Im Zweifel:** fragen, ob „language“ hinter dem Wort stehen könnte.</translation>
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
        <source>Mark somebody&apos;s own words in quotation marks when they make a clause or more. The marks go along, with the comma or full stop inside them. Say who speaks and by which word.

- **Yes:** *&quot;We have lost the quay,&quot;* Adeyemi said. *&quot;It will cost us.&quot;* – two pieces of one utterance
- **No:** a few words inside the reporter&apos;s own sentence: that is a partial quote. A title in quotation marks is a work.
- **In doubt:** one piece for each paragraph. A turn in a transcript is direct, without its tag.</source>
        <translation>Jemandes eigene Worte in Anführungszeichen auszeichnen, wenn sie mindestens einen Teilsatz bilden. Die Zeichen kommen mit, auch Komma oder Punkt darin. Sprecher und Redeanzeiger angeben.

- **Ja:** *&quot;We have lost the quay,&quot;* Adeyemi said. *&quot;It will cost us.&quot;* – zwei Stücke einer Äußerung
- **Nein:** Wenige Wörter im Satz des Berichtenden sind ein Teilzitat. Ein Titel in Anführungszeichen ist ein Werk.
- **Im Zweifel:** ein Stück je Absatz. Ein Beitrag in einem Wortprotokoll ist direkt, ohne den Namen davor.</translation>
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
        <source>Mark quoted words that are built into the reporter&apos;s sentence and blamed on somebody. The marks go along.

- **Yes:** she called the repairs *&quot;a patch on a patch&quot;* · he was *&quot;not surprised&quot;*, he said
- **No:** a whole clause in marks is direct. Words in marks that nobody is said to have used are scare quotes.
- **In doubt:** words in marks inside reported speech are two spans: the partial one, and the indirect one around it, with the same speaker and cue.</source>
        <translation>Zitierte Wörter auszeichnen, die in den Satz des Berichtenden eingebaut sind und jemandem zugeschrieben werden. Die Zeichen kommen mit.

- **Ja:** she called the repairs *&quot;a patch on a patch&quot;* · he was *&quot;not surprised&quot;*, he said
- **Nein:** Ein ganzer Teilsatz in Zeichen ist direkt. Wörter in Zeichen, die niemand gesagt haben soll, sind eine Distanzierung.
- **Im Zweifel:** Wörter in Zeichen innerhalb wiedergegebener Rede sind zwei Stellen: das Teilzitat und die indirekte Rede darum, mit demselben Sprecher und Redeanzeiger.</translation>
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
        <source>Mark what somebody said in the reporter&apos;s words: the clause without marks, with speaker and cue. The word *that* stays outside.

- **Yes:** Adeyemi said that *the quay would close* · *prices will rise*, the bank warned · they urged him *to resign*
- **No:** what is thought and not said (&quot;she fears that …&quot;), and what nobody in particular says (&quot;the inquiry was told&quot;).
- **In doubt:** one stretch for each cue, broken only where speaker and cue stand inside it.</source>
        <translation>Auszeichnen, was jemand in den Worten des Berichtenden gesagt hat: den Teilsatz ohne Zeichen, mit Sprecher und Redeanzeiger. Das Wort *that* bleibt draußen.

- **Ja:** Adeyemi said that *the quay would close* · *prices will rise*, the bank warned · they urged him *to resign*
- **Nein:** was gedacht und nicht gesagt wird („she fears that …“) und was niemand Bestimmtes sagt („the inquiry was told“).
- **Im Zweifel:** ein Stück je Redeanzeiger, unterbrochen nur, wo Sprecher und Redeanzeiger darin stehen.</translation>
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
        <source>Mark words in quotation marks by which the writer keeps a distance or names a thing, and which are nobody&apos;s speech.

- **Yes:** the *&apos;smart&apos;* motorway · a so-called *&quot;ghost ship&quot;*
- **No:** words that the sentence, or the one before it, puts into somebody&apos;s mouth: these are partial. A title is a work.
- **In doubt:** if you could name the speaker from the article, it is partial.</source>
        <translation>Wörter in Anführungszeichen auszeichnen, mit denen der Schreibende Abstand hält oder etwas benennt und die niemandes Rede sind.

- **Ja:** the *&apos;smart&apos;* motorway · a so-called *&quot;ghost ship&quot;*
- **Nein:** Wörter, die der Satz oder der davor jemandem in den Mund legt: Sie sind ein Teilzitat. Ein Titel ist ein Werk.
- **Im Zweifel:** Lässt sich der Sprecher aus dem Artikel nennen, ist es ein Teilzitat.</translation>
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
        <source>Mark how many there are of something. The number is marked, and the noun is picked as what it counts.

- **Yes:** about *400* jobs – counted: *jobs* · *dozens* of homes · *two and a half million* people
- **No:** years, dates, ordinals (&quot;third&quot;), scores (&quot;2-1&quot;), and numbers in names (&quot;Challenger 2&quot;).
- **In doubt:** &quot;about&quot; and &quot;at least&quot; are the modifier, outside the span. &quot;One&quot; counts only where another number could stand.</source>
        <translation>Auszeichnen, wie viele es von etwas sind. Ausgezeichnet wird die Zahl; das Wort dahinter wird als Gezähltes gewählt.

- **Ja:** about *400* jobs – gezählt: *jobs* · *dozens* of homes · *two and a half million* people
- **Nein:** Jahre, Daten, Ordnungszahlen („third“), Spielstände („2-1“) und Zahlen in Namen („Challenger 2“).
- **Im Zweifel:** „about“ und „at least“ sind der Zusatz und stehen außerhalb der Stelle. „One“ zählt nur, wo auch eine andere Zahl stehen könnte.</translation>
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
        <source>Mark a number with a unit: length, weight, area, speed, temperature, time, age. The unit belongs to the span.

- **Yes:** *150 miles* off the coast · *64 tonnes* of grain – counted: *grain* · a *25-year-old*
- **No:** a clock time and a date. &quot;Several miles&quot; has no number that could be written down.
- **In doubt:** the same measure in brackets is a figure of its own: *150 metres* (*500ft*) are two.</source>
        <translation>Eine Zahl mit einer Einheit auszeichnen: Länge, Gewicht, Fläche, Geschwindigkeit, Temperatur, Dauer, Alter. Die Einheit gehört zur Stelle.

- **Ja:** *150 miles* off the coast · *64 tonnes* of grain – gezählt: *grain* · a *25-year-old*
- **Nein:** eine Uhrzeit und ein Datum. „Several miles“ hat keine Zahl, die sich aufschreiben ließe.
- **Im Zweifel:** Dasselbe Maß in Klammern ist eine eigene Zahl: *150 metres* (*500ft*) sind zwei.</translation>
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
        <source>Mark an amount of money with its sign, scale and currency.

- **Yes:** cost *£3.2m* · *40 dollars* a barrel · between *$80,000 and $100,000*, one span
- **No:** &quot;the pound fell&quot; names no amount. Points of a share index are no money.
- **In doubt:** a change &quot;from *£2m* to *£3m*&quot; is two figures. Look at the value: £3.2m is 3,200,000.</source>
        <translation>Einen Geldbetrag mit Zeichen, Größenwort und Währung auszeichnen.

- **Ja:** cost *£3.2m* · *40 dollars* a barrel · between *$80,000 and $100,000*, eine Stelle
- **Nein:** „the pound fell“ nennt keinen Betrag. Punkte eines Börsenindex sind kein Geld.
- **Im Zweifel:** Eine Änderung „from *£2m* to *£3m*“ sind zwei Zahlen. Auf den Wert achten: £3.2m ist 3,200,000.</translation>
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
        <source>Mark percentages and percentage points, in signs or words.

- **Yes:** up *38 per cent* · *0.25 percentage points* · *2%–3%*, one span
- **No:** &quot;a third&quot; is a multiple, for no per cent is said.
- **In doubt:** what the share is of is picked as counted only where it is a thing: *38 per cent* of voters.</source>
        <translation>Prozentangaben und Prozentpunkte auszeichnen, in Zeichen oder Wörtern.

- **Ja:** up *38 per cent* · *0.25 percentage points* · *2%–3%*, eine Stelle
- **Nein:** „a third“ ist ein Vielfaches, denn kein Prozent wird genannt.
- **Im Zweifel:** Wovon der Anteil ist, wird nur als Gezähltes gewählt, wenn es ein Ding ist: *38 per cent* of voters.</translation>
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
        <source>Mark how many times or which part of something else: twice, threefold, half, a third, three in four.

- **Yes:** *twice* the price – 2 times · *half* of voters · *three in four* patients
- **No:** &quot;double-decker&quot; and &quot;half-time&quot; are words and no figures. Repeated action (&quot;he fell twice&quot;) counts.
- **In doubt:** the unit of a multiple is *times*; a fraction has its value and no unit.</source>
        <translation>Das Wievielfache oder den wievielten Teil von etwas anderem auszeichnen: twice, threefold, half, a third, three in four.

- **Ja:** *twice* the price – 2 times · *half* of voters · *three in four* patients
- **Nein:** „double-decker“ und „half-time“ sind Wörter und keine Zahlen. Eine wiederholte Handlung („he fell twice“) zählt.
- **Im Zweifel:** Die Einheit eines Vielfachen ist *times*; ein Bruch hat seinen Wert und keine Einheit.</translation>
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
    <message>
        <source>Mark any other number expression that says something of its own: levels of an index, rates, ratios, marks on a scale.

- **Yes:** the index closed at *7,204.5* · a magnitude of *6.1* · a ratio of *3:2*
- **No:** telephone numbers, flight numbers, years, rankings (&quot;No 1&quot;) and scores.
- **In doubt:** try the other five first. If none fits and a value can be written down, it is this.</source>
        <translation>Jeden anderen Zahlausdruck auszeichnen, der für sich etwas sagt: Indexstände, Raten, Verhältnisse, Noten auf einer Skala.

- **Ja:** the index closed at *7,204.5* · a magnitude of *6.1* · a ratio of *3:2*
- **Nein:** Telefonnummern, Flugnummern, Jahre, Ränge („No 1“) und Spielstände.
- **Im Zweifel:** zuerst die fünf anderen versuchen. Passt keines und lässt sich ein Wert aufschreiben, ist es dieses.</translation>
    </message>
</context>
<context>
    <name>LabelsDialog</name>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Labels by layer</source>
        <translation>Etiketten nach Ebene</translation>
    </message>
    <message>
        <source>Add a label to this layer</source>
        <translation>Dieser Ebene ein Etikett hinzufügen</translation>
    </message>
    <message>
        <source>Remove this label</source>
        <translation>Dieses Etikett entfernen</translation>
    </message>
    <message>
        <source>Move this label up</source>
        <translation>Dieses Etikett nach oben</translation>
    </message>
    <message>
        <source>Move this label down</source>
        <translation>Dieses Etikett nach unten</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Take the labels of a scheme from a TOML file</source>
        <translation>Übernimmt die Etiketten eines Schemas aus einer TOML-Datei</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Write these labels to a TOML file, for other projects</source>
        <translation>Schreibt diese Etiketten in eine TOML-Datei, für andere Projekte</translation>
    </message>
    <message>
        <source>One step: undo takes it back with all its spans</source>
        <translation>Ein Schritt: Rückgängig nimmt ihn mit allen Stellen zurück</translation>
    </message>
    <message>
        <source>Import Labels</source>
        <translation>Etiketten importieren</translation>
    </message>
    <message>
        <source>Label schemes (*.toml)</source>
        <translation>Etikettenschemas (*.toml)</translation>
    </message>
    <message>
        <source>{name} has no labels to import: {error}.</source>
        <translation>{name} hat keine Etiketten zum Importieren: {error}.</translation>
    </message>
    <message>
        <source>Export Labels</source>
        <translation>Etiketten exportieren</translation>
    </message>
    <message>
        <source>{name} was not written: {error}.</source>
        <translation>{name} wurde nicht geschrieben: {error}.</translation>
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
    <name>MainWindow</name>
    <message>
        <source> (read only)</source>
        <translation> (nur lesen)</translation>
    </message>
    <message>
        <source>Click the {role}, or press its letter; arrows and Return choose, Delete takes it away. Esc leaves it as it is.</source>
        <translation>„{role}“ anklicken oder den Buchstaben drücken; Pfeile und Eingabetaste wählen, Entf entfernt. Esc lässt alles.</translation>
    </message>
</context>
<context>
    <name>MentionField</name>
    <message>
        <source>Pick the {role} from the text</source>
        <translation>„{role}“ im Text wählen</translation>
    </message>
    <message>
        <source>{role}: pick from the text</source>
        <translation>{role}: im Text wählen</translation>
    </message>
    <message>
        <source>No {role}</source>
        <translation>Ohne „{role}“</translation>
    </message>
    <message>
        <source>no {role}</source>
        <translation>ohne „{role}“</translation>
    </message>
    <message>
        <source>click it in the text …</source>
        <translation>im Text anklicken …</translation>
    </message>
    <message>
        <source>pick …</source>
        <translation>wählen …</translation>
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
        <source>Art&amp;icles</source>
        <translation>Art&amp;ikel</translation>
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
        <source>Accept Together</source>
        <translation>Gemeinsam annehmen</translation>
    </message>
    <message>
        <source>Move Edges</source>
        <translation>Grenzen verschieben</translation>
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
    <name>NamingField</name>
    <message>
        <source>Names that match</source>
        <translation>Passende Namen</translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>Which articles are listed, and in which order</source>
        <translation>Welche Artikel in der Liste stehen und in welcher Reihenfolge</translation>
    </message>
    <message>
        <source>Only with undecided spans</source>
        <translation>Nur mit unentschiedenen Stellen</translation>
    </message>
    <message>
        <source>Only with a note</source>
        <translation>Nur mit Notiz</translation>
    </message>
    <message>
        <source>Only with copies</source>
        <translation>Nur mit Kopien</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>Nur meine</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>Confidence below</source>
        <translation>Sicherheit unter</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gesicherte Filter</translation>
    </message>
    <message>
        <source>Show all, as they came in</source>
        <translation>Alle zeigen, wie sie hereinkamen</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>{label} ({layer})</source>
        <translation>{label} ({layer})</translation>
    </message>
    <message>
        <source>There are none</source>
        <translation>Es gibt keine</translation>
    </message>
    <message numerus="yes">
        <source>All %n…</source>
        <translation>
            <numerusform>Alle %n…</numerusform>
            <numerusform>Alle %n…</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Die letzten 7 Tage</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Die letzten 30 Tage</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>From and to…</source>
        <translation>Von und bis…</translation>
    </message>
    <message>
        <source>Save this one…</source>
        <translation>Diesen sichern…</translation>
    </message>
    <message>
        <source>Rename and delete…</source>
        <translation>Umbenennen und löschen…</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Warning: {sentence}</source>
        <translation>Warnung: {sentence}</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Opening {name} …</source>
        <translation>{name} wird geöffnet …</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>As they came in</source>
        <translation>Wie sie hereinkamen</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation>Unsicherste zuerst</translation>
    </message>
    <message>
        <source>Most undecided first</source>
        <translation>Meiste unentschiedene zuerst</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Nach Titel</translation>
    </message>
    <message>
        <source>By story</source>
        <translation>Nach Geschichte</translation>
    </message>
</context>
<context>
    <name>Pace</name>
    <message>
        <source>{rate} a second, {hours} h {minutes} min left</source>
        <translation>{rate} pro Sekunde, noch {hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{rate} a second, {minutes} min left</source>
        <translation>{rate} pro Sekunde, noch {minutes} min</translation>
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
    <name>Paper</name>
    <message>
        <source>suggested: dashed and hollow</source>
        <translation>vorgeschlagen: gestrichelt und hohl</translation>
    </message>
    <message>
        <source>accepted: solid</source>
        <translation>angenommen: durchgezogen</translation>
    </message>
    <message>
        <source>corrected: double, with a pencil</source>
        <translation>berichtigt: doppelt, mit Stift</translation>
    </message>
    <message>
        <source>added by hand: with a plus</source>
        <translation>von Hand hinzugefügt: mit Plus</translation>
    </message>
    <message>
        <source>rejected: dotted</source>
        <translation>abgelehnt: gepunktet</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>the exact text</source>
        <translation>den genauen Text</translation>
    </message>
    <message>
        <source>ids of articles</source>
        <translation>Kennungen der Artikel</translation>
    </message>
    <message>
        <source>titles</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>status of articles</source>
        <translation>Stand der Artikel</translation>
    </message>
    <message>
        <source>notes on articles</source>
        <translation>Notizen zu Artikeln</translation>
    </message>
    <message>
        <source>entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>labels of any characters</source>
        <translation>Etiketten aus beliebigen Zeichen</translation>
    </message>
    <message>
        <source>bounds inside words</source>
        <translation>Grenzen in Wörtern</translation>
    </message>
    <message>
        <source>overlapping spans</source>
        <translation>überlappende Stellen</translation>
    </message>
    <message>
        <source>several spans in one place</source>
        <translation>mehrere Stellen an einem Ort</translation>
    </message>
    <message>
        <source>ids of spans</source>
        <translation>Kennungen der Stellen</translation>
    </message>
    <message>
        <source>states</source>
        <translation>Zustände</translation>
    </message>
    <message>
        <source>origins</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>notes on spans</source>
        <translation>Notizen zu Stellen</translation>
    </message>
    <message>
        <source>proposals</source>
        <translation>Vorgeschlagenes</translation>
    </message>
    <message>
        <source>places of speakers</source>
        <translation>Orte der Sprecher</translation>
    </message>
    <message>
        <source>names of speakers</source>
        <translation>Namen der Sprecher</translation>
    </message>
    <message>
        <source>cues</source>
        <translation>Redeanzeiger</translation>
    </message>
    <message>
        <source>utterances</source>
        <translation>Äußerungen</translation>
    </message>
    <message>
        <source>places of numbers</source>
        <translation>Orte der Zahlwörter</translation>
    </message>
    <message>
        <source>values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>what is counted</source>
        <translation>Gezähltes</translation>
    </message>
    <message>
        <source>modifiers</source>
        <translation>Zusätze</translation>
    </message>
    <message>
        <source>vagueness</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>restated figures</source>
        <translation>wiederholte Zahlen</translation>
    </message>
</context>
<context>
    <name>PastNotices</name>
    <message>
        <source>Past notices</source>
        <translation>Vergangene Hinweise</translation>
    </message>
    <message>
        <source>Past notices, the newest first</source>
        <translation>Vergangene Hinweise, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Nothing was told yet.</source>
        <translation>Noch wurde nichts gemeldet.</translation>
    </message>
    <message>
        <source>  (Return shows all)</source>
        <translation>  (Eingabetaste zeigt alles)</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste Article</source>
        <translation>Artikel einfügen</translation>
    </message>
    <message>
        <source>published on</source>
        <translation>erschienen am</translation>
    </message>
    <message>
        <source>Paste the text of the article here.</source>
        <translation>Den Text des Artikels hier einfügen.</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Text des Artikels</translation>
    </message>
    <message>
        <source>the first line, if left empty</source>
        <translation>wenn leer, die erste Zeile</translation>
    </message>
    <message>
        <source>newspaper, agency or site</source>
        <translation>Zeitung, Agentur oder Website</translation>
    </message>
    <message>
        <source>Date of publication</source>
        <translation>Datum der Veröffentlichung</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Bring In</source>
        <translation>Hereinholen</translation>
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
    <name>Plot</name>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Bring In Articles</source>
        <translation>Artikel einlesen</translation>
    </message>
    <message>
        <source>&amp;Main text</source>
        <translation>&amp;Haupttext</translation>
    </message>
    <message>
        <source>&amp;Everything on the page</source>
        <translation>&amp;Alles auf der Seite</translation>
    </message>
    <message>
        <source>Text &amp;column</source>
        <translation>Text&amp;spalte</translation>
    </message>
    <message>
        <source>&amp;Show this for pages, PDFs and tables</source>
        <translation>&amp;Dies bei Seiten, PDFs und Tabellen zeigen</translation>
    </message>
    <message>
        <source>Articles that were read</source>
        <translation>Gelesene Artikel</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Text des Artikels</translation>
    </message>
    <message numerus="yes">
        <source>%n things to look at: {first}</source>
        <translation>
            <numerusform>%n Sache zu prüfen: {first}</numerusform>
            <numerusform>%n Sachen zu prüfen: {first}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring In %n Articles</source>
        <translation>
            <numerusform>%n Artikel einlesen</numerusform>
            <numerusform>%n Artikel einlesen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Nothing was printed: the printer or file cannot be written.</source>
        <translation>Nichts wurde gedruckt: Drucker oder Datei lassen sich nicht beschreiben.</translation>
    </message>
    <message>
        <source>Save Article as a Page</source>
        <translation>Artikel als Seite sichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Web page (*.html *.htm)</source>
        <translation>PDF (*.pdf);;Webseite (*.html *.htm)</translation>
    </message>
    <message>
        <source>{path} written.</source>
        <translation>{path} geschrieben.</translation>
    </message>
</context>
<context>
    <name>QuoteForm</name>
    <message>
        <source>name of the speaker</source>
        <translation>Name des Sprechers</translation>
    </message>
    <message>
        <source>full name</source>
        <translation>voller Name</translation>
    </message>
    <message>
        <source>utterance</source>
        <translation>Äußerung</translation>
    </message>
    <message>
        <source>Pieces of one quotation share an utterance.</source>
        <translation>Stücke eines Zitats haben dieselbe Äußerung.</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Redeanzeiger</translation>
    </message>
    <message>
        <source>Utterance</source>
        <translation>Äußerung</translation>
    </message>
    <message>
        <source>on its own</source>
        <translation>für sich</translation>
    </message>
    <message>
        <source>{utterance}: a new one</source>
        <translation>{utterance}: eine neue</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>no article is open</source>
        <translation>kein Artikel ist offen</translation>
    </message>
    <message>
        <source>no span is current</source>
        <translation>keine Stelle ist aktuell</translation>
    </message>
    <message>
        <source>the current span is no quote</source>
        <translation>die aktuelle Stelle ist kein Zitat</translation>
    </message>
    <message>
        <source>the current span is no figure</source>
        <translation>die aktuelle Stelle ist keine Zahl</translation>
    </message>
    <message>
        <source>nothing was done yet</source>
        <translation>noch wurde nichts getan</translation>
    </message>
    <message>
        <source>nothing was taken back</source>
        <translation>nichts wurde zurückgenommen</translation>
    </message>
    <message>
        <source>nothing is being highlighted</source>
        <translation>nichts wird gerade hervorgehoben</translation>
    </message>
    <message>
        <source>no articles are being highlighted</source>
        <translation>es werden keine Artikel hervorgehoben</translation>
    </message>
    <message>
        <source>the project can only be read</source>
        <translation>das Projekt kann nur gelesen werden</translation>
    </message>
</context>
<context>
    <name>RecentProjects</name>
    <message>
        <source>  (missing)</source>
        <translation>  (fehlt)</translation>
    </message>
    <message>
        <source>No other project was opened yet</source>
        <translation>Noch wurde kein anderes Projekt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Remove Missing Ones</source>
        <translation>Fehlende &amp;entfernen</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Sichern…</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>{name} was not written: {error}. Choose another place.</source>
        <translation>{name} wurde nicht geschrieben: {error}. Bitte einen anderen Ort wählen.</translation>
    </message>
    <message numerus="yes">
        <source>%n things to look at; the rest is done.</source>
        <translation>
            <numerusform>%n Punkt ist anzusehen; der Rest ist erledigt.</numerusform>
            <numerusform>%n Punkte sind anzusehen; der Rest ist erledigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>To Be Looked At</source>
        <translation>Anzusehen</translation>
    </message>
    <message>
        <source>Pressmark Has Made a Mistake</source>
        <translation>Pressmark hat einen Fehler gemacht</translation>
    </message>
    <message>
        <source>Pressmark has made a mistake. All your decisions are saved: each was written the moment you made it. You can go on, or save this report and send it to the people who make Pressmark. Words of your article are left out of it.</source>
        <translation>Pressmark hat einen Fehler gemacht. Alle Entscheidungen sind gesichert: Jede wurde in dem Moment geschrieben, in dem sie fiel. Die Arbeit kann weitergehen; dieser Bericht lässt sich auch sichern und an die Entwickler von Pressmark senden. Wörter des Artikels stehen nicht darin.</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Checking: {share}</source>
        <translation>Es wird geprüft: {share}</translation>
    </message>
    <message numerus="yes">
        <source>%n findings. Return goes to a place, Del ignores a finding.</source>
        <translation>
            <numerusform>%n Befund. Die Eingabetaste geht zu einer Fundstelle, Entf übergeht einen Befund.</numerusform>
            <numerusform>%n Befunde. Die Eingabetaste geht zu einer Fundstelle, Entf übergeht einen Befund.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in the decided spans is at odds.</source>
        <translation>An den entschiedenen Stellen widerspricht sich nichts.</translation>
    </message>
    <message>
        <source>Something has changed since: F5 looks again.</source>
        <translation>Seither hat sich etwas geändert: F5 prüft noch einmal.</translation>
    </message>
    <message>
        <source>This span is no longer there; F5 looks again.</source>
        <translation>Diese Stelle ist nicht mehr da; F5 prüft noch einmal.</translation>
    </message>
    <message>
        <source>{title} – {undo} takes it back.</source>
        <translation>{title} – {undo} nimmt es zurück.</translation>
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
    <message>
        <source>restated figure</source>
        <translation>wiederholte Zahl</translation>
    </message>
</context>
<context>
    <name>Safekeeping</name>
    <message>
        <source>Save a Copy…</source>
        <translation>Kopie speichern…</translation>
    </message>
    <message>
        <source>This is a copy of {name}, to look into. Nothing in it can be changed.</source>
        <translation>Dies ist eine Kopie von {name} zum Hineinsehen. An ihr lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>Restore This Copy</source>
        <translation>Diese Kopie wiederherstellen</translation>
    </message>
    <message>
        <source>Back to the Project</source>
        <translation>Zurück zum Projekt</translation>
    </message>
    <message>
        <source>{name} can only be read here: no decision can be saved.</source>
        <translation>{name} ist hier nur lesbar: Keine Entscheidung lässt sich speichern.</translation>
    </message>
    <message>
        <source>{name} was moved or removed: nothing is saved here until you save a copy.</source>
        <translation>{name} wurde verschoben oder entfernt: Nichts wird hier gespeichert, bis eine Kopie gespeichert ist.</translation>
    </message>
    <message>
        <source>Pressmark projects (*{suffix})</source>
        <translation>Pressmark-Projekte (*{suffix})</translation>
    </message>
    <message>
        <source>Save a Copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>The copy is in the place of the project; as it was before is a copy, too.</source>
        <translation>Die Kopie steht an der Stelle des Projekts; der Zustand davor ist auch eine Kopie.</translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>utterance</source>
        <translation>Äußerung</translation>
    </message>
    <message>
        <source>name of the speaker</source>
        <translation>Name des Sprechers</translation>
    </message>
    <message>
        <source>place of the number</source>
        <translation>Ort der Zahl</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>modifier</source>
        <translation>Zusatz</translation>
    </message>
    <message>
        <source>vagueness</source>
        <translation>Ungefähres</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>Vorschlag</translation>
    </message>
</context>
<context>
    <name>SameSheet</name>
    <message>
        <source>Same everywhere</source>
        <translation>Überall gleich</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Artikel</translation>
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
        <source>Accept as {label}</source>
        <translation>Als {label}</translation>
    </message>
    <message>
        <source>1 place</source>
        <translation>1 Fundstelle</translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n Fundstelle</numerusform>
            <numerusform>%n Fundstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
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
    <name>Settings</name>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Reading font</source>
        <translation>Leseschrift</translation>
    </message>
    <message>
        <source>Column width</source>
        <translation>Spaltenbreite</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>Zeilenabstand</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Holds when Pressmark is started the next time.</source>
        <translation>Gilt, wenn Pressmark das nächste Mal startet.</translation>
    </message>
    <message>
        <source>Deciding</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eigener Name</translation>
    </message>
    <message>
        <source>It stands in the log beside each decision.</source>
        <translation>Er steht im Protokoll neben jeder Entscheidung.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Of those that are installed. A pipeline is a program: install only what you trust.</source>
        <translation>Eine der installierten. Eine Pipeline ist ein Programm: nur installieren, was vertrauenswürdig ist.</translation>
    </message>
    <message>
        <source>Processes side by side</source>
        <translation>Prozesse nebeneinander</translation>
    </message>
    <message>
        <source>Where many articles are highlighted. Each takes about 250 MB of memory.</source>
        <translation>Wo viele Artikel hervorgehoben werden. Jeder braucht etwa 250 MB Speicher.</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Copies kept of a project</source>
        <translation>Aufbewahrte Kopien eines Projekts</translation>
    </message>
    <message>
        <source>One is made when a project is opened, a few hours after the last.</source>
        <translation>Eine entsteht beim Öffnen eines Projekts, einige Stunden nach der letzten.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Start the Tour</source>
        <translation>Rundgang beginnen</translation>
    </message>
    <message>
        <source>Show pages, PDFs and tables before they come in</source>
        <translation>Seiten, PDFs und Tabellen zeigen, ehe sie eingelesen werden</translation>
    </message>
    <message>
        <source>Pressmark&apos;s choice</source>
        <translation>Auswahl von Pressmark</translation>
    </message>
    <message>
        <source>Go on to the next undecided span</source>
        <translation>Zur nächsten unentschiedenen Stelle weitergehen</translation>
    </message>
    <message>
        <source>Hint at accepting faster than anyone reads</source>
        <translation>Hinweis, wenn schneller angenommen als gelesen wird</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>{ems} em</source>
        <translation>{ems} em</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>{name} (embedded)</source>
        <translation>{name} (eingebaut)</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>Shaping</name>
    <message>
        <source>One word cannot be split; move its edges by characters instead.</source>
        <translation>Ein einzelnes Wort lässt sich nicht teilen; stattdessen die Grenzen zeichenweise verschieben.</translation>
    </message>
    <message>
        <source>Where? Click the word that begins the second part, or use the arrows and Return. Esc leaves it whole.</source>
        <translation>Wo? Das Wort anklicken, mit dem der zweite Teil beginnt, oder Pfeile und Eingabetaste. Esc lässt die Stelle ganz.</translation>
    </message>
    <message>
        <source>Both parts keep at least one character.</source>
        <translation>Beide Teile behalten mindestens ein Zeichen.</translation>
    </message>
    <message>
        <source>No further {label} follows; select the words to join.</source>
        <translation>Kein weiteres {label} folgt; die Wörter auswählen, die dazukommen sollen.</translation>
    </message>
    <message>
        <source>The next {label} is too far away; select the words up to it, then press {key}.</source>
        <translation>Das nächste {label} ist zu weit weg; die Wörter bis dahin auswählen, dann {key} drücken.</translation>
    </message>
    <message>
        <source>Only pieces of a quotation are joined over paragraphs.</source>
        <translation>Nur Stücke eines Zitats werden über Absätze hinweg verbunden.</translation>
    </message>
    <message>
        <source>A span ends with its paragraph; these lie in two.</source>
        <translation>Eine Stelle endet mit ihrem Absatz; diese liegen in zweien.</translation>
    </message>
    <message>
        <source>These are one utterance already.</source>
        <translation>Das ist schon eine Äußerung.</translation>
    </message>
    <message numerus="yes">
        <source>%n pieces are one utterance now.</source>
        <translation>
            <numerusform>%n Stück ist jetzt eine Äußerung.</numerusform>
            <numerusform>%n Stücke sind jetzt eine Äußerung.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shelving</name>
    <message>
        <source>{step} – {undo} takes it back.</source>
        <translation>{step} – {undo} nimmt es zurück.</translation>
    </message>
    <message>
        <source>{step} – {undo} brings it back.</source>
        <translation>{step} – {undo} holt es zurück.</translation>
    </message>
    <message numerus="yes">
        <source>Done, with %n undecided. {undo} takes it back.</source>
        <translation>
            <numerusform>Fertig, %n Stelle ist unentschieden. {undo} nimmt es zurück.</numerusform>
            <numerusform>Fertig, %n Stellen sind unentschieden. {undo} nimmt es zurück.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpanPanel</name>
    <message>
        <source>Current span</source>
        <translation>Aktuelle Stelle</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>note on this span</source>
        <translation>Notiz zu dieser Stelle</translation>
    </message>
    <message>
        <source>Note on this span</source>
        <translation>Notiz zu dieser Stelle</translation>
    </message>
    <message>
        <source>Show the entity labels</source>
        <translation>Zeigt die Etiketten für Entitäten</translation>
    </message>
    <message>
        <source>Show the quote labels</source>
        <translation>Zeigt die Etiketten für Zitate</translation>
    </message>
    <message>
        <source>Show the figure labels</source>
        <translation>Zeigt die Etiketten für Zahlen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>start in characters</source>
        <translation>Anfang in Zeichen</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>end in characters</source>
        <translation>Ende in Zeichen</translation>
    </message>
    <message>
        <source>No span is current.

Click one in the text, or press {next-undecided} to go to the next undecided one. To add one, drag over the words and press {add-entity}, {add-quote} or {add-figure}.</source>
        <translation>Keine Stelle ist aktuell.

Eine im Text anklicken oder mit {next-undecided} zur nächsten unentschiedenen gehen. Um eine hinzuzufügen, über die Wörter ziehen und {add-entity}, {add-quote} oder {add-figure} drücken.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Move the start one word to the left</source>
        <translation>Verschiebt den Anfang um ein Wort nach links</translation>
    </message>
    <message>
        <source>Move the start one word to the right</source>
        <translation>Verschiebt den Anfang um ein Wort nach rechts</translation>
    </message>
    <message>
        <source>Move the end one word to the left</source>
        <translation>Verschiebt das Ende um ein Wort nach links</translation>
    </message>
    <message>
        <source>Move the end one word to the right</source>
        <translation>Verschiebt das Ende um ein Wort nach rechts</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation>Wer es gesagt hat</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was sie besagt</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>zweimal</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n Mal</numerusform>
            <numerusform>%n Mal</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked as {label} {often} in this project.</source>
        <translation>In diesem Projekt {often} als {label} markiert.</translation>
    </message>
    <message>
        <source>Added by hand.</source>
        <translation>Von Hand hinzugefügt.</translation>
    </message>
    <message>
        <source>Suggested by {origin}.</source>
        <translation>Vorgeschlagen von {origin}.</translation>
    </message>
    <message>
        <source>Suggested by {origin}, {percent} sure.</source>
        <translation>Vorgeschlagen von {origin}, Sicherheit {percent}.</translation>
    </message>
    <message>
        <source>Proposed: {what}.</source>
        <translation>Vorschlag: {what}.</translation>
    </message>
    <message>
        <source>characters {start} to {end}</source>
        <translation>Zeichen {start} bis {end}</translation>
    </message>
    <message>
        <source>other attributes</source>
        <translation>andere Angaben</translation>
    </message>
    <message>
        <source>another note</source>
        <translation>eine andere Notiz</translation>
    </message>
    <message>
        <source>no note</source>
        <translation>keine Notiz</translation>
    </message>
</context>
<context>
    <name>SpansModel</name>
    <message>
        <source>, {percent} sure</source>
        <translation>, Sicherheit {percent}</translation>
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
        <source>Layers</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>States</source>
        <translation>Zustand</translation>
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
        <translation>Wie im Text</translation>
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
        <source>Labels</source>
        <translation>Etikett</translation>
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
    <name>StatisticsDialog</name>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Values of the chart</source>
        <translation>Werte des Diagramms</translation>
    </message>
    <message>
        <source>&amp;Copy as CSV</source>
        <translation>Als &amp;CSV kopieren</translation>
    </message>
    <message>
        <source>&amp;Save Picture…</source>
        <translation>&amp;Bild speichern …</translation>
    </message>
    <message>
        <source>Counting: {share}</source>
        <translation>Es wird gezählt: {share}</translation>
    </message>
    <message>
        <source>Steps that were undone do not count. Arrow keys go through the chart.</source>
        <translation>Zurückgenommene Schritte zählen nicht. Die Pfeiltasten gehen durch das Diagramm.</translation>
    </message>
    <message>
        <source>There is nothing to count yet: import articles and decide on spans.</source>
        <translation>Noch ist nichts zu zählen: Artikel importieren und über Stellen entscheiden.</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation>Die Tabelle liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Save Picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>{name} was not written: {error}. Choose another place.</source>
        <translation>{name} wurde nicht geschrieben: {error}. Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>{name} is written.</source>
        <translation>{name} ist geschrieben.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>How far the work is that is under way</source>
        <translation>Wie weit die laufende Arbeit ist</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>next</source>
        <translation>nächste</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>annehmen</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>ablehnen</translation>
    </message>
    <message>
        <source>digits label</source>
        <translation>Ziffern: Etikett</translation>
    </message>
    <message>
        <source>anything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>alle Tasten</translation>
    </message>
    <message>
        <source>Stop this; what is done stays.</source>
        <translation>Hält dies an; was fertig ist, bleibt.</translation>
    </message>
    <message>
        <source>Let the processors rest, or go on; what is done stays.</source>
        <translation>Lässt die Prozessoren ruhen, oder fährt fort; was getan ist, bleibt.</translation>
    </message>
    <message>
        <source>Click for the last notices</source>
        <translation>Klick zeigt die letzten Hinweise</translation>
    </message>
    <message numerus="yes">
        <source>%n entities</source>
        <translation>
            <numerusform>%n Entität</numerusform>
            <numerusform>%n Entitäten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures</source>
        <translation>
            <numerusform>%n Zahl</numerusform>
            <numerusform>%n Zahlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotes</source>
        <translation>
            <numerusform>%n Zitat</numerusform>
            <numerusform>%n Zitate</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>{what} to decide · {done} of {total} decided</source>
        <translation>{what} zu entscheiden · {done} von {total} entschieden</translation>
    </message>
    <message>
        <source>{what} {done} of {total}</source>
        <translation>{what} {done} von {total}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
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
        <source>tag {what} with {tag}</source>
        <translation>{what} mit dem Tag {tag} versehen</translation>
    </message>
    <message>
        <source>take the tag {tag} from {what}</source>
        <translation>den Tag {tag} von {what} nehmen</translation>
    </message>
    <message>
        <source>give {what} to nobody</source>
        <translation>{what} an niemanden vergeben</translation>
    </message>
    <message>
        <source>give {what} to {name}</source>
        <translation>{what} an {name} vergeben</translation>
    </message>
    <message>
        <source>save the filter {name}</source>
        <translation>den Filter {name} sichern</translation>
    </message>
    <message>
        <source>rename the filter {what} to {name}</source>
        <translation>den Filter {what} in {name} umbenennen</translation>
    </message>
    <message>
        <source>delete the filter {name}</source>
        <translation>den Filter {name} löschen</translation>
    </message>
    <message>
        <source>carry {what} over to 1 copy</source>
        <translation>{what} auf 1 Kopie übertragen</translation>
    </message>
    <message>
        <source>carry {what} over to {count} copies</source>
        <translation>{what} auf {count} Kopien übertragen</translation>
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
        <source>call the labels {what}</source>
        <translation>die Etiketten „{what}“ nennen</translation>
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
        <source>delete {what}</source>
        <translation>{what} löschen</translation>
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
        <source>repair {what}</source>
        <translation>{what} reparieren</translation>
    </message>
    <message>
        <source>salvage from {what}</source>
        <translation>aus {what} retten</translation>
    </message>
    <message>
        <source>ignore {what}</source>
        <translation>{what} übergehen</translation>
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
        <source>{what} of the list</source>
        <translation>{what} der Liste</translation>
    </message>
    <message>
        <source>{what} at least {share} sure</source>
        <translation>{what} mit mindestens {share} Sicherheit</translation>
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
        <source>1 decision</source>
        <translation>1 Entscheidung</translation>
    </message>
    <message>
        <source>{count} decisions</source>
        <translation>{count} Entscheidungen</translation>
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
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} Zeilen</translation>
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
    <name>Things</name>
    <message>
        <source>1 article</source>
        <translation>1 Artikel</translation>
    </message>
    <message>
        <source>1 span</source>
        <translation>1 Stelle</translation>
    </message>
    <message>
        <source>1 entity</source>
        <translation>1 Entität</translation>
    </message>
    <message>
        <source>1 quote</source>
        <translation>1 Zitat</translation>
    </message>
    <message>
        <source>1 figure</source>
        <translation>1 Zahl</translation>
    </message>
    <message>
        <source>1 rejected span</source>
        <translation>1 abgelehnte Stelle</translation>
    </message>
    <message>
        <source>1 overlapping entity span</source>
        <translation>1 überlappende Entität</translation>
    </message>
    <message>
        <source>1 nested span</source>
        <translation>1 verschachtelte Stelle</translation>
    </message>
    <message>
        <source>1 blank span</source>
        <translation>1 leere Stelle</translation>
    </message>
    <message>
        <source>1 scare quote</source>
        <translation>1 distanzierendes Zitat</translation>
    </message>
    <message>
        <source>1 suggestion</source>
        <translation>1 Vorschlag</translation>
    </message>
    <message>
        <source>1 text</source>
        <translation>1 Text</translation>
    </message>
    <message>
        <source>1 link</source>
        <translation>1 Verknüpfung</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 Datei</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 Seite</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>1 date</source>
        <translation>1 Datum</translation>
    </message>
    <message>
        <source>1 relation</source>
        <translation>1 Beziehung</translation>
    </message>
    <message>
        <source>1 chain link</source>
        <translation>1 Kettenglied</translation>
    </message>
    <message>
        <source>1 unused mention</source>
        <translation>1 unbenutzte Erwähnung</translation>
    </message>
    <message>
        <source>1 attribute</source>
        <translation>1 Attribut</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 Ereignis</translation>
    </message>
    <message>
        <source>1 equivalence</source>
        <translation>1 Gleichsetzung</translation>
    </message>
    <message>
        <source>1 normalisation</source>
        <translation>1 Normalisierung</translation>
    </message>
    <message>
        <source>1 annotation</source>
        <translation>1 Annotation</translation>
    </message>
    <message>
        <source>1 further annotation</source>
        <translation>1 weitere Annotation</translation>
    </message>
    <message>
        <source>1 answer</source>
        <translation>1 Antwort</translation>
    </message>
    <message>
        <source>1 broken character</source>
        <translation>1 beschädigtes Zeichen</translation>
    </message>
    <message>
        <source>1 control character</source>
        <translation>1 Steuerzeichen</translation>
    </message>
    <message>
        <source>1 lone surrogate</source>
        <translation>1 einzelnes Ersatzzeichen</translation>
    </message>
    <message>
        <source>{count} articles</source>
        <translation>{count} Artikel</translation>
    </message>
    <message>
        <source>{count} spans</source>
        <translation>{count} Stellen</translation>
    </message>
    <message>
        <source>{count} entities</source>
        <translation>{count} Entitäten</translation>
    </message>
    <message>
        <source>{count} quotes</source>
        <translation>{count} Zitate</translation>
    </message>
    <message>
        <source>{count} figures</source>
        <translation>{count} Zahlen</translation>
    </message>
    <message>
        <source>{count} rejected spans</source>
        <translation>{count} abgelehnte Stellen</translation>
    </message>
    <message>
        <source>{count} overlapping entity spans</source>
        <translation>{count} überlappende Entitäten</translation>
    </message>
    <message>
        <source>{count} nested spans</source>
        <translation>{count} verschachtelte Stellen</translation>
    </message>
    <message>
        <source>{count} blank spans</source>
        <translation>{count} leere Stellen</translation>
    </message>
    <message>
        <source>{count} scare quotes</source>
        <translation>{count} distanzierende Zitate</translation>
    </message>
    <message>
        <source>{count} suggestions</source>
        <translation>{count} Vorschläge</translation>
    </message>
    <message>
        <source>{count} texts</source>
        <translation>{count} Texte</translation>
    </message>
    <message>
        <source>{count} links</source>
        <translation>{count} Verknüpfungen</translation>
    </message>
    <message>
        <source>{count} files</source>
        <translation>{count} Dateien</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} Seiten</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} Zeilen</translation>
    </message>
    <message>
        <source>{count} dates</source>
        <translation>{count} Daten</translation>
    </message>
    <message>
        <source>{count} relations</source>
        <translation>{count} Beziehungen</translation>
    </message>
    <message>
        <source>{count} chain links</source>
        <translation>{count} Kettenglieder</translation>
    </message>
    <message>
        <source>{count} unused mentions</source>
        <translation>{count} unbenutzte Erwähnungen</translation>
    </message>
    <message>
        <source>{count} attributes</source>
        <translation>{count} Attribute</translation>
    </message>
    <message>
        <source>{count} events</source>
        <translation>{count} Ereignisse</translation>
    </message>
    <message>
        <source>{count} equivalences</source>
        <translation>{count} Gleichsetzungen</translation>
    </message>
    <message>
        <source>{count} normalisations</source>
        <translation>{count} Normalisierungen</translation>
    </message>
    <message>
        <source>{count} annotations</source>
        <translation>{count} Annotationen</translation>
    </message>
    <message>
        <source>{count} further annotations</source>
        <translation>{count} weitere Annotationen</translation>
    </message>
    <message>
        <source>{count} answers</source>
        <translation>{count} Antworten</translation>
    </message>
    <message>
        <source>{count} broken characters</source>
        <translation>{count} beschädigte Zeichen</translation>
    </message>
    <message>
        <source>{count} control characters</source>
        <translation>{count} Steuerzeichen</translation>
    </message>
    <message>
        <source>{count} lone surrogates</source>
        <translation>{count} einzelne Ersatzzeichen</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} Einträge</translation>
    </message>
    <message>
        <source>1 category of the text</source>
        <translation>1 Kategorie des Textes</translation>
    </message>
    <message>
        <source>{count} categories of the text</source>
        <translation>{count} Kategorien des Textes</translation>
    </message>
    <message>
        <source>1 {kind} annotation</source>
        <translation>1 Annotation der Art {kind}</translation>
    </message>
    <message>
        <source>{count} {kind} annotations</source>
        <translation>{count} Annotationen der Art {kind}</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} und {second}</translation>
    </message>
</context>
<context>
    <name>ThresholdSheet</name>
    <message>
        <source>Accept what is sure</source>
        <translation>Sicheres annehmen</translation>
    </message>
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
        <source>Accept %n</source>
        <translation>
            <numerusform>%n annehmen</numerusform>
            <numerusform>%n annehmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TickingSheet</name>
    <message>
        <source>Space ticks, Shift+Space all or none. Esc leaves all as it is.</source>
        <translation>Die Leertaste hakt an, mit Umschalt alle oder keine. Esc lässt alles, wie es ist.</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Accept what is right</source>
        <translation>Annehmen, was stimmt</translation>
    </message>
    <message>
        <source>Reject what is wrong</source>
        <translation>Ablehnen, was falsch ist</translation>
    </message>
    <message>
        <source>The outlined span is the current one; the chip above it says what it is thought to be. If that is right, press {accept}.</source>
        <translation>Die umrandete Stelle ist die aktuelle; das Schildchen darüber sagt, wofür sie gehalten wird. Stimmt das, {accept} drücken.</translation>
    </message>
    <message>
        <source>The next undecided span is current already. Is it nothing to be marked? Press {reject}. Nothing is lost: {undo} takes back any step.</source>
        <translation>Die nächste unentschiedene Stelle ist schon aktuell. Ist da nichts zu markieren? {reject} drücken. Nichts geht verloren: {undo} nimmt jeden Schritt zurück.</translation>
    </message>
    <message>
        <source>Give another label</source>
        <translation>Ein anderes Etikett geben</translation>
    </message>
    <message>
        <source>The right place with the wrong label? Press a digit: 1 is a person, 2 an organisation, 3 a place. The panel on the right lists all of them.</source>
        <translation>Die richtige Stelle mit dem falschen Etikett? Eine Ziffer drücken: 1 ist eine Person, 2 eine Organisation, 3 ein Ort. Die Leiste rechts führt alle auf.</translation>
    </message>
    <message>
        <source>Add what was missed</source>
        <translation>Hinzufügen, was fehlt</translation>
    </message>
    <message>
        <source>Drag over some words that are not marked; whole words are taken. Then press {add-entity} for an entity, {add-quote} for a quote or {add-figure} for a figure, or click a label at your hand.</source>
        <translation>Über einige Wörter ziehen, die nicht markiert sind; es werden ganze Wörter genommen. Dann {add-entity} für eine Entität, {add-quote} für ein Zitat oder {add-figure} für eine Zahl drücken oder ein Etikett daneben anklicken.</translation>
    </message>
    <message>
        <source>A quote has a speaker. Press {speaker} and click the speaker&apos;s name in the text.</source>
        <translation>Ein Zitat hat einen Sprecher. {speaker} drücken und den Namen des Sprechers im Text anklicken.</translation>
    </message>
    <message>
        <source>Press {undo}. Every step can be undone, also tomorrow: it is all in the project file.</source>
        <translation>{undo} drücken. Jeder Schritt lässt sich zurücknehmen, auch morgen noch: Alles steht in der Projektdatei.</translation>
    </message>
    <message>
        <source>Press {done} when you are through: the article is marked as done, and the next one is shown. Try it; this is the sample project.</source>
        <translation>Am Ende {done} drücken: Der Artikel gilt als fertig, und der nächste wird gezeigt. Hier lässt sich das ausprobieren; dies ist das Beispielprojekt.</translation>
    </message>
    <message>
        <source>Press {keys} for all keys. You find this tour again in the Help menu.</source>
        <translation>{keys} zeigt alle Tasten. Dieser Rundgang steht auch im Menü Hilfe.</translation>
    </message>
    <message>
        <source>Say who speaks</source>
        <translation>Sagen, wer spricht</translation>
    </message>
    <message>
        <source>Take a step back</source>
        <translation>Einen Schritt zurücknehmen</translation>
    </message>
    <message>
        <source>Finish the article</source>
        <translation>Den Artikel abschließen</translation>
    </message>
    <message>
        <source>That is all it takes</source>
        <translation>Mehr braucht es nicht</translation>
    </message>
    <message>
        <source>The article is being read</source>
        <translation>Der Artikel wird gelesen</translation>
    </message>
    <message>
        <source>Its entities, quotes and figures are highlighted in a moment. The first article takes longest: the language model is loaded for it.</source>
        <translation>Entitäten, Zitate und Zahlen sind gleich hervorgehoben. Der erste Artikel dauert am längsten: Für ihn wird das Sprachmodell geladen.</translation>
    </message>
    <message>
        <source>{at} of {of}</source>
        <translation>{at} von {of}</translation>
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
<context>
    <name>Welcome</name>
    <message>
        <source>No article on the desk</source>
        <translation>Kein Artikel ist offen</translation>
    </message>
    <message>
        <source>Drop files onto this window, or:</source>
        <translation>Dateien in dieses Fenster ziehen oder:</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Dateien importieren</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Ordner importieren</translation>
    </message>
    <message>
        <source>Paste an article</source>
        <translation>Artikel einfügen</translation>
    </message>
    <message>
        <source>Try the samples</source>
        <translation>Beispiele ausprobieren</translation>
    </message>
    <message>
        <source>Open another project</source>
        <translation>Anderes Projekt öffnen</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Letzte Projekte</translation>
    </message>
    <message>
        <source>missing · </source>
        <translation>fehlt · </translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} öffnen</translation>
    </message>
    <message>
        <source>Take it out of this list; the file stays</source>
        <translation>Nimmt es aus dieser Liste; die Datei bleibt</translation>
    </message>
    <message>
        <source>Forget {name}</source>
        <translation>{name} vergessen</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>What the list shows: {words}</source>
        <translation>Was die Liste zeigt: {words}</translation>
    </message>
    <message>
        <source>An export is under way; wait for it to end.</source>
        <translation>Ein Export läuft noch; bitte sein Ende abwarten.</translation>
    </message>
    <message>
        <source>Exporting articles</source>
        <translation>Artikel werden exportiert</translation>
    </message>
    <message>
        <source>Export cancelled; the file is as it was.</source>
        <translation>Export abgebrochen; die Datei ist wie zuvor.</translation>
    </message>
    <message numerus="yes">
        <source>{part} (%n articles)</source>
        <translation>
            <numerusform>{part} (%n Artikel)</numerusform>
            <numerusform>{part} (%n Artikel)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{part} (%n spans)</source>
        <translation>
            <numerusform>{part} (%n Stelle)</numerusform>
            <numerusform>{part} (%n Stellen)</numerusform>
        </translation>
    </message>
    <message>
        <source>{format} does not carry: {parts}.</source>
        <translation>{format} nimmt nicht mit: {parts}.</translation>
    </message>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>{path} written: {spans} of {articles}{left}.</source>
        <translation>{path} geschrieben: {spans} aus {articles}{left}.</translation>
    </message>
    <message numerus="yes">
        <source>; %n articles not reviewed left out</source>
        <translation>
            <numerusform>; %n nicht durchgesehener Artikel weggelassen</numerusform>
            <numerusform>; %n nicht durchgesehene Artikel weggelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n articles not begun or excluded left out</source>
        <translation>
            <numerusform>; %n Artikel ausgelassen, weil nicht begonnen oder ausgeschlossen</numerusform>
            <numerusform>; %n Artikel ausgelassen, weil nicht begonnen oder ausgeschlossen</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} und {second}</translation>
    </message>
</context>
</TS>
