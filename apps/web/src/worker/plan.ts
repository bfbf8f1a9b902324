import type { KeptKind } from '../islands/kept-pages.ts'

export type Part = readonly [path: string, bytes: number]
export type KeptPage = { path: string; kind: KeptKind; at: string; parts: readonly Part[] }

export const limits = { articles: 30, pictureBytes: 20 * 2 ** 20 }

export const isPicture = (path: string): boolean => path.startsWith('/media/')

/**
 * What stays: the articles read last, every front and standing page, with all that they are drawn with; and of their
 * pictures those of the newest, as far as there is room.
 */
export function planKept(pages: readonly KeptPage[], { articles, pictureBytes } = limits) {
  const newest = [...pages].sort((a, b) => (a.at < b.at ? 1 : -1))
  const kept = new Set(newest.filter(({ kind }) => kind === 'article').slice(0, articles))
  const staying = newest.filter((page) => page.kind !== 'article' || kept.has(page))
  const parts = new Set<string>()
  let room = pictureBytes
  for (const [path, bytes] of staying.flatMap((page) => page.parts)) {
    if (parts.has(path)) continue
    if (isPicture(path)) {
      if (bytes > room) continue
      room -= bytes
    }
    parts.add(path)
  }
  return { pages: new Set(staying.map(({ path }) => path)), parts }
}
