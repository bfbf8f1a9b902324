import { dirname, extname } from 'node:path'
import { parseArgs } from 'node:util'
import { parse as parseYaml } from 'yaml'
import type { Env } from '../env.ts'
import { AppError } from '../errors.ts'
import { getArticle, renameArticle } from '../newsroom/article/article.service.ts'
import { listArticles } from '../newsroom/article/article.store.ts'
import { type ImportResult, importArticle } from '../newsroom/import/import.service.ts'
import { tellOfPublication } from '../newsroom/notification/tell-of-publication.service.ts'
import { applySettings, getEditionSettings, readSettings } from '../newsroom/outlet/outlet.service.ts'
import { publishArticle, withdrawArticle } from '../publishing/publish.service.ts'
import { rebuildLive } from '../publishing/rebuild.service.ts'
import { runAsset } from './asset.ts'
import { runBackup, runRestore } from './backup.ts'
import { storageOf, withDatabase } from './database.ts'
import { runGenerate } from './generate.ts'
import { one, operator, pathOf, readInput } from './input.ts'
import { runJobs } from './jobs.ts'
import { runKey } from './key.ts'
import { runMember } from './member.ts'
import { showArticle } from './show.ts'
import { formatTable } from './table.ts'

/** What a command says when it is done. What it can't do is thrown. */
type Command = (args: string[], env: Env) => Promise<string>

export const commands: Record<string, Command | undefined> = {
  import: async (args, env) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        edition: { type: 'string' },
        section: { type: 'string' },
        topic: { type: 'string', multiple: true },
        by: { type: 'string', multiple: true },
        'translation-of': { type: 'string' },
        publish: { type: 'boolean', default: false },
      },
    })
    const file = one(positionals, 'FILE')
    if (!values.edition) throw new AppError('BAD_USER_INPUT', 'Say which edition the text is for: --edition fr')
    const request = {
      bytes: readInput(file, env),
      format: ['.md', '.markdown'].includes(extname(file).toLowerCase()) ? ('markdown' as const) : ('text' as const),
      edition: values.edition,
      publish: values.publish,
      ...(values.section !== undefined && { section: values.section }),
      ...(values.topic && { topics: values.topic }),
      ...(values.by && { by: values.by }),
      ...(values['translation-of'] !== undefined && { translationOf: values['translation-of'] }),
    }
    const result = await withDatabase(env, (db) => importArticle(db, operator(), request, new Date()))
    return describeImport(result)
  },

  publish: async (args, env) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { slug: { type: 'string' }, 'break-embargo': { type: 'string' } },
    })
    const reference = one(positionals, 'ARTICLE')
    return withDatabase(env, async (db) => {
      const article = await getArticle(db, reference)
      const { id } = article
      const now = new Date()
      const result = await db.transaction(async (tx) => {
        if (values.slug !== undefined) await renameArticle(tx, operator(), id, values.slug, now)
        const published = await publishArticle(tx, operator(), id, now, { breakEmbargo: values['break-embargo'] })
        if (published.ok && published.changed) await tellOfPublication(tx, operator(), article, now)
        return published
      })
      if (!result.ok)
        throw new AppError('BAD_USER_INPUT', `It can't be published: it still needs ${result.missing.join(' and ')}.`)
      return result.changed ? `Published: ${result.article.path}` : `It is public as it is: ${result.article.path}`
    })
  },

  withdraw: async (args, env) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        reason: { type: 'string' },
        legal: { type: 'boolean', default: false },
        'demanded-by': { type: 'string' },
      },
    })
    const reference = one(positionals, 'ARTICLE')
    const demandedBy = values['demanded-by'] ?? null
    if (demandedBy !== null && !values.legal)
      throw new AppError('BAD_USER_INPUT', '--demanded-by goes with --legal: say both, or neither.')
    const legal = values.legal ? { demandedBy } : null
    if (!values.reason) throw new AppError('BAD_USER_INPUT', 'Say why, for readers: --reason "..."')
    const reason = values.reason
    return withDatabase(env, async (db) => {
      const { id } = await getArticle(db, reference)
      const { path } = await withdrawArticle(db, operator(), id, reason, new Date(), legal)
      return `Withdrawn: ${path} answers ${legal ? 451 : 410} from now on. "pnpm newsroom publish ${path}" brings it back.`
    })
  },

  list: async (args, env) => {
    const { values } = parseArgs({
      args,
      options: { edition: { type: 'string' }, limit: { type: 'string', default: '50' } },
    })
    const limit = Number(values.limit)
    if (!Number.isInteger(limit) || limit < 1) throw new AppError('BAD_USER_INPUT', '--limit is a whole number from 1.')
    const { edition } = values
    const rows = await withDatabase(env, async (db) => {
      if (edition !== undefined) await getEditionSettings(db, edition)
      return listArticles(db, { limit, ...(edition !== undefined && { edition }) })
    })
    if (rows.length === 0)
      return 'There are no articles yet. Make one: pnpm newsroom import FILE --edition fr --publish'
    return formatTable(
      rows.map((row) => [
        row.status,
        row.path ?? `${row.editionCode}/${row.slug}`,
        `rev ${row.revision}`,
        row.headline,
      ]),
    )
  },

  show: async (args, env) => {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} })
    const reference = one(positionals, 'ARTICLE')
    return withDatabase(env, async (db) => showArticle(db, await getArticle(db, reference)))
  },

  settings: async (args, env) => {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} })
    const file = one(positionals, 'FILE')
    const settings = readSettings(readYaml(file, env))
    const files = { storage: storageOf(env), folder: dirname(pathOf(file, env)) }
    await withDatabase(env, (db) => applySettings(db, operator(), settings, files))
    return `The outlet is now as ${file} says: ${settings.editions.map((edition) => edition.code).join(', ')}.`
  },

  rebuild: async (args, env) => {
    parseArgs({ args, options: {} })
    const articles = await withDatabase(env, (db) => rebuildLive(db, operator()))
    return `What the public sees was made anew from ${articles} published ${articles === 1 ? 'revision' : 'revisions'}.`
  },

  asset: runAsset,

  generate: runGenerate,
  jobs: runJobs,
  backup: runBackup,
  restore: runRestore,
  key: runKey,
  member: runMember,
}

function readYaml(file: string, env: Env): unknown {
  const text = readInput(file, env).toString('utf8')
  try {
    return parseYaml(text)
  } catch (error) {
    throw new AppError('BAD_USER_INPUT', `${file} is not YAML: ${error instanceof Error ? error.message : error}`)
  }
}

const noSection =
  '\nIt stands in no section: readers find it on the front while it is new. --section SLUG puts an article in one.'

function describeImport({ article, isNew, published, dropped }: ImportResult): string {
  const name = `${article.editionCode}/${article.slug}`
  if (!isNew) return `This file is in the edition already, as ${name} (${article.status}). Nothing was changed.`
  const losses = dropped.map((loss) => `\n  left out: ${loss}`).join('')
  if (published?.ok)
    return `Published: ${published.article.path}${losses}${published.article.sectionId ? '' : noSection}`
  return `Imported as a draft: ${name}${losses}\nPublish it: pnpm newsroom publish ${name}`
}
