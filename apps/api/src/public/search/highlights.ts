import { bodyToText } from '@dateline/content'
import type { Context } from '../../context.ts'
import { findPassage, highlight } from './highlight.rules.ts'
import type { SearchEdgeMapper } from './search.mappers.ts'

/** Where an article that was found says what was looked for. */
export async function highlightsOf({ page, hit: { article } }: SearchEdgeMapper, { articles }: Context) {
  const [words, { body }] = await Promise.all([page.wordsFound(), articles.text.load(article.id)])
  const isMatch = (word: string) => words.has(word)
  return {
    headline: highlight(article.headline, isMatch),
    standfirst: article.standfirst === null ? null : highlight(article.standfirst, isMatch),
    passage: findPassage(bodyToText(body), isMatch),
  }
}
