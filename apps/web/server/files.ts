import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { createEdge, type Entry } from '@dateline/edge'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
}

type Kept = { file: string; headers: Record<string, string> }

export type FileOptions = {
  /** What Next has built: the names change with the contents. */
  built: string
  /** What lies at the root of the site. */
  open: string
  /** What earlier builds have left, for pages that were kept before this one: folders by the path that they stood at. */
  earlier?: Readonly<Record<string, string>>
  headers: Record<string, string>
  speculationRulesPath: string
}

export type Files = { get: (path: string) => Entry | undefined; find: (path: string) => Promise<Entry> | null }

const maxBytes = 64 * 2 ** 20

/** The files that there are when the server starts, and no others: read and compressed when first asked for. */
export function createFiles({ built, open, earlier = {}, headers, speculationRulesPath }: FileOptions): Files {
  const files = new Map<string, Kept>()
  const add = (folder: string, prefix: string, isHashed: (path: string) => boolean) => {
    for (const file of listFiles(folder)) {
      const path = prefix + relative(folder, file).split(sep).join('/')
      const type =
        path === speculationRulesPath
          ? 'application/speculationrules+json'
          : (types[extname(file)] ?? 'application/octet-stream')
      const cacheControl = isHashed(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=300'
      files.set(path, { file, headers: { ...headers, 'Content-Type': type, 'Cache-Control': cacheControl } })
    }
  }
  for (const [path, folder] of Object.entries(earlier)) add(folder, path, () => true)
  add(built, '/_next/static/', () => true)
  add(open, '/', (path) => path.startsWith('/islands/'))

  const edge = createEdge({ maxBytes, maxAgeMs: Number.POSITIVE_INFINITY, compress: true })
  return {
    get: (path) => edge.get(path),
    find(path) {
      const kept = files.get(path)
      if (!kept) return null
      const fill = async () => ({
        status: 200,
        headers: kept.headers,
        body: await readFile(kept.file),
        tags: [],
        store: true,
      })
      return edge.serve(path, fill).then(({ entry }) => entry)
    },
  }
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
}
