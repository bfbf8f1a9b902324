import type { ArticleViewFragment } from '#gql'
import type { Words } from '#words/words.ts'
import { formatSourceDate } from './source-date.ts'

type Props = { sources: ArticleViewFragment['sources']; language: string; words: Words }

/** Where the facts come from. */
export function Sources({ sources, language, words }: Props) {
  if (sources.length === 0) return null
  return (
    <section className="after sources" aria-labelledby="sources">
      <h2 id="sources">{words.article.sources(sources.length)}</h2>
      <ul>
        {sources.map((source, index) => {
          const lang = source.language && source.language !== language ? source.language : undefined
          return (
            <li key={index}>
              {source.url ? (
                <a href={source.url} lang={lang} hrefLang={lang}>
                  {source.title}
                </a>
              ) : (
                <cite lang={lang}>{source.title}</cite>
              )}{' '}
              <span className="source-facts">{listFacts(source, lang, words).join(', ')}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function listFacts(
  { publisher, kind, date }: ArticleViewFragment['sources'][number],
  language: string | undefined,
  words: Words,
): string[] {
  const { sourceKinds, inLanguage } = words.article
  return [
    publisher,
    sourceKinds[kind] ?? null,
    language ? inLanguage(language) : null,
    date && formatSourceDate(date, words.locale),
  ].filter((each): each is string => Boolean(each))
}
