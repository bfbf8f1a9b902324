/** The words of the sample outlet's own articles, the most frequent first. */
export const english = `
the of and a in to it that is for on from its water has as no had was what be or an are not by so have with at can
one who state there those which all lithium more they were years been brine country lake since them time wind after
electricity every government may only region salt text their under when work States United another army between but
de first how into long often other our over part peace people point power rain read some two up would Latin Panama
about again among before both companies could did do does flat force if knot less like live matter most nothing
nuclear others out own proclamation public question run short small than then used we without writing America
Argentina Canal Caribbean Chile City December France Haiti Haitian Havana January José National San UTE Uruguay
above added agreed built called came canal cannot carry comes constitution consulted cord disputes drinking dry
energy even ever free fresh given great kind later law make million next old order peoples price quipus rather
reservoir right s say sea second settle ships side signed states still sun supply system take use whether why won
year zone Alajuela American April August Authority Chilean Costa Court ECLAC Gatún International Lima November Peace
Rica Toros Zone act affects alone already also always archives back banned battery become behind born capital
carried catchment century choose civil colours commitment cords core country’s cows cultural dammed day differences
document down enough everyone everything exist farms few forests found generals good governed grids hang his history
houses hundreds itself keep keeps knots known lagoons largest line lines locks lorries los main many meaning means
methods metres military mineral much national near never new newsroom now oases oath oceans oil ones open opened
owned paper parliament patience pay permanent place places plain political ponds principle provides pumps put raised
ratified reason region’s remains river rules runs said salty says season seventy-five several share ship show shows
slavery slaves solution soup space stations step sum tender themselves threat through thus took turbines turned
units us very war weapons where word world Act Albemarle Andes Antofagasta Archives Assembly Atacama Atacameño
Atlantic Australia Bellavista Boisrond-Tonnerre Bolivia Bonaparte Bonete Brazil Canada Caracas Carter Chagres
Charles Charter Chile’s Colombia Colón Community Convention Corfo Council Dessalines Dessalines’s Domeyko Egyptian
El Elsewhere Ferrer Figueres Fort French General Gonaïves Grande Hague Human Incas Independence Indian
Inter-American Jean-Jacques Jimmy Joux June Justice Labour Leland Liberty Lickanantay Lithium Locke London Louis
Louverture Mexico Montevideo’s Museum Napoleon Nations Negro Niño Ocean Omar On Organization Pacific Panamanian
Paris Paso Pedro Peruvian Proclamation Puente Quechua Rights Rincón Río SQM Saint-Domingue Salar Salto Since South
Spanish Strategy The Third Tlatelolco Torrijos Treaty Two UN UNESCO Uruguayan Uruguay’s Vertières X abolished
abolition accepted accident accounts across addition administered admits adopted affairs agency ago agreement almost
along answer any arbitrators article articles artificial asked assembled authority autonomous banish banks barely
barracks bases basin basins batteries battle became began behalf behaved being below bilingual blow blows blue body
border borders borrow box bridge bring build builders building burned buses buy buyer captured carbonate cars ceased
cent certain chamber charge charter cheap check chloride chroniclers cited citizens claims close closed coal
colonists colony come commemorations common communities community’s company compensate concentrated concession
condition confession conquest consensus considers constituted contains continental contract contracts control
cooperation copies copper copy cost costly count countries countryside counts courts covered coveted creates credit
critics crossing crust culture dam dams data date days death debate debated debt decades decide declarations declare
declared declares decree defeat defence del deliver delivered demanded denied densely desert development die died
different differently dim direct direction directly disagreement disappeared disarmament discussed dispute dissolved
distant ditch documents domination donation done downstream dozens draught draw drew drilled drink driving drops
drought during dyed each eat economic ecosystem edges elections elegance elegant empire empty end engineers estimate
evaporate evaporates exact exactly example except existed expected experience extends extraction failed families far
fate feeds fell fewer fibres fields figures fills filters fit fitting five fixed flats flood follow followed follows
forces former forum foster founded founding fragile francs friendship fringe fuel full gaps generations gesture gets
give gives glass go goal governments granted gravity green grew groundwater grows half handed handover handwritten
happened happens hard harder head headed headquarters heads heart heavily heirs held helps hemisphere heritage
hieroglyphs high higher hills hilltops histories hold home horizon however humanity hundred hydrological hydroxide
idea imagined import imported independence independent indigenous indirectly inhabitants inscribed instead
institution intangible interest internal international intervene investors invoice invokes irrigation islands
island’s isthmus joumou kept keys khipus knowledge knows labour lack languages large larger last laws lawsuits learn
leave leaves led left legal level lifts light lightest limits liquid lists litres lived llamas lock look lost low
lowered lowers made magnesium maize majority mallet manoeuvres masters material mattered matters meadows meal mean
measure meet metals method middle mills mine mining months mostly mountains moves museums must name nations
neighbouring neighbours neither network newspapers nobody nor normal number numbers objects observance off once
ordered ordinance otherwise outlives owes pages paid parties passes past path peaceful per permitted pit plan planet
plants police policy populated population possesses posterity potassium powers practice preamble precision prepare
presented presidency printed pro process producers projects promise promote proscribes protected province
provisional published pulp pumping pumpkin quipu quipucamayoc railway rainy range rare reached reaches reaffirmed
rebuilt recalls rechargeable recognised recorded reduced relief relies religion remarkable remember reminds renounce
repayment reply reporting represented republic requires reserved reservoirs residues resins respect rest return rich
rivers safe sail salts same sanctions save saw scale scarce scholar seat secretary see seem sees sell sent sentence
sentences separate series seriously served set settlement shallow shared shares shawl shine showed signatories signs
simple sky slavery’s slow social societies society sodium soil sold something sometimes songs speaks specialist
spectacular spun squadron standing starting station stays steady steers stored strategic struck studies subordinate
such suffer summed summit summits
`
