/** A query, and the article that must be among the first three it finds in the sample outlet. Only typos are taken for such. */
export type JudgedQuery = { edition: string; query: string; finds: string }

const lithium = {
  de: 'lithium-aus-dem-salzsee',
  en: 'lithium-from-the-salt-flat',
  es: 'litio-en-el-salar',
  fr: 'le-lithium-du-salar',
}
const canal = {
  de: 'der-kanal-der-mit-regen-laeuft',
  en: 'the-canal-that-runs-on-rain',
  es: 'el-canal-que-funciona-con-lluvia',
  fr: 'le-canal-qui-marche-a-la-pluie',
  pt: 'o-canal-que-funciona-a-chuva',
}
const peace = {
  de: 'havanna-2014-zone-des-friedens',
  en: 'havana-2014-zone-of-peace',
  es: 'la-habana-2014-zona-de-paz',
  fr: 'la-havane-2014-zone-de-paix',
  pt: 'havana-2014-zona-de-paz',
}
const army = {
  de: 'costa-rica-75-jahre-ohne-armee',
  en: 'costa-rica-75-years-without-an-army',
  es: 'costa-rica-75-anos-sin-ejercito',
  fr: 'costa-rica-75-ans-sans-armee',
  pt: 'costa-rica-75-anos-sem-exercito',
}
const quilombos = {
  de: 'quilombos-und-die-verfassung',
  fr: 'quilombos-et-constitution',
  pt: 'quilombos-e-a-constituicao',
}
const guarani = {
  es: 'paraguay-dia-del-idioma-guarani',
  fr: 'paraguay-journee-de-la-langue-guarani',
  pt: 'paraguai-dia-da-lingua-guarani',
}
const haiti = { en: 'haiti-1804-act-of-independence', fr: 'haiti-1804-acte-d-independance' }
const itaipu = { es: 'itaipu-un-rio-dos-paises', pt: 'itaipu-um-rio-dois-paises' }
const mercosur = { de: 'was-der-mercosur-ist', pt: 'o-que-e-o-mercosul' }
const power = {
  de: 'uruguay-strom-aus-wind-und-wasser',
  en: 'uruguay-power-from-wind-and-water',
  es: 'uruguay-electricidad-de-viento-y-agua',
}
const translating = { de: 'eine-redaktion-uebersetzen', es: 'traducir-una-redaccion', pt: 'traduzir-uma-redacao' }
const buenVivir = {
  de: 'buen-vivir-fuenfzehn-jahre-danach',
  es: 'el-buen-vivir-quince-anos-despues',
  fr: 'le-buen-vivir-quinze-ans-apres',
}

type Queries = readonly (readonly [edition: string, query: string, finds: string])[]

const words: Queries = [
  ['de', 'Lithium Sole', lithium.de],
  ['en', 'lithium brine', lithium.en],
  ['es', 'litio salmuera', lithium.es],
  ['fr', 'lithium saumure', lithium.fr],
  ['pt', 'exército Costa Rica', army.pt],
  ['en', 'knot', 'what-a-knot-can-say'],
  ['pt', 'jornais países', 'os-jornais-da-independencia'],
]

const stems: Queries = [
  ['de', 'Kanäle Regen', canal.de],
  ['de', 'Verfassungen Quilombos', quilombos.de],
  ['de', 'übersetzen', translating.de],
  ['en', 'armies', army.en],
  ['en', 'declaring zones of peace', peace.en],
  ['en', 'raining canals', canal.en],
  ['es', 'traducciones', translating.es],
  ['es', 'tratados ríos', itaipu.es],
  ['es', 'promesas', buenVivir.es],
  ['fr', 'constitutions quilombos', quilombos.fr],
  ['fr', 'promesses', buenVivir.fr],
  ['fr', 'canaux pluies', canal.fr],
  ['pt', 'traduções', translating.pt],
  ['pt', 'constituições quilombo', quilombos.pt],
]

const accents: Queries = [
  ['de', 'Uebersetzung', translating.de],
  ['de', 'ubersetzung', translating.de],
  ['de', '"nukleare Abruestung"', peace.de],
  ['es', 'ejercito', army.es],
  ['es', 'guaraní', guarani.es],
  ['es', 'rio paises tratado', itaipu.es],
  ['es', 'region zona paz', peace.es],
  ['fr', 'armee', army.fr],
  ['fr', 'HAITI 1804', haiti.fr],
  ['fr', 'region paix', peace.fr],
  ['pt', 'exercito', army.pt],
  ['pt', 'lingua guarani', guarani.pt],
  ['pt', 'traducao', translating.pt],
  ['pt', 'constituicao', quilombos.pt],
]

const compounds: Queries = [
  ['de', 'Chlorid', lithium.de],
  ['de', 'Behörde Kanal', canal.de],
  ['de', 'Friedenszone', peace.de],
  ['de', 'Lithiumsole', lithium.de],
  ['de', 'Windkraft', power.de],
  ['de', 'Regenkanal', canal.de],
]

const names: Queries = [
  ['de', 'Mercosul', mercosur.de],
  ['pt', 'Mercosur', mercosur.pt],
  ['pt', 'Itaipú', itaipu.pt],
  ['de', 'La Habana', peace.de],
  ['en', 'La Havane', peace.en],
  ['fr', 'Havanna', peace.fr],
  ['pt', 'Moskau', translating.pt],
  ['de', 'Moscovo', translating.de],
  ['en', 'Khipu', 'what-a-knot-can-say'],
  ['en', 'Knotenschrift', 'what-a-knot-can-say'],
  ['fr', 'Sumak kawsay', buenVivir.fr],
  ['de', 'Ciudad de Panamá', canal.de],
  ['en', 'Dessalines', haiti.en],
  ['en', 'Bonaparte, Napoleão', haiti.en],
  ['en', 'Napoleone Buonaparte', haiti.en],
  ['fr', 'Buonaparte', haiti.fr],
  ['de', 'Zumbi dos Palmares', quilombos.de],
  ['fr', 'Pepe Figueres', army.fr],
  ['pt', 'Hipólito da Costa', 'os-jornais-da-independencia'],
]

const typos: Queries = [
  ['de', 'Litihum', lithium.de],
  ['de', 'Verfasung Quilombos', quilombos.de],
  ['en', 'lithum', lithium.en],
  ['en', 'indipendence', haiti.en],
  ['es', 'ejersito', army.es],
  ['es', 'electrisidad', power.es],
  ['fr', 'quilombso', quilombos.fr],
  ['fr', 'proclamtion', peace.fr],
  ['pt', 'quilombos consituição', quilombos.pt],
]

const phrases: Queries = [
  ['de', '"Zone des Friedens"', peace.de],
  ['de', '„Wind und Wasser“', power.de],
  ['en', '"zone of peace"', peace.en],
  ['es', '«zona de paz»', peace.es],
  ['fr', '"zone de paix"', peace.fr],
  ['pt', '"zona de paz"', peace.pt],
]

const exclusions: Queries = [
  ['de', 'Wasser -Lithium -Kanal', power.de],
  ['en', 'water -lithium -canal', power.en],
  ['es', 'constitución -guaraní -ejército', buenVivir.es],
  ['fr', 'constitution -quilombos -armée', buenVivir.fr],
  ['en', 'army -"Costa Rica"', haiti.en],
  ['en', 'xylophone OR brine', lithium.en],
]

/** By what they try. */
export const judgedQueries: Record<string, JudgedQuery[]> = Object.fromEntries(
  Object.entries({ words, stems, accents, compounds, names, typos, phrases, exclusions }).map(([what, queries]) => [
    what,
    queries.map(([edition, query, finds]) => ({ edition, query, finds })),
  ]),
)
