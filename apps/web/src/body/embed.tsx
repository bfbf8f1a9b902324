import type { EmbedProvider } from '@dateline/types'
import type { BodyFragment } from '#gql'
import { Player } from '#tools/player.tsx'
import type { Words } from '#words/words.ts'
import { Image } from './picture.tsx'

type EmbedBlock = Extract<BodyFragment['body'][number], { __typename: 'EmbedBlock' }>

const names: Record<Exclude<EmbedProvider, 'LINK'>, string> = {
  BLUESKY: 'Bluesky',
  MASTODON: 'Mastodon',
  PEERTUBE: 'PeerTube',
  SOUNDCLOUD: 'SoundCloud',
  TELEGRAM: 'Telegram',
  VIMEO: 'Vimeo',
  X: 'X',
  YOUTUBE: 'YouTube',
}

/** A card that leads to what stands elsewhere. Nothing of it is loaded here. */
export function Embed({ block, words }: { block: EmbedBlock; words: Words }) {
  const { provider, url, embedUrl, title, author, description, poster } = block
  const host = URL.parse(url)?.hostname.replace(/^www\./, '') ?? url
  const where = provider === 'LINK' ? host : names[provider]
  return (
    <div className="embed" id={block.id}>
      {poster && <Image picture={poster} />}
      <p>
        <a href={url}>{title}</a>
      </p>
      {description && <p className="embed-text">{description}</p>}
      <p className="embed-from">{author ? `${author}, ${where}` : where}</p>
      {embedUrl && <Player url={embedUrl} title={title} words={words} />}
    </div>
  )
}
