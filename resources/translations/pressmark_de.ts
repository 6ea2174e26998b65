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
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected text.</source>
        <translation>Kopiert den ausgewählten Text.</translation>
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
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete a span added by hand; a suggested one is rejected.</source>
        <translation>Löscht eine von Hand hinzugefügte Stelle; eine vorgeschlagene wird abgelehnt.</translation>
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
        <source>Then click the words that name who speaks.</source>
        <translation>Danach die Wörter anklicken, die den Sprecher nennen.</translation>
    </message>
    <message>
        <source>Set &amp;Cue</source>
        <translation>Re&amp;deanzeiger festlegen</translation>
    </message>
    <message>
        <source>Then click the verb that reports the words.</source>
        <translation>Danach das Verb anklicken, das die Worte wiedergibt.</translation>
    </message>
    <message>
        <source>Set C&amp;ounted Noun</source>
        <translation>&amp;Gezähltes festlegen</translation>
    </message>
    <message>
        <source>Then click what the figure counts.</source>
        <translation>Danach anklicken, was die Zahl zählt.</translation>
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
        <source>Start One Word &amp;Left</source>
        <translation>Anfang ein Wort nach li&amp;nks</translation>
    </message>
    <message>
        <source>Grow the span at its start by a word.</source>
        <translation>Verlängert die Stelle am Anfang um ein Wort.</translation>
    </message>
    <message>
        <source>Start One Word Righ&amp;t</source>
        <translation>Anfang ein Wort nach rech&amp;ts</translation>
    </message>
    <message>
        <source>Shrink the span at its start by a word.</source>
        <translation>Verkürzt die Stelle am Anfang um ein Wort.</translation>
    </message>
    <message>
        <source>End One Word Le&amp;ft</source>
        <translation>Ende ein Wort nach lin&amp;ks</translation>
    </message>
    <message>
        <source>Shrink the span at its end by a word.</source>
        <translation>Verkürzt die Stelle am Ende um ein Wort.</translation>
    </message>
    <message>
        <source>End One Word Ri&amp;ght</source>
        <translation>Ende ein Wort nach re&amp;chts</translation>
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
        <source>Mark as In Pr&amp;ogress</source>
        <translation>Als „in Ar&amp;beit“ kennzeichnen</translation>
    </message>
    <message>
        <source>Note that the work on this article has begun.</source>
        <translation>Hält fest, dass die Arbeit an diesem Artikel begonnen hat.</translation>
    </message>
    <message>
        <source>F&amp;lag Article</source>
        <translation>Artikel zur &amp;Klärung vormerken</translation>
    </message>
    <message>
        <source>Note that somebody has to look at this article again.</source>
        <translation>Hält fest, dass sich jemand diesen Artikel noch einmal ansehen muss.</translation>
    </message>
    <message>
        <source>E&amp;xclude Article</source>
        <translation>Artikel aussch&amp;ließen</translation>
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
        <source>Show &amp;Rejected</source>
        <translation>Abge&amp;lehnte zeigen</translation>
    </message>
    <message>
        <source>Show or hide the rejected spans.</source>
        <translation>Zeigt oder verbirgt die abgelehnten Stellen.</translation>
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
        <source>Show Span &amp;Panel</source>
        <translation>&amp;Stellenleiste zeigen</translation>
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
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Light letters on a dark page.</source>
        <translation>Helle Schrift auf dunkler Seite.</translation>
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
    <name>ExportDialog</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
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
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
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
    <name>SpanPanel</name>
    <message>
        <source>Current span</source>
        <translation>Aktuelle Stelle</translation>
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
</context>
</TS>
