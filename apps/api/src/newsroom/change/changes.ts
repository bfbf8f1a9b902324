import type { Database } from '@dateline/db'
import { AppError } from '../../errors.ts'
import type { ArticleRow } from '../../publishing/newsroom.store.ts'
import { findArticleById } from '../article/article.store.ts'
import type { BoardStory } from '../translation/board.rules.ts'
import { readStories } from '../translation/board.service.ts'
import type { Heard } from './news.ts'

export type ChangeKind = 'article' | 'story' | 'presence' | 'notes'

export type ArticleChanged = { kinds: readonly ChangeKind[]; article: ArticleRow }
export type BoardChanged = { stories: readonly BoardStory[] }

/** The root of a subscription's answer. Members are told how things are, not what they missed: they go on from nowhere. */
type Event<Name extends string, Change> = { place: number; isLast: boolean } & Record<Name, Change>

/** More stories are read more cheaply with the board. */
const mostStories = 50

export type Follow = (wants: (tag: string) => boolean) => AsyncGenerator<Heard>

export async function* followArticle(
  db: Database,
  follow: Follow,
  { articleId, kinds }: { articleId: string; kinds: readonly ChangeKind[] },
): AsyncGenerator<Event<'articleChanged', ArticleChanged>> {
  let article = await getArticle(db, articleId)
  const tagOf = (kind: ChangeKind) => `${kind}:${kind === 'story' ? article.storyId : articleId}`
  let place = 0
  for await (const heard of follow((tag) => kinds.some((kind) => tagOf(kind) === tag))) {
    const changed = heard === 'anything' ? kinds : kinds.filter((kind) => heard.has(tagOf(kind)))
    article = await getArticle(db, articleId)
    place += 1
    yield { place, isLast: article.discardedAt !== null, articleChanged: { kinds: changed, article } }
    if (article.discardedAt !== null) return
  }
}

async function getArticle(db: Database, id: string): Promise<ArticleRow> {
  const article = await findArticleById(db, id)
  if (!article) throw new AppError('NOT_FOUND', 'There is no such article.')
  return article
}

export async function* followBoard(db: Database, follow: Follow): AsyncGenerator<Event<'boardChanged', BoardChanged>> {
  const story = 'story:'
  let place = 0
  for await (const heard of follow((tag) => tag.startsWith(story))) {
    const ids = heard === 'anything' ? [] : [...heard].map((tag) => tag.slice(story.length))
    place += 1
    const stories = ids.length > mostStories ? [] : await readStories(db, ids)
    yield { place, isLast: false, boardChanged: { stories } }
  }
}
