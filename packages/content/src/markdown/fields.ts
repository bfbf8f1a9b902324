import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { cleanText } from '../clean-text.ts'
import { embedProviders } from '../embeds/providers.ts'

/** A text that must be one line: every kind of space in it is one space. */
export function cleanLine(text: string | null | undefined): string {
  return cleanText(text ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}

const line = z.string({ error: 'must be a line of text' }).transform(cleanLine).pipe(z.string().min(1, 'is empty'))
const text = z.string({ error: 'must be a text' }).transform((value) => cleanText(value).trim())
const flag = z.enum(['true', 'false'], { error: 'must be true or false' }).transform((value) => value === 'true')
const aMoment = 'must be a moment with its offset, as 2026-11-20T10:00:00-03:00'

/** A picture by its key, or the key with what is said of the picture here. */
const picture = z.union(
  [
    line.transform((key) => ({ picture: key })),
    z.strictObject({ picture: line, alt: text.optional(), caption: text.optional() }),
  ],
  { error: 'must be the key of a picture, or its fields: picture, alt, caption' },
)

/** The fields of each kind of block that Markdown has no signs for. */
const kinds = {
  figure: z.strictObject({ picture: line, alt: text.optional(), caption: text.optional() }),
  gallery: z.strictObject({
    title: line.optional(),
    pictures: z.array(picture, { error: 'must be a list of pictures' }),
  }),
  embed: z.strictObject({
    url: line,
    provider: z.enum(embedProviders, { error: `must be one of ${embedProviders.join(', ')}` }).optional(),
    title: line,
    author: line.optional(),
    description: text.optional(),
    poster: picture.optional(),
  }),
  'fact-box': z.strictObject({ title: line, text }),
  related: z.strictObject({ article: line, note: text.optional() }),
  post: z.strictObject({
    at: z.iso.datetime({ offset: true, error: aMoment }),
    heading: text.optional(),
    pinned: flag.optional(),
    'key-event': flag.optional(),
    by: line.optional(),
    text,
  }),
}

export type FencedKind = keyof typeof kinds
export type Fields<Kind extends FencedKind> = z.output<(typeof kinds)[Kind]>
export type PictureFields = z.output<typeof picture>

export function isFencedKind(name: string | null | undefined): name is FencedKind {
  return name != null && Object.hasOwn(kinds, name)
}

export type Read<Kind extends FencedKind> = { fields: Fields<Kind> } | { problems: string[] }

/** The fields of a fenced block: YAML in which every value is the text that stands there, so that `2024` and `no` are words. */
export function readFields<Kind extends FencedKind>(kind: Kind, yaml: string): Read<Kind> {
  let data: unknown
  try {
    data = parseYaml(yaml, { schema: 'failsafe', logLevel: 'error' })
  } catch (error) {
    return { problems: [`it is not YAML: ${error instanceof Error ? error.message.split('\n')[0] : error}`] }
  }
  const parsed = kinds[kind].safeParse(data)
  if (parsed.success) return { fields: parsed.data as Fields<Kind> }
  return { problems: parsed.error.issues.map((issue) => explain(kind, issue)) }
}

function explain(kind: FencedKind, issue: z.core.$ZodIssue): string {
  const fields = Object.keys(kinds[kind].shape).join(', ')
  if (issue.code === 'unrecognized_keys' && issue.path.length === 0)
    return `it has no field ${issue.keys.map((key) => `"${key}"`).join(', ')}. The fields are ${fields}`
  return issue.path.length === 0 ? `it must have the fields ${fields}` : `"${issue.path.join('.')}" ${issue.message}`
}
