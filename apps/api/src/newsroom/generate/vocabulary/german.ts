/** The words of the sample outlet's own articles, the most frequent first. */
export const german = `
die und der das in den ist ein von sie eine des es zu auf im sich mit für nicht dem hat an als wird aus was Land wer
Wasser am er war Verfassung noch wurde einem einen ihre kann vor zur über anderen auch dass oder seit wie Brasilien
Jahre Jahren haben mehr steht werden Region Uruguay bei keine um viele vom zum Artikel Namen See Sole Wort einer
kein nur ohne sein sind Argentinien Gemeinschaft Staaten Teil Wind andere de dieser hatte ihr immer lassen man nach
weniger zwischen Gewalt Jahr Mercosur Montevideo Proklamation Recht Staates Titel aber alle alten bleibt deshalb
diese erklärt geschrieben gibt ihnen jede kommt lange muss seine selbst sieht so weder wenn wir zwei Übersetzung
Armee Frage Friedens Kern Lithium Millionen November Ort Quilombo Regen Regierung Río Satz Sonne Staat Strom Text
Vertrag Weg Zone ab aller bis darin drei eines ersten geht heute ihm jedes leben lässt rund seither unter wurden
Ausschreibung Becken Bolivien Buen Dezember Ecuador Ende Erdöl Gemeinschaften Havanna José Kanal Menschen Nationen
Original Parlament Preis Präambel Pumpen Regel Republik Salar San Schiffe Sitz Sprache Stausee Süßwasser Tag UTE
Unternehmen Verfahren Vivir alles also arbeiten besser dafür daran darauf denen dort eigene entscheidet etwa fast
fördern handeln hatten heißt hinzu ihn ihren kommen konnten la läuft neue schon seinen sondern tun unterzeichneten
wenig wieder wo wählen öffentliche Absatz Alajuela Androhung Anwendung Arbeit Asunción Atomwaffen August Batterie
Begriff Beispiel Bescheinigung Beschlüsse CEPAL Dekret Deutsch Dokument Eigentum Einzugsgebiet Energie Entsprechung
Erde Fluss Flüsse Französisch Frieden Gatún Geduld Gemeinsamen Gericht Gerichtshof Geschichte Grenzen Hauptstadt
Haus Interesse Internationalen Jahrhundert Kanalbehörde Karibik Konsens Kraft Kühe Lagunen Lateinamerikas Leben
Länder Lösung Mal Markt Marktes Maßstab Meer Mineral Monate Moscou Nachbarn Natur Netze Oasen Oktober Ordnung Organ
Organe Ouro Palmares Panama-Stadt Paraguay Plata Portugiesischen Preto Protokoll Punkt Quilombola Referendum Rica
Salars Schiff Schleusen Sklaverei Spiegelbild Stufe Textes Toros Trinkwasser USA Ufer Vereinten Verpflichtung
Versammlung Versprechen Verträge Vorsitz Wälder Wörter Zahlen Zeit anders außerdem bedeutet behält beides
beschlossen bevor chilenische da damals damit dann darum dazu dies dieselbe durch eher eigenen erinnern erinnert
erreichen erreicht fahren fünfzehn gab ganze gegeben gegründet gehört gelächelt gemacht gemeinsam gemeinsamen
gewonnen gewöhnlich gilt grenzt große großen großer größte größten halten hält ihrer je jeder jedoch kaum kawsay
kleine kleinen korrigiert kräftig langsam laufen lebte liefern los machte meist musste nationale nichts oft
politische quilombo ratifiziert scheint seiner später sumak tausend trat trockenen verbot verbraucht vergangenen
verpflichtet vier wacht waren warum weht weiter weitere wenige worden während wären zehn zeigen zeigt zuvor
Übergangsbestimmungen übersetzt Abkommen Abkommens Abrüstung Abschluss Abstimmung Achtung Agentur Agrarreform
Alagoas Albemarle Alltag Anden Anfang Anführer Angelegenheit Angelegenheiten Antofagasta Antwort Anwesenheit
Anwältinnen April Aquarellkasten Arbeitsorganisation Archiven Argumente Arten Artikels Atacama Atacameños
Ausgangspunkt Ausnahme Ausnahmen Ausrichtung Ausschreibungen Australien Autos Außen Außenzoll Aymara Badegäste
Barriga Batterien Beamte Bedeutung Befreiten Befund Behörden Beilegung Bellavista-Kaserne Bemerkenswerteste
Bergbauprojekte Bergwerk Bergwerke Bestellung Beträgen Bevölkerung Bewusstseins Bewässerung Binnenhandel Bleibens
Blick Boa Boden Bodenschätze Bonete Brasília Brennstoff Brunnen Brücke Bundesgericht Bundesstaat Busse Bündnis
Bürger Bürgerinnen Bürgerkrieg CELAC Caracas Carter Cedros Chagres Charta Chef Colón Corfo Daten Datum
Demokratieklausel Den Differenzen Diktaturen Dokumente Domeyko-Kordillere Drei Drittel Drohungen Durcheinander
Durchfahrt Ebene Ecuadors Eine Einhaltung Einrichtung Einspruch Einzugsgebiets Eisenbahn El Eleganz Energiepolitik
Entlastung Entscheidungen Entschädigung Entwicklungsplan Erbauer Erfahrung Erfüllung Erklärungen Es Essayisten
Existenz Extraktion Fachleute Fallen Fassung Februar Fehler Felder Ferrer Feuchtwiesen Figueres Filtern Flamingos
Flucht Flüssigkeit Fonds Form Formel Forum Französischen Frauen Freundschaft Friedenszone Föderativen Fördertürme
Gebiet Gebieten Gebäudes Gefahr Gegenstand Gemeinden Gemeinsame Gerichte Gesellschaften Gesetze Gesetzesdekret Geste
Gewalten Gipfel Gipfels Graben Grande Grenzkonflikte Grundbesitz Grundzüge Gruppe Gründer Gründungscharta Gütern
Haag Habana Handelskommission Handelspolitik Handelsvorteile Harmonie Harzen Herren Herstellung Himmel Horizont
Hotel Hälfte Häuser Höhe Hügelkuppen Hügeln IBGE Idee Incra Indischen Ingenieure Inseln Institut Interamerikanische
Investoren Isthmus Ja Jahrhunderten Jahrtausendwende Jahrzehnten Januar Jimmy Juni Juristen Kalium Kammer Kanadas
Karibischen Kichwa-Ausdruck Kohle Kontinents Konzession Kordillere Kosten Kraftwerk Kraftwerke Kredit Krisen
Kritiker Kultur Kulturstiftung Kupfer Käufer Landes Lateinamerika Lateinamerikanischen Laufzeiten Leichteste
Leitungen Leser Lickanantay Litern Lithiumchlorid Lithiumdreieck Lithiumhydroxid Lithiumkarbonat Lithiums
Lithiumstrategie Los Lücken Magnesium Mai Mama Manabí Mangel Manöver Mauer Maßnahme Mehrheitsbeteiligung Mensch
Menschenrechte Metalle Meter Metern Methode Mexiko-Stadt Militärstützpunkte Milliarde Million Mindeste Minen
Mitgliedschaft Mitgliedstaaten Montecristi Montevidéu Moscovo Moscú Moskau Munizip Männer März Nachbarland
Nachkommen Nationale Nationalmuseum Natrium Nebelwaldes Negro Nein Netz Neuerung Niño Nordosten Nutzer Obersten Omar
Oriximiná Orten Ozean Ozeane Ozeanen Pacha Panama Panamakanal Papier Parks Parteien Pará Paso Pazifik Pedro
Personalausweis Personen Plan Platz Polizei Portugal Portugiesische Praxis Preise Prinzip Produzenten Projekten
Protokolls Provinz Prozent Prozessen Puente Quilombos Rat Rechtssubjekt Rede Regeln Regenzeit Regierungen
Regierungschefs Reihe Reihenfolge Rentenbeiträge Rest Reststoffe Revisionsgericht Richtung Rincón Rio Rivalen
Russlands Rändern SQM Salto Salze Salzkruste Salzseen Sanktionen Schiedsrichter Schlagzeilen Schleuse Schlimmeres
Schlüssel Schritten Schutz Schutzgebieten Schwarzen Schwerkraft Schwäche Schürfrechte Seite Seiten Sekretariat
Selbstdefinition Serra Siedlungen Sitzungen Skeptiker Spanisch Sprachen Staats Staatsschuld Stadt Statistikinstituts
Staudämme Stauseen Stelle Stoff Stollen Streit Streitigkeiten Stroms Stromversorgung Studien Studierende Ständiges
System Sätzen Südamerikas Südatlantik Südens Tagebau Tatsachen Terrassen Texte Tiefgang Tlatelolco Todestag Torrijos
Tradition Trinken Trockenheit Trockenzeit Trombetas Turbinen Tälern UN-Generalversammlung US-amerikanische Ufern
Uferstraße Uhr Umsetzung Untergrund Unterschiede Unterschieden Unterschrift Unterzeichnenden Ushuaia Valadares
Vereinigung Verfasser Verfassunggebende Verfassungsgericht Verkehr Verteidigung Verträgen Vielfalt Vista Volk
Volkszählung Vollmitglied Vorbehalt Vorschlaghammer Vorsicht Vorwurf Völker Völkerrecht Wahlen Wald Waren Warnung
Wassers Wasserstand Wasserstraße Wege Welt Werke Wert Wesen Widersprüche Wiederherstellung Winde Windparks Windräder
Wirtschaftsförderung Wärmekraftwerke Wüste Yasuní-Nationalparks Zahl Zeilen Zellstofffabriken Ziel Zolltarif
Zollunion Zuckermühlen Zufluchtsorten Zusammenlebens Zwei Zweifel Zölle abgesenkt achten allein allem allen
allerdings anderem anderswo anerkannten angefochten angenommen anrechnen anregen antworteten anvertraut arbeitet
assoziiert aufgefangen aufgestellt aufgrund aufhielt aufpasst aufstauten aufzubauen ausführende ausgenommen
ausgesetzt ausgestellt auszubeuten auszustellen auszutragen autonome außer bald bauen baute bauten bedeuten begehrt
begeht beginnt behandeln beherbergt beiden beim beizumischen bekannt bekannteste bekommen bekommt bekräftigt
benachbarten bereits beriefen beruft berät besaß beschließen besiedelte besitzt besonders bestimmt bestätigte
beteiligen betreibt betrifft bewässern bilhão billion billón bittet blaue blieben blockierten brasilianischer
bringen bringt brächten bürgerlichen chilenischen dagegen dahin danach daraus darf darunter dauerhafte dauern
dazugehört dehnt del demselben denkbar denn derart dessen desto dicht dient direkt direkte diskutiert dürfen ebenso
eigenes einbrechen einfach einführen eingeführtem einigten einsehen einst einzahlen einziges
`
