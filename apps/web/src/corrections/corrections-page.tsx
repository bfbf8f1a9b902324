import { inEveryEdition } from '#chrome/in-every-edition.ts'
import { PageFrame } from '#chrome/page-frame.tsx'
import type { ChromeFragment, CorrectionsPageQuery, CorrectionViewFragment } from '#gql'
import { olderPath } from '#lib/paths.ts'
import { Moment } from '#ui/moment.tsx'
import type { Words } from '#words/words.ts'

type Edition = NonNullable<CorrectionsPageQuery['edition']>

type Props = {
  data: ChromeFragment
  edition: Edition
  /** The cursor after which this page begins; null on the first one. */
  after: string | null
  words: Words
}

/** All that an edition has corrected, for good. */
export function CorrectionsPage({ data, edition, after, words }: Props) {
  const { nodes, pageInfo } = edition.corrections
  const policy = edition.pages.find(({ key }) => key === 'corrections')
  const path = `${edition.path}/corrections`
  return (
    <PageFrame
      data={data}
      edition={edition.code}
      words={words}
      alternates={after === null ? inEveryEdition(data, 'corrections') : []}
    >
      <main id="content" className="plain-page">
        <h1>{words.corrections.title}</h1>
        <p className="standfirst">
          {words.corrections.intro} {policy && <a href={policy.path}>{words.corrections.policy}</a>}
        </p>
        {nodes.length === 0 ? (
          <p className="notice">{words.corrections.empty}</p>
        ) : (
          <ol className="corrections-list">
            {nodes.map((correction) => (
              <Correction
                key={`${correction.at} ${correction.article.path} ${correction.text}`}
                correction={correction}
                timeZone={data.outlet.timeZone}
                words={words}
              />
            ))}
          </ol>
        )}
        {(after !== null || pageInfo.hasNextPage) && (
          <nav className="pager" aria-label={words.pages}>
            {after !== null && <a href={path}>{words.corrections.newest}</a>}
            {pageInfo.hasNextPage && pageInfo.endCursor && (
              <a href={olderPath(path, pageInfo.endCursor)} rel="next">
                {words.corrections.older}
              </a>
            )}
          </nav>
        )}
      </main>
    </PageFrame>
  )
}

type CorrectionProps = { correction: CorrectionViewFragment; timeZone: string; words: Words }

function Correction({ correction: { at, text, concerned, article }, timeZone, words }: CorrectionProps) {
  return (
    <li>
      <p className="correction-date">
        <Moment at={at} style="date" timeZone={timeZone} words={words} />
      </p>
      <div>
        <h2>
          <a href={article.path}>{article.headline}</a>
        </h2>
        {concerned && <p className="label">{concerned}</p>}
        <p>{text}</p>
      </div>
    </li>
  )
}
