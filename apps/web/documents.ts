import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The site's operations by the SHA-256 of their text, for the api, which answers no other document by hash.
 * `--check` fails when the committed file is not what the operations give.
 */
const generated = join(import.meta.dirname, 'src/gql/persisted-documents.json')
const committed = join(import.meta.dirname, '../../packages/types/public/documents.json')

const texts = Object.values(JSON.parse(readFileSync(generated, 'utf8')) as Record<string, string>)
const entries = texts.map((text) => [createHash('sha256').update(text).digest('hex'), text] as const)
const manifest = `${JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`

if (manifest !== readFileSync(committed, 'utf8')) {
  if (process.argv.includes('--check')) {
    throw new Error('packages/types/public/documents.json is not fresh. Run "pnpm contract" and commit it.')
  }
  writeFileSync(committed, manifest)
}
