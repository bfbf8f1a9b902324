/** The words of the sample outlet's own articles, the most frequent first. */
export const french = `
de la le et les à en une des qui du que dans un a est ne au il plus pas pour elle ce Constitution c’est par son ont
l’eau ni se comme sur d’un on ou pays depuis deux fut lithium sa sont aussi aux entre guarani langue langues l’on
moins lac l’État où paix peut région saumure y été Paraguay ans avait canal ceux devant leurs lui même n’est partie
sous texte tous tout années après autre cette chaque communauté communautés droit d’autres d’eau elles fois force
nom novembre phrase salar sans si zone Panama août article autochtones autres avant avec beaucoup ces faire fit
gouvernement l’a mais mesure monde nationale navires parle proclamation reste ses souvent s’en terre titre toute
vivre écrit être Buen Cour France Havane Haïti José Journée La République San Vivir alors armée aujourd’hui bassin
bassins bien donc donné douce décembre déclare d’une entreprises er fait grand grande guerre ils jamais janvier jour
latine leur loi l’autre l’esclavage l’Équateur marche mer millions mort mot mots n’a parole pendant petite peu
peuples peuvent pluie plusieurs point pourquoi presque propre préambule quelque question quilombo quilombola
rappelle rien sert seule siècle soleil toujours vivent État États États-Unis était Acte Amérique Bolivie Brésil
Caraïbes Chili Costa Dessalines Gatún Palmares Rica affaire ainsi année armes articles aucun autochtone avaient
avril bords bref cas celui chef chemin chilien choisir collectif commence commune compte confie consulter consultés
convention cordillère culturel célèbre cœur date demeure deuxième devenu différends dispositions dit document doit
débat décide décret développement d’indépendance d’ordinaire eau engagement entier famille familles faut fin font
forêt forêts grands gratuitement guerres généraux histoire interdit internationale juge juin jusqu’à juste kawsay
lagunes laisser lieu lors lorsque l’Amérique l’Assemblée l’acte l’armée l’ont l’un l’usage manque matière maîtres
menace mieux militaires minerai mines miniers mètres méthodes national nature navire nos notion notre nouvelles
nucléaire nucléaires né n’avait n’en oasis oblige octobre océans officielles ouvert papier parmi partage patience
plutôt politique pompes pourtant premier première projets promesse propriété protéger près prévoit publique puis
pétrole quilombos quinze quoi qu’en qu’il qu’une rendu respect rives référendum saison seraient serment seulement
signé siège soient soixante-quinze solution sommets souri sous-sol sumak surtout système s’agit tard terres titres
toutes traité transitoires travail vent vers versant vertu vie vient vigueur villages ville vivait écluses Alagoas
Alajuela Albemarle Andes Archives Au Autorité Barriga Bellavista Boa Boisrond-Tonnerre Bonaparte Brasília CELAC
CEPALC Canada Caracas Carter Cedros Chagres Charles Charte Colón Communauté Corfo Dans Depuis Domeyko Et Ferrer
Figueres Fondation Gonaïves Haye Il Indien Jean-Jacques Jimmy Joux Le Liberté Londres Los Louis Louverture Madrid
Mama Manabí Mercosur Mexico Montecristi Montoya Musée Napoléon Nations Niño Nordeste Omar Pacha Pacifique Paris Pará
Pedro Plus Proclamation Puente Ruiz SQM Saint-Domingue Son Stratégie Stroessner Sud Tesoro Tlatelolco Torrijos
Tribunal Trombetas Vertières Vista X XVIIe Yasuní abandonnées aboli abrite académie accessibles accomplissement
accord achetées actuelle admet affaires affranchis afin agit agraire aide ailleurs ait ajoute ajoutent ajouter
alimentent amont an anciens appeler appelle appellent apporteraient apprises approuvée arbitres archives arguments
arrive artificiel assemblée atacamènes attaqué atteindre attend attendu attestation au-dessus auparavant auraient
autonome autorisé autorités autrement avocates aymara bannir barré bases bataille batteries besoin bientôt bilingue
blanche bleus boire boivent bout boîte brille britanniques brève bâtiment bâtisseurs camions-citernes campagne
capitale capturé car caraïbes carbonate carrière caserne castillan cela celles cent cents cependant certaines cessé
cet champs chargent chargé charte chefs chevalements chilienne chlorure chose ciel cinq citoyens citée civil civile
clés clôture collines colonie colons commencée commentée commun commémorations complet concentre concédé condition
conduit confirmé conflits connu connues connut consacré conscience consensus conservée considère considérait
consomme constat constituante constitutionnelle constitutionnelles constituée construire construite conteste
contester contient continent continental continué contradictions contrat contrepartie convient convoité coopération
copies correspondants coup courante cours coûts critiques crois croûte crée créé cuivre culture culturelle célébré
côtoie côté c’est-à-dire c’était da danger davantage demandé densément dernier dernière derrière descendants
descendent descente destin dette devenus dictature dictionnaires différences différents dire directe directement
dirigèrent discute discutent disparu dissous dit-on diversité dix documents doivent domaines domination don
donnèrent donnée données dont doute droits durant dut décennies décider décidons déclarations déclarent déclaré
découle décret-loi dédommager défaite défense définitive déjà délais délimite délivrer déplace déposent désaccords
désarmement désert dû d’Alfredo d’Antofagasta d’Antonio d’Atacama d’El d’Haïti d’Oriximiná d’alors d’altitude
d’anciens d’aquarelle d’en d’endroits d’entre d’environ d’esclavage d’esclaves d’exister d’exploiter d’extraction
d’intérêt d’organiser d’unité d’État d’États d’à emmagasine emploie emprunter emprunté encore engagés englobe
entrait environ envoya escadre esclaves espagnol essayistes eu européens exact exigeait exiger existence exister
exploitent expérience extraient fabriquer facturée faibles faiblesse faite faites fallu faveur façons femmes fer
figure filtres finit fixe fixent flamants flanquées fleuve fonctionne fondatrice fondé forces forme formulaires
formule fort forum forés fossé fournissent fragile francs française frappait frontaliers fui fuite fédéral
fédérative février galeries geste giraumon gourmandes gouvernements gouverné grammaires grandes gratuite gravité
gros guaraní guère générale générations gérée habitants haïtien haïtiennes hissent historiens hommes humides
hydrologique hydroxyde imagine immatériel importance imprimé imprimée inaliénable inaugurées indemnisés indemnité
indirectement indépendants ingénieurs inscrit inscrite inspirés insurrection interaméricaine international
intervenir intégré intérieures irriguent irriguer jaguar jaunes jaunâtre jeune jopara joumou journaux jugements
juridique juristes juré jusque justice jésuites kichwa laquelle latino-américains lengua lent levées liberté libre
lickanantay lignes linguistiques liquide lire litres longues lorsqu’une lourdement léger l’Alajuela l’Argentine
l’Atlantique l’Australie l’Autorité l’ONU l’abolition l’agence l’aide l’amitié l’américaine l’an l’ancien l’année
l’application l’article l’association l’attestation l’auteur l’autodéfinition l’avait l’avertissement l’effet
l’emportent l’enseignement l’espagnol l’exception l’exemple l’exige l’explication l’harmonie l’histoire l’homme
l’humanité l’institut l’intérêt l’invoque l’isthme l’océan l’ordre l’original l’univers l’école l’égalité l’élève
l’époque l’était l’étend l’île magnésium mai main maison maisons majoritaire majorité mangent manuscrites manœuvres
marché masse maternelle menaces menée midi million mine missionnaires moindres mois moitié montrer montée moulins
mourir muettes mur médicales mélange méprisée métaux mêlent nappes nationales nations navigation niveau noieraient
noire nombreux non normale norme notamment nouveauté nouvel nouvelle nuages nul née n’appartient n’apportent
n’existait n’existe n’ont n’y n’échappe obstacle obtenir occupent officiel ordonnance ordonnances organe oublier oui
pacifique pages paient panaméenne parc parce parlement parlent parlées part participation particulier passage passe
passe-t-il passé
`
