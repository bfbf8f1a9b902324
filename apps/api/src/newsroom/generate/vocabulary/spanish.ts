/** The words of the sample outlet's own articles, the most frequent first. */
export const spanish = `
de la el en y que se los a una del las un no por es lo su con más para agua dos al años tiene Paraguay como ni sobre
sus Constitución desde eso entre parte Brasil cada o otro país río fue lengua menos países puede sin también Estado
después está guaraní hasta hay lago quien Estados cuando energía entonces litio otros región si todo tratado central
durante electricidad mitad punto salmuera solo todos unos vez Argentina Itaipú Uruguay artículo dice ella ese han
hoy le mayor mucho nombre traducción viento allí ante así año canal casi cerca debe derecho habla hace lenguas lugar
mundo nacional otra palabra paz precio pueden qué salar siempre texto América C Habana Panamá Paraná agosto aguas
ambos barcos comunidades cómo deuda ejército embalse embargo empresa era esa están falta frontera fuerza ha había
hubo lado mejor millones muchos octubre otras pero petróleo proclama pueblos queda represa siglo sol son tres uno
vivir ya zona Corte Ecuador En Gobierno José Latina Montevideo San UTE acordaron anexo bien capital castellano
compensación construyó cosas cuenca decir demás diciembre dinero discute dulce décadas día dónde empresas entró
firmado francés hacia historia hizo igual indígenas junio kilómetros largo les ley licitación llama lleva lluvia
línea líneas mar medida medio megavatios metros militares misma mismo muchas nada nombres núcleo obra original
partes personas pertenece pocas pocos portugués pregunta preámbulo primera principio propia pública quién recuerda
ser siguió sino sistema solución suman tienen toda uso veinte viven volvió Alajuela Alfredo Asunción Autoridad
Bolivia Brasilia Buen CEPAL Canal Caribe Ciudad Día Foz Gatún Guairá Guaraní Idioma Internacional La Mercosur Moscou
Nacional Naciones Paz República Rica Saltos Stroessner Toros Unidas Unidos Vivir Zona abajo abierto abril abrió
acuerdo alemán algo alto ambas amenaza antes apenas aprobado aprobó armas bajar bajo barco batería bombas bosques
brasileña breve cambio cede celebra centrales chileno cien cinco cincuenta ciudad civil compromiso compuertas confía
conjunto conserva conviene cordillera corriente costos creó crédito cuenta debajo declara dejar depende
desaparecieron diez diferencias directa do documento donde década e ejemplo elegir ello ellos empieza equivalente
escalón esclusas escribe escrita esos español estación este exactamente extiende extracción familia familias fecha
fiel fin firma forma frecuencia funciona genera gobierno gobiernos gran grandes guerra guerras hacer hormigón
idiomas iguales incluso interés junto justo kawsay lados lagunas lector litigio llega llueve lugares límites manera
materia mayoría mercado mil miles mineral métodos nació naturaleza ningún nivel nota nuclear nucleares nueva nuevos
nunca números oasis obliga océanos oficial oficiales orden orilla orillas paciencia palabras paraguaya parlamentos
parques pasado pequeña pequeño permanente piedra piscinas plantas plazo política político potable precios prevé
primero principales prohibió promesa propio proteger proyectos pues páginas párrafo público quienes quiere quilombo
quince red redes referéndum reflejo reglas resumir ríos sea secos sede segundo sequía sería serían setenta siendo
significa sigue siguen sirve sonrió sopla subsuelo suelen suelo suma sumak tampoco tarde tendrá tenía tiempo todas
trabajan trabajo tras trasladarse trata treinta tuvieron unidades usa usar vacas varias ve vecinos venden viene
vigor vuelve él órgano última Acta Aires Albemarle Andes Antofagasta Antonio Asamblea Atacama Atlántico Australia B
Bellavista Binacional Bonete Buenos CELAC Canadá Caracas Caribeños Carta Carter Cedros Chagres China Colón Comunidad
Congreso Constitucional Convenio Corfo Derechos Desde Domeyko Dos El Emílio Estrategia Ferrer Figueres Gargantas
Garrastazu General Grande Haya Humanos Iguaçu Interamericana Jimmy Justicia Latinoamericanos Litio Los Madrid Mama
Manabí Milliarde Montecristi Montevidéu Montoya Moscovo Moscú Moskau Museo Más Médici México Negro Niño ONU Omar
Organización Pacha Pacífico Paso Paulo Pedro Plata Portugal Proclama Puente Rincón Ruiz Rusia Río SQM Salto Su Sur
São Tesoro Tlatelolco Torrijos Trabajo Tratado Tres Valadares Y Yasuní Yguazú abastecen abiertas abogadas acaba
academia acercamiento acordado actuales acuarelas acudir acuerda administra admite adoptó advertencia afecta
afectadas agencia agravó agregadas ahoga ahorraría ahí aimara alberga alcanzar aldeas alguien algunas alimentan
alivio almacena alojarlas alterna altura alumno amaina amarillas amarillento amenazas amistad amortizaciones andan
anexos anterior antiguo apertura aportan aportar aprendan aprovechamiento aproximado aquellos archivos argumentos
arma armonía arriba artificial artículos asamblea asunto asuntos atacameñas atraviesan autor autoridades autos
autónoma avá ayuda azules añadir aún bajan bajaron bajos barata barato barrios bases bastaba bastante baterías beben
beber bilhão bilingüe billion billón biomasa blanca bombeo bordes bosque brasileñas brasileño brasileños brilla buen
buena buenos busca cabe calado calcularse calculó calienta cambiara camino caminos campesinas campo campos cancha
canta carbonato carbón carencia carga caro carta casa casas cascadas caso catorce caudales caudalosos cedida
celulosa cementerios cercana cercanas cerraron cerros chilena cielo cierre cifra cimas circunstancia cisterna cita
ciudadana ciudadanos ciudades cloruro cobre codiciado combustible comentada comparados comparar comparte
complementan completaron completo compone comprador comprar comprarla comprometieron comunidad común concentra
concesión condominio conflictos conmemora conocen conocidos consagró conseguir consenso considera considere consigue
constante constatación constituida constitutiva construcción constructores construida construir construyen
construyeron consulta consultados consultar consultarse consumidores consumió contaba continental continente
continua contradicciones contrato contratos controversias convención convenio convertido convertirse convino
convirtieron convirtió convivencia cooperación corre corredor corregirse corrige costo costra crea creación crear
crecieron cruce críticos cuadrados cualquier cuarenta cuartel cuarto cuatro cubren cubrir cubriría cuchillas
cuestión cuidado cuidarla cultura cultural cumbre cumbres cumpla cumplen cumplimiento cumplirse cuota cursiva curso
cuándo cámara dada dado datos debate deben debilidad debía decenas decidieron decidir declaraciones declaran declaró
decreto defensa deja dejó democracias densamente dentro derechos deriva desacuerdos desarme desarrollo descuida
desea deshiciera desierto desorden despreciada desterrar desviado detalle detrás devastado devolverlo devuelven
diccionarios dicho dictadura dictaduras dieciocho dieron difundida digno dirección dirige dirigieron discusión
discutido disponer disputa distintos disuelto diversidad divide dividir documentos doscientos duda días económico
ecosistema ecuatorianos edificio elecciones elegancia elegimos ellas eléctrico embalses empezar empezaron empiece
encarga encargo encima encontró energética enero enfrentó engañosa ensayistas enseñanza entender entera enteros
entrega entregarse entregó enumera equivocan error esas escala escapa escasa esclusa escrito escucha escuchamos
escuchar escuela escépticos espectacular espera esperaron estaban estado estadounidense estar estas estatal
estratégicos estudiantes estudiar estudios estuvieron europeos evangelizaban evapora evaporan excedentes excepción
exclusivo exige exigir existencia existiera existir experiencia expertos explica explicación explotar expresión
extraen eólicos fabricar factura faltantes febrero ferrocarril figura fija fijada fijaron fijo
`
