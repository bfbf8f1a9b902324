import { createArticle, getArticle, type NewArticle } from '@dateline/api/article'
import { publishArticle } from '@dateline/api/publishing'
import type { Viewer } from '@dateline/api/viewer'
import { newBlockId } from '@dateline/content'
import type { Database } from '@dateline/db'
import { operator } from './viewers.ts'

let made = 0

type ArticleInput = Partial<Omit<NewArticle, 'translationOf'>> & {
  translationOf?: string
  text?: string[]
  publishedAt?: Date
  by?: Viewer
}

/** A draft. What isn't named is filled in. */
export async function createDraft(
  db: Database,
  { text, publishedAt: _, translationOf, by = operator, ...input }: ArticleInput = {},
) {
  made += 1
  const number = `${made}-${Math.random().toString(36).slice(2, 8)}`
  const paragraphs = text ?? ['Ein Absatz.', 'Noch ein Absatz.']
  return createArticle(
    db,
    by,
    {
      edition: 'de',
      slug: `artikel-${number}`,
      headline: `Artikel ${number}`,
      kind: 'news',
      sectionId: null,
      kicker: null,
      standfirst: null,
      body: paragraphs.map((paragraph) => ({ id: newBlockId(), kind: 'paragraph', content: [{ text: paragraph }] })),
      appeal: null,
      placeIds: [],
      topicIds: [],
      credits: [],
      importDigest: null,
      ...input,
      translationOf: translationOf === undefined ? null : await getArticle(db, translationOf),
    },
    new Date(),
  )
}

/** A public article. */
export async function createPublished(db: Database, input: ArticleInput = {}) {
  const draft = await createDraft(db, input)
  const published = await publishArticle(
    db,
    operator,
    draft.id,
    new Date(),
    input.publishedAt ? { publishedAt: input.publishedAt } : {},
  )
  if (!published.ok) throw new Error(`The article was not published: it needs ${published.missing.join(', ')}.`)
  return published.article
}
