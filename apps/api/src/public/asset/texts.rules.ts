import type { Span } from '@dateline/content'
import type { AssetRow } from './asset.store.ts'

type Editions = { edition: string; defaultEdition: string }

function choose<Text extends string | readonly Span[]>(
  { texts }: AssetRow,
  { edition, defaultEdition }: Editions,
  read: (text: AssetRow['texts'][number]) => Text,
): { text: Text; edition: string } | null {
  for (const code of [edition, defaultEdition]) {
    const own = texts.find(({ editionCode }) => editionCode === code)
    const text = own && read(own)
    if (text !== undefined && text.length > 0) return { text, edition: code }
  }
  return null
}

/** What an edition says of an asset, else what the outlet's default edition says. */
export function altOf(asset: AssetRow, editions: Editions): string {
  return choose(asset, editions, ({ alt }) => alt)?.text ?? ''
}

export function captionOf(asset: AssetRow, editions: Editions): { spans: readonly Span[]; edition: string } | null {
  const chosen = choose(asset, editions, ({ caption }) => caption)
  return chosen && { spans: chosen.text, edition: chosen.edition }
}
