import { Card } from '#card/card.tsx'
import type { Words } from '#words/words.ts'
import type { SearchHelp, SearchPageData } from './get-search-page.ts'
import { searchPath } from './search-request.ts'
import { TopicLinks } from './topic-links.tsx'

type Props = { page: SearchPageData; help: SearchHelp | null; words: Words }

/** Ways on for whoever has found nothing. */
export function NoResults({ page: { data, request }, help, words }: Props) {
  const { search } = words
  return (
    <>
      <ul className="tips">
        {search.tips.map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
      {help && help.elsewhere.length > 0 && (
        <div className="topic-links">
          <p className="label">{search.otherEditions}</p>
          <ul>
            {help.elsewhere.map(({ code, name, path, articles }) => (
              <li key={code}>
                <a href={searchPath(path, { query: request.query })} hrefLang={code} lang={code}>
                  {name}
                </a>{' '}
                <span className="facet-count">{search.count(articles, false)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {help && <TopicLinks topics={help.topics} label={search.similarTopics} />}
      {help && help.newest.length > 0 && (
        <section className="dated" aria-labelledby="newest">
          <h2 className="dated-name" id="newest">
            {words.latest}
          </h2>
          <div className="ruled">
            {help.newest.map((article) => (
              <Card
                key={article.id}
                article={article}
                size="plain"
                level={3}
                standfirst={false}
                byline={false}
                words={words}
                timeZone={data.outlet.timeZone}
              />
            ))}
          </div>
        </section>
      )}
    </>
  )
}
