import { parseArgs } from 'node:util'
import type { Env } from '../env.ts'
import { AppError } from '../errors.ts'
import { addAsset } from '../newsroom/asset/asset.service.ts'
import { listAssets } from '../newsroom/asset/asset.store.ts'
import { storageOf, withDatabase } from './database.ts'
import { one, operator, readInput } from './input.ts'
import { formatTable } from './table.ts'

/** `pnpm newsroom asset add FILE`, `pnpm newsroom asset list`: the outlet's pictures. */
export function runAsset([action, ...args]: string[], env: Env): Promise<string> {
  if (action === 'add') return add(args, env)
  if (action === 'list') return list(args, env)
  throw new AppError('BAD_USER_INPUT', 'Say what to do: "asset add FILE" or "asset list".')
}

async function add(args: string[], env: Env): Promise<string> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      key: { type: 'string' },
      alt: { type: 'string', multiple: true, default: [] },
      caption: { type: 'string', multiple: true, default: [] },
      credit: { type: 'string' },
      licence: { type: 'string' },
      source: { type: 'string' },
      focal: { type: 'string' },
    },
  })
  const file = one(positionals, 'FILE')
  const { key, credit, licence } = values
  if (!key || !credit || !licence)
    throw new AppError('BAD_USER_INPUT', 'A picture needs a --key, a --credit and a --licence.')
  const picture = {
    bytes: readInput(file, env),
    key,
    credit,
    licence,
    sourceUrl: values.source,
    focal: values.focal === undefined ? undefined : readPoint(values.focal),
    texts: readTexts(values.alt, values.caption),
  }
  const { asset, isNew } = await withDatabase(env, (db) => addAsset(db, operator(), storageOf(env), picture))
  return `${isNew ? 'Added' : 'Described anew'}: ${asset.key}, ${asset.width} × ${asset.height} pixels. Articles call it by that key.`
}

function readPoint(text: string): { x: number; y: number } {
  const [x = Number.NaN, y = Number.NaN] = text
    .split(',')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  return { x, y }
}

/** `es=Un salar`, `de=Ein Salzsee`. */
function readTexts(alts: readonly string[], captions: readonly string[]) {
  const parts = (flag: string, text: string): [string, string] => {
    const [, edition, words] = /^([\w-]+)=(.*)$/s.exec(text) ?? []
    if (edition === undefined || words === undefined)
      throw new AppError('BAD_USER_INPUT', `Name the edition: --${flag} es="..."`)
    return [edition, words]
  }
  const texts: Record<string, { alt: string; caption?: string }> = {}
  for (const [edition, alt] of alts.map((text) => parts('alt', text))) texts[edition] = { alt }
  for (const [edition, caption] of captions.map((text) => parts('caption', text)))
    texts[edition] = { alt: '', ...texts[edition], caption }
  return texts
}

async function list(args: string[], env: Env): Promise<string> {
  const { values } = parseArgs({ args, options: { limit: { type: 'string', default: '50' } } })
  const limit = Number(values.limit)
  if (!Number.isInteger(limit) || limit < 1) throw new AppError('BAD_USER_INPUT', '--limit is a whole number from 1.')
  const rows = await withDatabase(env, (db) => listAssets(db, limit))
  if (rows.length === 0)
    return 'There are no pictures yet. Add one: pnpm newsroom asset add FILE --key K --credit C --licence L'
  return formatTable(
    rows.map((row) => [
      row.isLive ? 'public' : '-',
      row.key,
      `${row.width} × ${row.height}`,
      row.editions,
      row.licence,
      row.credit,
    ]),
  )
}
