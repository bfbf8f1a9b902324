import type { IncomingHttpHeaders } from 'node:http'
import { createEntry, type Entry } from '@dateline/edge'
import { getWords } from '#words/words.ts'

/** `Save-Data: on`: from a browser that is set so, or from the site's own setting, for which the service worker asks. */
export function wantsLite(headers: IncomingHttpHeaders): boolean {
  const setting = headers['save-data']
  return setting !== undefined && /^on\b/i.test(String(setting))
}

const kept = new WeakMap<Entry, Promise<Entry>>()

/** A page in the form for slow lines. It is made once, and goes when the page goes that it was made of. */
export function liteOf(entry: Entry): Promise<Entry> {
  const headers = readHeaders(entry.identity.headers)
  if (!headers['Content-Type']?.startsWith('text/html')) return Promise.resolve(entry)
  const known = kept.get(entry)
  if (known) return known
  const { status, tags, storedAt } = entry
  const answer = { status, headers, tags, store: true, body: toLite(entry.identity.body.toString()) }
  const lite = createEntry(answer, storedAt, true)
  kept.set(entry, lite)
  return lite
}

/** Without those that describe the bytes, which are written anew. */
function readHeaders(flat: readonly string[]): Record<string, string> {
  const pairs = flat.flatMap((name, index) => (index % 2 === 0 ? [[name, flat[index + 1] ?? '']] : []))
  return Object.fromEntries(pairs.filter(([name]) => name !== 'Cache-Status'))
}

const parts = /<a\b[^>]*>|<\/a>|<picture\b[^>]*>[\s\S]*?<\/picture>|<img\b[^>]*>/g

/**
 * No typefaces, and no picture that its reader has not asked for: in its place stands a link to it with its text, with
 * which a script puts it there. Inside of a link there can be no other: the text stands alone.
 */
export function toLite(html: string): string {
  const { showPicture } = getWords(/<html\b[^>]*\blang="([\w-]+)"/.exec(html)?.[1] ?? 'en').tools
  let isInLink = false
  return html
    .replace(/<html\b[^>]*>/, (tag) => tag.replace(/ class="[^"]*"/, '').replace('<html', '<html data-lite=""'))
    .replace(/<link\b[^>]*\bas="(?:font|image)"[^>]*>/g, '')
    .replace(parts, (part) => {
      if (part.startsWith('<a') || part === '</a>') {
        isInLink = part !== '</a>'
        return part
      }
      const img = /<img\b[^>]*>/.exec(part)?.[0] ?? ''
      const { src, alt } = { src: attribute(img, 'src'), alt: attribute(img, 'alt') }
      if (src.startsWith('data:')) return part
      if (isInLink || alt === '') return alt
      return `<dl-picture><a href="${src}">${showPicture} ${alt}</a><template>${part}</template></dl-picture>`
    })
}

/** As it is written: escaped for an attribute, and so for a text as well. */
function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
}
