import { blockToText, countWords } from '@dateline/content'
import type { Database } from '@dateline/db'
import { listHistory } from '../newsroom/article/article.store.ts'
import { type ArticleRow, getRevision } from '../publishing/newsroom.store.ts'

/** An article as the terminal shows it: what it is, how it begins, and what was done to it. */
export async function showArticle(db: Database, article: ArticleRow): Promise<string> {
  const revision = await getRevision(db, article.id, article.latestRevision)
  const { places, topics, contributors, path, history } = await listHistory(db, article, revision)
  const facts: [string, string][] = [
    ['id', article.id],
    ['story', `${article.storyId} (${article.isOriginal ? 'the original' : 'a translation'})`],
    ['status', article.withdrawnReason ? `${article.status}: ${article.withdrawnReason}` : article.status],
    ['path', path ?? `none yet (${article.editionCode}/${article.slug})`],
    ['revision', `${article.latestRevision}, public: ${article.publishedRevision ?? 'none'}`],
    ['published', article.publishedAt?.toISOString() ?? 'not yet'],
    ['dateline', places.join('/')],
    ['topics', topics.join(', ')],
    ['credits', contributors.join(', ')],
    ['length', `${revision.body.length} blocks, ${countWords(revision.body, article.editionCode)} words`],
    ['appeal', revision.appeal ? (revision.appeal.heading ?? 'yes') : 'none'],
  ]
  const [first] = revision.body
  return [
    revision.headline,
    '',
    ...facts.filter(([, value]) => value !== '').map(([name, value]) => `  ${name.padEnd(10)} ${value}`),
    '',
    first ? `  ${blockToText(first).slice(0, 300)}` : '',
    '',
    ...history.map((entry) => `  ${entry.at.toISOString()}  ${entry.actor}  ${entry.action}`),
  ].join('\n')
}
