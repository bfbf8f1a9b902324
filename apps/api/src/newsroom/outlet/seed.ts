import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPool, type Database, seedFolder } from '@dateline/db'
import { parse as parseYaml } from 'yaml'
import type { Viewer } from '../../viewer.ts'
import { importArticle } from '../import/import.service.ts'
import { readSourceFile } from '../import/source-file.ts'
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
  { sample, mediaDir }: { sample: boolean; mediaDir: string },
): Promise<boolean> {
  const pool = createPool(databaseUrl, { max: 1, name: 'seed' })
  try {
    return await pool.db.transaction(async (tx) => {
      await lockOutlet(tx)
      if (await hasOutlet(tx)) return false
      const folder = join(seedFolder, sample ? 'puente' : 'empty')
      const settings = readSettings(parseYaml(readFileSync(join(folder, 'outlet.yaml'), 'utf8')))
      await applySettings(tx, viewer, settings, { mediaDir, folder })
      if (sample) await importSample(tx, settings)
      return true
    })
  } finally {
    await pool.close()
  }
}

async function importSample(tx: Database, settings: Settings): Promise<void> {
  const folder = join(seedFolder, 'puente/articles')
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const bytes = readFileSync(join(folder, name))
      return { bytes, edition: name.split('.').at(-2) ?? '', meta: readSourceFile(bytes).meta }
    })
    // An original comes before its translations.
    .sort((a, b) => Date.parse(a.meta.published ?? '') - Date.parse(b.meta.published ?? ''))

  for (const { bytes, edition, meta } of files) {
    // The sample's topics are named by their keys, which are the same in all languages.
    const topics = (meta.topics ?? []).map((key) => {
      const topic = settings.topics.find((each) => each.key === key)
      const name = topic?.names[edition]?.name
      if (name === undefined) throw new Error(`The sample names a topic "${key}" that it doesn't define in ${edition}.`)
      return name
    })
    await importArticle(
      tx,
      viewer,
      { bytes, format: 'markdown', edition, topics, publish: true },
      new Date(meta.published ?? 0),
    )
  }
}
