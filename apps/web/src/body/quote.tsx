import type { BodyFragment } from '#gql'
import { RichText } from './rich-text.tsx'

type QuoteBlock = Extract<BodyFragment['body'][number], { __typename: 'QuoteBlock' }>

export function Quote({ block }: { block: QuoteBlock }) {
  const { speaker, role, source } = block
  const url = source !== null && /^https?:\/\//.test(source) ? source : null
  return (
    <figure className="quote" id={block.id}>
      <blockquote cite={url ?? undefined}>
        <p>
          <RichText content={block.content} />
        </p>
      </blockquote>
      {(speaker || role || source) && (
        <figcaption>
          {speaker && <b>{speaker}</b>}
          {role && <span>{role}</span>}
          {url ? <a href={url}>{hostOf(url)}</a> : source && <cite>{source}</cite>}
        </figcaption>
      )}
    </figure>
  )
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./, '') ?? url
}
