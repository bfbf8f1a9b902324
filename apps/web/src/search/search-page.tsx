import { PageFrame } from '#chrome/page-frame.tsx'
import type { Words } from '#words/words.ts'
import { ActiveFilters } from './active-filters.tsx'
import type { SearchPageData } from './get-search-page.ts'
import { NoResults } from './no-results.tsx'
import { OutcomeLine } from './outcome-line.tsx'
import { Results } from './results.tsx'
import { SearchForm } from './search-form.tsx'
import { SearchOperators } from './search-operators.tsx'
import { searchPath } from './search-request.ts'
import { TopicLinks } from './topic-links.tsx'

type Props = { page: SearchPageData; words: Words }

export function SearchPage({ page, words }: Props) {
  const { data, request, leftOut, outcome } = page
  const { path, code } = data.edition
  const alternates = data.editions.map((each) => ({
    edition: each.code,
    path: searchPath(each.path, { query: request.query }),
  }))
  return (
    <PageFrame data={data} edition={code} words={words} alternates={alternates}>
      <main id="content" className="search">
        <h1>{words.search.title}</h1>
        <SearchForm request={request} editionPath={path} words={words} />
        <div className="outcome-lines">
          <OutcomeLine page={page} words={words} />
          {leftOut.length > 0 && <p>{words.search.leftOut(leftOut)}</p>}
          <ActiveFilters page={page} words={words} />
        </div>
        {outcome.kind === 'found' && <Results page={page} found={outcome} words={words} />}
        {outcome.kind === 'none' && <NoResults page={page} help={outcome.help} words={words} />}
        {outcome.kind === 'start' && <TopicLinks topics={outcome.topics} label={words.search.oftenTopics} />}
        <SearchOperators editionPath={path} words={words} isOpen={outcome.kind !== 'found'} />
      </main>
    </PageFrame>
  )
}
