import { z } from 'zod'
import type { Mark, Span } from './body.ts'
import { hasUnstorableCharacters } from './clean-text.ts'
import { isLanguageTag } from './languages.ts'
import { limits } from './limits.ts'
import { isSafeHref } from './links.ts'
import { normalizeSpans } from './spans.ts'
import { spansToText } from './to-text.ts'

const unstorable = 'the text holds control characters or broken characters'

const text = z
  .string({ error: 'the text is missing' })
  .refine((value) => !hasUnstorableCharacters(value), { error: unstorable })
  .overwrite((value) => value.normalize('NFC'))

function bounded(name: string, length: number) {
  return text.refine((value) => value.length <= length, { error: `the ${name} is longer than ${length} characters` })
}

export function line(name: string) {
  return bounded(name, limits.line)
    .refine((value) => value.trim() !== '', { error: `the ${name} is empty` })
    .refine((value) => !value.includes('\n'), { error: `the ${name} must be one line` })
}

/** May be empty, and may have line breaks. */
export function lines(name: string) {
  return bounded(name, limits.lines)
}

const href = z
  .string({ error: 'a link has no address' })
  .max(limits.href, { error: `a link must be at most ${limits.href} characters long`, abort: true })
  .refine((value) => /^(?:https?:\/\/|mailto:)/i.test(value), {
    error: 'a link must begin with https://, http:// or mailto:',
    abort: true,
  })
  .refine(isSafeHref, { error: 'a link is not a complete address' })

const markSchema = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('strong') }),
    z.strictObject({ type: z.literal('emphasis') }),
    z.strictObject({ type: z.literal('link'), href }),
    z.strictObject({ type: z.literal('topic'), topicId: line('topic') }),
    z.strictObject({
      type: z.literal('language'),
      lang: z
        .string({ error: 'a phrase in another language does not say which' })
        .refine(isLanguageTag, { error: 'a phrase has a language that is no BCP 47 tag, such as "es" or "pt-BR"' }),
    }),
    z.strictObject({ type: z.literal('abbreviation'), title: line('title of an abbreviation') }),
  ],
  { error: 'a mark is of an unknown type' },
) satisfies z.ZodType<Mark>

const marksSchema = z
  .array(markSchema)
  .refine((marks) => new Set(marks.map((mark) => mark.type)).size === marks.length, {
    error: 'a phrase has two marks of the same type',
  })
  .refine((marks) => !(marks.some(({ type }) => type === 'link') && marks.some(({ type }) => type === 'topic')), {
    error: 'a phrase cannot be a link and a topic at once',
  })

export const spanSchema = z.strictObject({ text, marks: marksSchema.exactOptional() }) satisfies z.ZodType<Span>

/** A text that may be empty. */
export function anySpans(what: string) {
  return z
    .array(spanSchema, { error: `${what} has no text` })
    .max(limits.spansInText, { error: `${what} has more than ${limits.spansInText} differently marked phrases` })
    .overwrite((value) => normalizeSpans(value))
    .refine((value) => spansToText(value).length <= limits.charactersInBlock, {
      error: `${what} is longer than ${limits.charactersInBlock} characters`,
    })
}

export function spans(what: string) {
  return anySpans(what).refine((value) => spansToText(value).trim() !== '', { error: `${what} is empty` })
}

export function lengthOf(texts: readonly (readonly Span[])[]): number {
  return texts.reduce((sum, spans) => sum + spansToText(spans).length, 0)
}
