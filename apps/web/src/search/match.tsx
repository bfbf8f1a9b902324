import { Kicker } from '#card/kicker.tsx'
import type { ResultsFragment } from '#gql'
import { Moment } from '#ui/moment.tsx'
import type { Words } from '#words/words.ts'
import { Marked } from './marked.tsx'

type Props = { match: ResultsFragment['edges'][number]; words: Words; timeZone: string }

/** An article that was found, and where it says what was searched for. */
export function Match({ match: { node, highlights }, words, timeZone }: Props) {
  const { headline, standfirst, passage } = highlights
  const kicker = node.kicker ?? (node.dateline.map(({ name }) => name).join('/') || null)
  return (
    <article className="card card-plain match">
      <Kicker kind={node.kind} kicker={kicker} words={words} under={node.section?.name} />
      <h3>
        <a href={node.path}>
          <Marked segments={headline} />
        </a>
      </h3>
      {standfirst && (
        <p className="standfirst">
          <Marked segments={standfirst} />
        </p>
      )}
      {passage && (
        <p className="passage">
          <Marked segments={passage} />
        </p>
      )}
      <p className="meta">
        {node.byline && <span className="byline">{node.byline}</span>}
        <span>
          <Moment at={node.publishedAt} style="date" timeZone={timeZone} words={words} />
        </span>
        {node.section && <span>{node.section.name}</span>}
      </p>
    </article>
  )
}
