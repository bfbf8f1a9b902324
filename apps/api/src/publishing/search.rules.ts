import { bodyToText } from '@dateline/content'
import { yearAndMonthOf } from '../paths.ts'
import { searchMark } from '../search-marks.ts'
import { fold, searchConfig, wordsIn } from '../words.ts'
import type { LiveArticle } from './live.store.ts'

/** What Postgres makes an article's row in `live.article_search` of. Texts are words with spaces between them. */
export type SearchSource = {
  articleId: string
  editionCode: string
  publishedAt: string
  year: number
  sectionId: string | null
  kind: string
  topicIds: string[]
  config: string
  headline: string
  standfirst: string
  body: string
  /** What the article is. Positions and weights are for what it is ranked by: its topics. */
  marks: string
}

/** The same with its texts as vectors, in the form in which Postgres writes them. `said` is all three texts in one. */
export type SearchVectors = Omit<SearchSource, 'config' | 'headline' | 'standfirst' | 'body'> & {
  headlineVector: string
  standfirstVector: string
  said: string
}

/** Postgres keeps at most a mebibyte of words for a row; this stays below it in any script. */
const longestText = 200_000

export function toSearchSource(article: LiveArticle): SearchSource {
  const { year, month } = yearAndMonthOf(article.path)
  const topicIds = [...new Set([...article.topicIds, ...article.placeIds])]
  const marks = [
    searchMark.period(article.editionCode, `${year}`),
    searchMark.period(article.editionCode, `${year}-${month}`),
    searchMark.kind(article.kind),
    ...(article.sectionId ? [searchMark.section(article.sectionId)] : []),
  ]
  return {
    articleId: article.id,
    editionCode: article.editionCode,
    publishedAt: article.publishedAt.toISOString(),
    year: Number(year),
    sectionId: article.sectionId,
    kind: article.kind,
    topicIds,
    config: searchConfig(article.editionCode),
    headline: plain(`${article.kicker ?? ''} ${article.headline}`),
    standfirst: plain(article.standfirst ?? ''),
    body: plain(bodyToText(article.body).slice(0, longestText)),
    marks: [...marks.map((mark) => `'${mark}'`), ...topicIds.map((id) => `'${searchMark.topic(id)}':1C`)].join(' '),
  }
}

const plain = (text: string) => wordsIn(text).join(' ')

/** How many articles more, or fewer, have a term. */
export type TermCount = { editionCode: string; term: string; folded: string; config: string; articles: number }

/** What is counted as a term: a word, and not a number or half a line of signs. */
const isTerm = (word: string) => word.length > 1 && word.length <= 40 && !/^\p{N}/u.test(word)

const termsOf = (source: SearchSource) =>
  [...new Set(`${source.headline} ${source.standfirst} ${source.body}`.split(' '))].filter(isTerm)

/** What changes in the terms when some articles come and others go. A term that stays in as many is not named. */
export function countTerms(come: readonly SearchSource[], go: readonly SearchSource[] = []): TermCount[] {
  const editions = new Map<string, Map<string, TermCount>>()
  const add = (source: SearchSource, by: 1 | -1) => {
    const { editionCode, config } = source
    const counts = editions.get(editionCode) ?? new Map<string, TermCount>()
    editions.set(editionCode, counts)
    for (const term of termsOf(source)) {
      const count = counts.get(term)
      if (count) count.articles += by
      else counts.set(term, { editionCode, term, folded: fold(term, editionCode), config, articles: by })
    }
  }
  for (const source of come) add(source, 1)
  for (const source of go) add(source, -1)
  return [...editions.values()].flatMap((counts) => [...counts.values()].filter(({ articles }) => articles !== 0))
}
