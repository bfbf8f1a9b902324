import type { Body } from './body.ts'
import { bodySchema } from './body-schema.ts'

/** `block` counts from 1, as the message does and as an editor does; null means the body as a whole. */
export type BodyProblem = { block: number | null; id: string | null; message: string }

export type BodyValidation = { ok: true; body: Body } | { ok: false; problems: BodyProblem[] }

const excerptLength = 24

export function validateBody(input: unknown): BodyValidation {
  const result = bodySchema.safeParse(input)
  if (result.success) return { ok: true, body: result.data }
  return { ok: false, problems: result.error.issues.map((issue) => describeProblem(input, issue)) }
}

type Issue = { code?: string | undefined; path: PropertyKey[]; message: string; keys?: string[] }

function describeProblem(input: unknown, issue: Issue): BodyProblem {
  const reason = issue.code === 'unrecognized_keys' ? `it has unknown fields: ${issue.keys?.join(', ')}` : issue.message
  const [index] = issue.path
  if (typeof index !== 'number') return { block: null, id: null, message: `${capitalize(reason)}.` }
  const chain = blocksOnPath(input, issue.path)
  const names = chain.map(({ number, raw }) => `block ${number}${inBrackets(raw)}`)
  return {
    block: index + 1,
    id: textField(chain.at(-1)?.raw, 'id'),
    message: `${capitalize(names.join(', '))}: ${reason}.`,
  }
}

/** The block that a path leads to, after those that it stands in. */
function blocksOnPath(input: unknown, path: readonly PropertyKey[]): { number: number; raw: unknown }[] {
  const chain: { number: number; raw: unknown }[] = []
  let list: unknown = input
  for (let depth = 0; typeof path[depth] === 'number'; depth += 2) {
    const index = Number(path[depth])
    const raw = Array.isArray(list) ? list[index] : undefined
    chain.push({ number: index + 1, raw })
    if (path[depth + 1] !== 'blocks') break
    list = field(raw, 'blocks')
  }
  return chain
}

function inBrackets(raw: unknown): string {
  const excerpt = excerptOf(raw)
  const details = [textField(raw, 'kind'), excerpt && `"${excerpt}"`].filter(Boolean).join(', ')
  return details && ` (${details})`
}

/** The first words of a block that may be anything at all. */
function excerptOf(raw: unknown): string {
  const content = field(raw, 'content') ?? field(raw, 'heading') ?? first(field(raw, 'items'))
  const spans = Array.isArray(content) ? content.map((span) => textField(span, 'text') ?? '').join('') : ''
  const text = spans || (textField(raw, 'title') ?? '')
  const words = text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim()
  if (words.length <= excerptLength) return words
  const end = words.lastIndexOf(' ', excerptLength)
  return `${words.slice(0, end > 0 ? end : excerptLength).replace(/\p{Cs}$/u, '')}…`
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function textField(value: unknown, name: string): string | null {
  const found = field(value, name)
  return typeof found === 'string' ? found : null
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : undefined
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
