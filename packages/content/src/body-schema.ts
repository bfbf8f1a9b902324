import { z } from 'zod'
import type { Block, Body, Mark, Span } from './body.ts'
import { hasUnstorableCharacters } from './clean-text.ts'
import { isLanguageTag } from './languages.ts'
import { isSafeHref, maxHrefLength } from './links.ts'
import { normalizeSpans } from './spans.ts'
import { spansToText } from './to-text.ts'

/** Far above what a newsroom writes; they keep one article from filling the store or stopping a renderer. */
export const limits = {
  blocks: 2000,
  charactersInBlock: 20_000,
  spansInText: 5000,
  itemsInList: 1000,
  /** Speaker, role, source, an abbreviation's title. */
  line: 500,
  href: maxHrefLength,
  id: 64,
}

const unstorable = 'the text holds control characters or broken characters'

const text = z
  .string({ error: 'the text is missing' })
  .refine((value) => !hasUnstorableCharacters(value), { error: unstorable })
  .overwrite((value) => value.normalize('NFC'))

function line(name: string) {
  return text
    .refine((value) => value.trim() !== '', { error: `the ${name} is empty` })
    .refine((value) => value.length <= limits.line, { error: `the ${name} is longer than ${limits.line} characters` })
    .refine((value) => !value.includes('\n'), { error: `the ${name} must be one line` })
}

function blockId(name: string) {
  return z
    .string({ error: `the ${name} is missing` })
    .regex(/^[A-Za-z][A-Za-z0-9_-]*$/, {
      error: `the ${name} must begin with a letter and hold only letters, digits, - and _`,
    })
    .max(limits.id, { error: `the ${name} is longer than ${limits.id} characters` })
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

function spans(what: string) {
  return z
    .array(spanSchema, { error: `${what} has no text` })
    .max(limits.spansInText, { error: `${what} has more than ${limits.spansInText} differently marked phrases` })
    .overwrite((value) => normalizeSpans(value))
    .refine((value) => spansToText(value).trim() !== '', { error: `${what} is empty` })
    .refine((value) => spansToText(value).length <= limits.charactersInBlock, {
      error: `${what} is longer than ${limits.charactersInBlock} characters`,
    })
}

const base = { id: blockId('id'), sourceBlockId: blockId('id of the original block').exactOptional() }

export const blockSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ ...base, kind: z.literal('paragraph'), content: spans('the paragraph') }),
    z.strictObject({
      ...base,
      kind: z.literal('heading'),
      level: z.union([z.literal(2), z.literal(3)], { error: 'a heading must be of level 2 or 3' }),
      content: spans('the heading'),
    }),
    z.strictObject({
      ...base,
      kind: z.literal('quote'),
      content: spans('the quote'),
      speaker: line('speaker').exactOptional(),
      role: line('role').exactOptional(),
      source: line('source').exactOptional(),
    }),
    z.strictObject({
      ...base,
      kind: z.literal('list'),
      ordered: z.boolean({ error: 'the list is neither ordered nor unordered' }),
      items: z
        .array(spans('an item of the list'), { error: 'the list has no items' })
        .min(1, { error: 'the list has no items' })
        .max(limits.itemsInList, { error: `the list has more than ${limits.itemsInList} items` })
        .refine((items) => items.reduce((sum, item) => sum + spansToText(item).length, 0) <= limits.charactersInBlock, {
          error: `the list is longer than ${limits.charactersInBlock} characters`,
        }),
    }),
    z.strictObject({ ...base, kind: z.literal('divider') }),
  ],
  { error: 'the block is of an unknown kind' },
) satisfies z.ZodType<Block>

export const bodySchema = z
  .array(blockSchema, { error: 'the body is not a list of blocks' })
  .max(limits.blocks, { error: `the body has more than ${limits.blocks} blocks`, abort: true })
  .superRefine((body, context) => {
    const seen = new Set<string>()
    for (const [index, { id }] of body.entries()) {
      if (seen.has(id))
        context.addIssue({ code: 'custom', path: [index, 'id'], message: 'another block has the same id' })
      seen.add(id)
    }
  }) satisfies z.ZodType<Body>
