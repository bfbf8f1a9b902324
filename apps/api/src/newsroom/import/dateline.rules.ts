import type { Body } from '@dateline/content'

/** Small words that stand inside the names of places: Rio de Janeiro, San Pedro de Atacama, Frankfurt am Main. */
const smallWords = new Set([
  'a',
  'am',
  'an',
  'and',
  'da',
  'de',
  'del',
  'der',
  'des',
  'do',
  'dos',
  'du',
  'e',
  'el',
  'et',
  'im',
  'la',
  'las',
  'le',
  'les',
  'los',
  'of',
  'sur',
  'und',
  'upon',
  'y',
])
const mostWords = 6

/** Their full stop ends no sentence: `Dr. Pérez`, `Nr. 5`, `St. Petersburg`. */
const abbreviations = new Set(
  (
    'Abs Art Av Bd Cap Capt Cel Cmdt Col Dra Dr Drs Exmo Fr Frl Gen Gob Gov Gral Hr Hrn Ing Jr Kap Lic Lt Lts Maj Mgr ' +
    'Mlle Mme Mmes Mr Mrs Ms Mons Msgr No Nos Nr Núm Pfr Ph Prof Profa Pág Rep Sen Sgt Sr Sra Sras Sres Srta Ss St Sta ' +
    'Ste Sto Tte Univ Vgl Vol'
  ).split(' '),
)

/**
 * The places of a leading `Place.` or `Place/Place.`, and the body without it. Null when the text begins with a sentence:
 * a place is a few words, each with a capital letter or one of those that stand inside names.
 */
export function takeDateline(body: Body): { places: string[]; body: Body } | null {
  const [first, ...others] = body
  if (first?.kind !== 'paragraph') return null
  const [span, ...spans] = first.content
  if (!span || span.marks?.length) return null
  const match = /^([^.\n]{2,100})\.\s+(?=\S)/.exec(span.text)
  const places = match?.[1]?.split('/').map((place) => place.trim()) ?? []
  if (!match || !places.every(looksLikePlace) || abbreviations.has(match[1]?.split(/[\s/]/).at(-1) ?? '')) return null
  const rest = { ...span, text: span.text.slice(match[0].length) }
  return { places, body: [{ ...first, content: [rest, ...spans] }, ...others] }
}

function looksLikePlace(text: string): boolean {
  const words = text.split(/\s+/)
  const [first = ''] = words
  return (
    words.length <= mostWords &&
    /^\p{Lu}/u.test(first) &&
    words.every(
      (word) => smallWords.has(word) || /^\p{Lu}[\p{L}\p{M}’'-]*$/u.test(word) || /^[dl][’']\p{Lu}/u.test(word),
    )
  )
}
