import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import * as schema from './src/schema.ts'

/** Fails when the tables in `src` say something that no migration does, or a migration would be passed over. Writes nothing. */
const folder = join(import.meta.dirname, 'migrations/meta')
const newest = readdirSync(folder)
  .filter((name) => name.endsWith('_snapshot.json'))
  .sort()
  .at(-1)
if (!newest) throw new Error('There are no migrations.')
const before = JSON.parse(readFileSync(join(folder, newest), 'utf8'))
const missing = await generateMigration(before, generateDrizzleJson(schema, before.id, undefined, 'snake_case'))
if (missing.length > 0) {
  console.error(
    `The tables have changed and no migration says so. Run "pnpm --filter @dateline/db generate".\n\n${missing.join('\n')}`,
  )
  process.exit(1)
}
// Drizzle passes over a migration that claims to be older than the last one that ran.
const { entries } = JSON.parse(readFileSync(join(folder, '_journal.json'), 'utf8')) as {
  entries: { tag: string; when: number }[]
}
const early = entries.find(({ when }, place) => when <= (entries[place - 1]?.when ?? 0))
if (early) {
  console.error(`${early.tag} claims to be older than the migration before it: raise its "when" in meta/_journal.json.`)
  process.exit(1)
}
console.log('The migrations say all that the tables do.')
