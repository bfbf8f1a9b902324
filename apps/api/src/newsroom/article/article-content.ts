import { type Body, type Span, typeset, typesetBody, typesetSpans, validateBody } from '@dateline/content'
import type { Credit, Picture } from '@dateline/db'
import { AppError } from '../../errors.ts'
import type { Revision } from '../../publishing/newsroom.store.ts'
import { noExtras } from './article.rules.ts'

/** What a revision says. */
export type ArticleContent = {
  kind: Revision['kind']
  sectionId: string | null
  kicker: string | null
  headline: string
  standfirst: string | null
  body: Body
  appeal: Revision['appeal']
  placeIds: readonly string[]
  topicIds: readonly string[]
  credits: readonly Credit[]
} & Partial<ArticleExtras>

/** What most articles have none of. */
type ArticleExtras = Pick<Revision, keyof typeof noExtras>

/** An article of which nothing is known yet but its headline. */
export const emptyContent = {
  kind: 'news',
  sectionId: null,
  kicker: null,
  standfirst: null,
  body: [],
  appeal: null,
  placeIds: [],
  topicIds: [],
  credits: [],
} as const satisfies Omit<ArticleContent, 'headline'>

/** All that saving may change: as it is stored. */
export type RevisionContent = ReturnType<typeof prepareContent>

/** What a revision says, without what is known of the revision itself. */
export function contentOf(revision: Revision): RevisionContent {
  const { kind, sectionId, kicker, headline, standfirst, body, appeal, placeIds, topicIds, credits } = revision
  const extras = Object.fromEntries(Object.keys(noExtras).map((key) => [key, revision[key as keyof typeof noExtras]]))
  return {
    ...(extras as Pick<Revision, keyof typeof noExtras>),
    kind,
    sectionId,
    kicker,
    headline,
    standfirst,
    body,
    appeal,
    placeIds,
    topicIds,
    credits,
  }
}

/** The one door for text: checked against the body's schema, and set as the edition's language sets it. */
export function prepareContent<Content extends ArticleContent>(content: Content, language: string) {
  const set = (text: string | null) => (text === null || text.trim() === '' ? null : typeset(text.trim(), language))
  const headline = set(content.headline)
  if (headline === null) throw new AppError('BAD_USER_INPUT', 'The article has no headline.')
  const extras: ArticleExtras = { ...noExtras, ...pick(content) }
  return {
    ...extras,
    republicationNote: set(extras.republicationNote),
    searchTitle: set(extras.searchTitle),
    searchDescription: set(extras.searchDescription),
    socialTitle: set(extras.socialTitle),
    socialDescription: set(extras.socialDescription),
    leadImage: extras.leadImage && setPicture(extras.leadImage, language),
    // A live page takes posts until it is said to have ended.
    liveState: content.kind === 'live' ? (extras.liveState ?? ('running' as const)) : null,
    kind: content.kind,
    sectionId: content.sectionId,
    kicker: set(content.kicker),
    headline,
    standfirst: set(content.standfirst),
    // After it was set: no-break spaces add to the length, and what was saved once must pass the next time too.
    body: checkPosts(checkBody(typesetBody(content.body, language)), content.kind),
    appeal: content.appeal && {
      heading: set(content.appeal.heading),
      content: prepareTexts(content.appeal.content, language),
    },
    placeIds: content.placeIds,
    topicIds: content.topicIds,
    credits: content.credits,
  }
}

/** Refuses what is no body, in words that say where. */
export function checkBody(body: unknown): Body {
  const checked = validateBody(body)
  if (checked.ok) return checked.body
  throw new AppError('BAD_USER_INPUT', checked.problems.map((problem) => problem.message).join('\n'))
}

function checkPosts(body: Body, kind: Revision['kind']): Body {
  if (kind !== 'live' && body.some((block) => block.kind === 'live_post')) {
    throw new AppError(
      'BAD_USER_INPUT',
      'Only a live page has posts. Make the article one ("kind: live" in the front matter), or write its posts as paragraphs.',
    )
  }
  return body
}

/** Paragraphs outside the body, set as the edition's language sets them. */
export function prepareTexts(texts: readonly unknown[], language: string): Span[][] {
  return checkTexts(checkTexts(texts).map((spans) => typesetSpans(spans, language)))
}

/** Texts outside the body obey the same rules as its paragraphs. */
function checkTexts(texts: readonly unknown[]): Span[][] {
  const paragraphs = texts.map((content, index) => ({ id: `p${index}`, kind: 'paragraph' as const, content }))
  return checkBody(paragraphs).flatMap((block) => ('content' in block ? [block.content] : []))
}

function pick(content: Partial<ArticleExtras>): Partial<ArticleExtras> {
  return Object.fromEntries(Object.entries(content).filter(([key]) => key in noExtras))
}

function setPicture(picture: Picture, language: string): Picture {
  const { alt, caption } = picture
  return {
    ...picture,
    ...(alt !== undefined && { alt: typeset(alt, language) }),
    ...(caption && { caption: prepareTexts([caption], language)[0] ?? [] }),
  }
}
