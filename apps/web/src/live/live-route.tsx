import { notFound } from 'next/navigation'
import type { Words } from '#words/words.ts'
import { getLivePage } from './get-live-page.ts'
import { LivePage } from './live-page.tsx'
import { OlderPosts } from './older-posts.tsx'

type Props = {
  article: { path: string; dateline: readonly { name: string }[] }
  /** The cursor after which the posts begin; null for the newest. */
  after?: string | null
  words: Words
  timeZone: string
}

/** What a live page has in the place of an article's text. */
export async function LiveRoute({ article, after = null, words, timeZone }: Props) {
  const live = await getLivePage(article.path, after)
  if (!live) notFound()
  const shown = { live, path: article.path, words, timeZone }
  if (after !== null) return <OlderPosts {...shown} />
  return <LivePage {...shown} dateline={article.dateline.map(({ name }) => name)} />
}
