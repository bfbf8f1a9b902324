import type { Words } from '#words/words.ts'

/** A button that puts the provider's player in its own place. Until then nothing is asked of the provider. */
export function Player({ url, title, words: { tools } }: { url: string; title: string; words: Words }) {
  const host = URL.parse(url)?.hostname.replace(/^www\./, '')
  if (!host) return null
  return (
    <dl-embed data-embed-url={url} data-embed-title={title}>
      <button type="button">{tools.playFrom(host)}</button>
    </dl-embed>
  )
}
