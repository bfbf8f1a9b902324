import { de } from './de.ts'
import type { Words } from './dictionary.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { pt } from './pt.ts'

export type { Words } from './dictionary.ts'

const dictionaries: Readonly<Record<string, Words>> = { de, en, es, fr, pt }

/** The words of an edition, or the English ones for a language that has none yet. */
export function getWords(code: string): Words {
  const language = code.toLowerCase().split('-')[0] ?? ''
  return Object.hasOwn(dictionaries, language) ? (dictionaries[language] ?? en) : en
}
