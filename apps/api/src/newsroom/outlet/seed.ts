import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPool, type Database, seedFolder } from '@dateline/db'
import { parse as parseYaml } from 'yaml'
import type { Storage } from '../../media/storage.ts'
import { withdrawArticle } from '../../publishing/publish.service.ts'
import type { Viewer } from '../../viewer.ts'
import { getArticle } from '../article/article.service.ts'
import { importArticle, importRevision } from '../import/import.service.ts'
import { type FrontMatter, readSourceFile } from '../import/source-file.ts'
import { applySettings, readSettings } from './outlet.service.ts'
import { hasOutlet, lockOutlet } from './outlet.store.ts'
import type { Settings } from './settings.ts'

const viewer: Viewer = { kind: 'operator', name: 'seed' }

/**
 * Sets a new installation up: the sample outlet with its articles, or an outlet without any. All of it in one
 * transaction, so that a start that is cut off begins anew. An outlet that is there is left alone.
 */
export async function seedOnce(
  databaseUrl: string,
  { sample, storage }: { sample: boolean; storage: Storage },
): Promise<boolean> {
  const pool = createPool(databaseUrl, { max: 1, name: 'seed' })
  try {
    return await pool.db.transaction(async (tx) => {
      await lockOutlet(tx)
      if (await hasOutlet(tx)) return false
      const folder = join(seedFolder, sample ? 'puente' : 'empty')
      const settings = readSettings(parseYaml(readFileSync(join(folder, 'outlet.yaml'), 'utf8')))
      await applySettings(tx, viewer, settings, { storage, folder })
      if (sample) await importSample(tx, settings)
      return true
    })
  } finally {
    await pool.close()
  }
}

type SampleFile = { bytes: Buffer; edition: string; isRevision: boolean; meta: FrontMatter }

/** What happened in the sample's newsroom, in the order in which it happened: an original comes before its translations. */
async function importSample(tx: Database, settings: Settings): Promise<void> {
  const folder = join(seedFolder, 'puente/articles')
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readSampleFile(folder, name))
    .sort((a, b) => momentOf(a).getTime() - momentOf(b).getTime())

  for (const file of files) {
    const { bytes, edition, meta } = file
    const topics = namesOfTopics(settings, edition, meta.topics ?? [])
    const request = { bytes, format: 'markdown' as const, edition, topics, publish: true }
    if (file.isRevision) {
      const { id } = await getArticle(tx, `${edition}/${meta.slug}`)
      await importRevision(tx, viewer, id, request, momentOf(file))
    } else {
      await importArticle(tx, viewer, request, momentOf(file))
    }
  }
  for (const { path, reason, at } of readWithdrawals()) {
    const { id } = await getArticle(tx, path)
    await withdrawArticle(tx, viewer, id, reason, new Date(at))
  }
}

/** `story.edition.md`, or `story.edition.revision-2.md` for what was published in its place later. */
function readSampleFile(folder: string, name: string): SampleFile {
  const [, edition = '', ...rest] = name.split('.')
  const bytes = readFileSync(join(folder, name))
  return { bytes, edition, isRevision: rest.length > 1, meta: readSourceFile(bytes).meta }
}

const momentOf = ({ meta }: SampleFile) => new Date(meta.published ?? 0)

/** The sample's topics are named by their keys, which are the same in all languages. */
function namesOfTopics(settings: Settings, edition: string, keys: readonly string[]): string[] {
  return keys.map((key) => {
    const name = settings.topics.find((topic) => topic.key === key)?.names[edition]?.name
    if (name === undefined) throw new Error(`The sample names a topic "${key}" that it doesn't define in ${edition}.`)
    return name
  })
}

function readWithdrawals(): { path: string; reason: string; at: string }[] {
  return parseYaml(readFileSync(join(seedFolder, 'puente/withdrawn.yaml'), 'utf8'))
}
