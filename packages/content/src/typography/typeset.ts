import type { Body, Mark, Span } from '../body.ts'
import { normalizeSpans } from '../spans.ts'
import { mapTexts } from '../walk.ts'
import { type Convention, conventionOf } from './conventions.ts'
import { protectedCharacters } from './protected.ts'
import { quotes } from './quotes.ts'
import { dash, digitGroups, ellipsis, keepTogether, numberAndUnit, spacedPunctuation } from './spaces.ts'
import { applyRule, createTape, opaque, type Rule, readTape } from './tape.ts'

/** Plain text in the typography of its language. Typesetting twice changes nothing. */
export function typeset(text: string, lang: string): string {
  return settle([text.normalize('NFC')], lang, []).join('')
}

/** Like `typeset`, over the borders of spans; a phrase in another language is set in that language. */
export function typesetSpans(spans: readonly Span[], lang: string): Span[] {
  const normal = normalizeSpans(spans)
  const languages = normal.map((span) => span.marks?.find(isLanguage)?.lang ?? null)
  const texts = normal.map((span) => span.text)
  const own = settle(
    texts,
    lang,
    languages.map((language) => language !== null),
  )
  for (const run of runsOfLanguage(languages)) {
    const foreign = settle(texts.slice(run.start, run.end), run.lang, [])
    own.splice(run.start, foreign.length, ...foreign)
  }
  return normalizeSpans(normal.map((span, index) => ({ ...span, text: own[index] ?? span.text })))
}

export function typesetBody(body: Body, lang: string): Body {
  return mapTexts(body, {
    spans: (spans) => typesetSpans(spans, lang),
    plain: (text) => typeset(text, lang),
  })
}

/** A rule may make room for another one, so they run until nothing changes: hence twice is the same as once. */
const maxRounds = 5

function settle(texts: readonly string[], lang: string, foreign: readonly boolean[]): string[] {
  const rules = rulesOf(conventionOf(lang))
  let before = [...texts]
  for (let round = 0; round < maxRounds; round++) {
    const after = setOnce(before, rules, foreign)
    if (after.every((text, index) => text === before[index])) return after
    before = after
  }
  return before
}

function setOnce(texts: readonly string[], rules: readonly Rule[], foreign: readonly boolean[]): string[] {
  // A phrase in another language is nothing but a word here: what it says must not change what stands around it.
  const own = texts.map((text, index) => (foreign[index] ? opaque.repeat(text.length) : text))
  const isProtected = protectedCharacters(own.join(''))
  return readTape(rules.reduce(applyRule, createTape(own, texts, isProtected)), texts.length)
}

function rulesOf(convention: Convention | null): Rule[] {
  if (!convention) return [ellipsis, dash, numberAndUnit]
  const rules = [ellipsis, dash, quotes(convention)]
  if (convention.together.length > 0) rules.push(keepTogether(convention.together))
  if (convention.digitGroups) rules.push(digitGroups(convention.digitGroups))
  rules.push(numberAndUnit)
  if (convention.spacedPunctuation) rules.push(spacedPunctuation)
  return rules
}

function runsOfLanguage(languages: readonly (string | null)[]): { lang: string; start: number; end: number }[] {
  const runs: { lang: string; start: number; end: number }[] = []
  for (const [index, lang] of languages.entries()) {
    const last = runs.at(-1)
    if (lang === null) continue
    if (last?.lang === lang && last.end === index) last.end = index + 1
    else runs.push({ lang, start: index, end: index + 1 })
  }
  return runs
}

function isLanguage(mark: Mark): mark is Extract<Mark, { type: 'language' }> {
  return mark.type === 'language'
}
