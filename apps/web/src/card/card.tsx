import type { CardFragment } from '#gql'
import { Moment } from '#ui/moment.tsx'
import type { DateStyle } from '#words/dates.ts'
import type { Words } from '#words/words.ts'
import { CardImage, type ImagePlace } from './card-image.tsx'
import { Kicker } from './kicker.tsx'

type Props = {
  article: CardFragment
  words: Words
  timeZone: string
  /** How much the card weighs on the page: `hero` once on a front, `lead` once in a band. */
  size: 'hero' | 'lead' | 'plain' | 'small'
  /** The level of the headline. */
  level: 2 | 3 | 4
  standfirst?: boolean
  byline?: boolean
  time?: DateStyle
  /** The section under whose name the card stands. */
  under?: string | undefined
  /** Where the article's picture is drawn, if it has one. */
  picture?: Exclude<ImagePlace, 'portrait'> | undefined
  /** What else is to be said of the article where it stands. */
  note?: string | undefined
}

/** An article as lists show it. */
export function Card(props: Props) {
  const { article, words, timeZone, size, level, standfirst = true, byline = true, time = 'date', under, note } = props
  const Headline = `h${level}` as const
  const kicker = article.kicker ?? (article.dateline.map(({ name }) => name).join('/') || null)
  const languages = article.translations.map(({ edition }) => edition.code)
  const image = props.picture && article.leadImage?.asset
  const pictured = image && (props.picture === 'thumb' ? 'pictured card-beside' : 'pictured')
  return (
    <article className={['card', `card-${size}`, pictured].filter(Boolean).join(' ')}>
      {image && <CardImage image={image} place={props.picture ?? 'thumb'} />}
      <Kicker kind={article.kind} kicker={kicker} words={words} under={under} />
      <Headline>
        <a href={article.path}>{article.headline}</a>
      </Headline>
      {standfirst && article.standfirst && <p className="standfirst">{article.standfirst}</p>}
      <p className="meta">
        {note && <span className="note">{note}</span>}
        {byline && article.byline && (
          <span className={article.kind === 'OPINION' ? 'byline byline-opinion' : 'byline'}>{article.byline}</span>
        )}
        <span>
          <Moment at={article.publishedAt} style={time} timeZone={timeZone} words={words} />
        </span>
        {languages.length > 0 && (
          <span className="also">
            <span className="visually-hidden">{words.alsoIn(languages)}</span>
            <span aria-hidden="true">{languages.join(' ')}</span>
          </span>
        )}
      </p>
    </article>
  )
}
