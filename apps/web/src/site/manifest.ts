import type { EditionManifestQuery } from '#gql'
import { getWords } from '#words/words.ts'

type Edition = NonNullable<EditionManifestQuery['edition']>

const paper = '#fffdf9'

/** An edition as a browser installs it. */
export function writeManifest({ code, title, description, direction, path, sections }: Edition): string {
  const shortcuts = sections.slice(0, 4).map(({ name, path: url }) => ({ name, url }))
  return JSON.stringify({
    id: path,
    name: title,
    short_name: title,
    description,
    lang: code,
    dir: direction.toLowerCase(),
    start_url: path,
    scope: '/',
    display: 'minimal-ui',
    categories: ['news'],
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: '/favicon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512' },
      { src: '/icon-maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
    shortcuts: [...shortcuts, { name: getWords(code).machines.saved, url: `${path}/saved` }],
  })
}
