import { isLanguageTag } from '@dateline/content'
import { licences, liveStates, sourceKinds } from '@dateline/db'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { AppError } from '../../errors.ts'

export const maxFileBytes = 1_000_000
const longestHeadline = 300

/** YAML can write what no line holds: line feeds, NUL bytes, halves of characters. */
const line = z
  .string()
  .trim()
  .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text), 'must be one line without control characters')
const names = z.union([z.array(line), line.transform((one) => [one])], { error: 'must be a name or a list of names' })
const aMoment = 'must be a moment with its offset, as 2026-11-20T10:00:00-03:00'
const instant = z.iso.datetime({ offset: true, error: aMoment }).refine((text) => {
  const year = new Date(text).getUTCFullYear()
  return year >= 1000 && year <= 9999
}, 'must lie in the years 1000 to 9999')
const language = z.string().refine(isLanguageTag, { error: 'must be a BCP 47 language tag, such as "es" or "pt-BR"' })
export const sourceSchema = z.strictObject({
  title: line.min(1),
  publisher: line.min(1).optional(),
  url: z
    .url({ protocol: /^https?$/, error: 'must be a whole address that begins with https:// or http://' })
    .optional(),
  kind: z.enum(sourceKinds).default('website'),
  language: language.optional(),
  // YAML takes a year alone for a number.
  date: z
    .union([z.string(), z.int()])
    .transform(String)
    .refine((text) => /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text), {
      error: 'must be a date, a month or a year: 2014-01-29, 2014-01, 2014',
    })
    .optional(),
})
const frontMatter = z.strictObject({
  headline: line.optional(),
  slug: line.optional(),
  section: line.optional(),
  kind: z.enum(['news', 'analysis', 'interview', 'opinion', 'documented', 'press-review', 'live']).optional(),
  live: z.enum(liveStates).optional(),
  kicker: line.optional(),
  standfirst: line.optional(),
  dateline: names.optional(),
  by: names.optional(),
  'translated-by': names.optional(),
  topics: names.optional(),
  published: instant.optional(),
  'translation-of': line.optional(),
  series: line.optional(),
  part: z.int().min(1).max(999).optional(),
  licence: z.enum(licences).optional(),
  'republication-note': line.optional(),
  lead: z.strictObject({ picture: line, alt: line.optional(), caption: line.optional() }).optional(),
  sources: z.array(sourceSchema).max(100).optional(),
  corrections: z
    .array(z.strictObject({ at: instant, text: line.min(1), concerned: line.min(1).optional() }))
    .max(50)
    .optional(),
  related: names.optional(),
  'search-title': line.max(120).optional(),
  'search-description': line.max(320).optional(),
  'social-title': line.max(120).optional(),
  'social-description': line.max(320).optional(),
  'social-picture': line.optional(),
})

export type FrontMatter = z.infer<typeof frontMatter>
export type SourceFile = { meta: FrontMatter; headline: string; text: string }

/** Reads a file as newsrooms hand it in: YAML front matter if it has any, then the headline on a line, then the text. */
export function readSourceFile(bytes: Uint8Array): SourceFile {
  const content = decode(bytes)
  const { meta, rest } = splitFrontMatter(content)
  const { headline, text } = meta.headline ? { headline: meta.headline, text: rest } : splitHeadline(rest)
  if (headline.length > longestHeadline) {
    throw new AppError(
      'BAD_USER_INPUT',
      `The first line is the headline, and it has ${headline.length} characters; at most ${longestHeadline} are possible. Put the headline on a line of its own.`,
    )
  }
  if (text.trim() === '')
    throw new AppError('BAD_USER_INPUT', 'The file has a headline and no text. The text follows on the lines after it.')
  return { meta, headline, text }
}

function decode(bytes: Uint8Array): string {
  if (bytes.length > maxFileBytes) {
    throw new AppError(
      'BAD_USER_INPUT',
      `The file has ${bytes.length} bytes; an article has at most ${maxFileBytes} (1 MB). Split it.`,
    )
  }
  let content: string
  try {
    content = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new AppError(
      'BAD_USER_INPUT',
      'The file is not UTF-8 text. Save it as UTF-8 (plain text or Markdown), and import it again.',
    )
  }
  if (content.includes('\0'))
    throw new AppError(
      'BAD_USER_INPUT',
      'The file is not a text: it holds NUL bytes. Save it as plain text or Markdown.',
    )
  const text = content.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  if (text.trim() === '') throw new AppError('BAD_USER_INPUT', 'The file is empty.')
  return text
}

function splitFrontMatter(content: string): { meta: FrontMatter; rest: string } {
  const match = /^---[ \t]*\n([\s\S]*?\n)??---[ \t]*(?:\n|$)/.exec(content)
  if (!match) {
    if (/^---[ \t]*\n[\w-]+:/.test(content))
      throw new AppError('BAD_USER_INPUT', 'The front matter is not closed: put --- on a line of its own after it.')
    return { meta: {}, rest: content }
  }
  let data: unknown
  try {
    data = parseYaml(match[1] ?? '') ?? {}
  } catch (error) {
    throw new AppError(
      'BAD_USER_INPUT',
      `The front matter is not YAML: ${error instanceof Error ? error.message : error}`,
    )
  }
  const parsed = frontMatter.safeParse(data)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      (issue) => `  ${issue.path.join('.') || 'front matter'}: ${explain(issue)}`,
    )
    throw new AppError('BAD_USER_INPUT', `The front matter is not right:\n${problems.join('\n')}`)
  }
  return { meta: parsed.data, rest: content.slice(match[0].length) }
}

function explain(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'unrecognized_keys') return issue.message
  return `there is no field ${issue.keys.map((key) => `"${key}"`).join(', ')}. The fields are ${Object.keys(frontMatter.shape).join(', ')}.`
}

const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\uFEFF]+/gu

function splitHeadline(content: string): { headline: string; text: string } {
  const text = content.replace(/^\s+/, '')
  const end = text.indexOf('\n')
  const line = end < 0 ? text : text.slice(0, end)
  return {
    headline: line
      .replace(/^#{1,6}\s+/, '')
      .replace(unprintable, ' ')
      .trim(),
    text: end < 0 ? '' : text.slice(end + 1),
  }
}
