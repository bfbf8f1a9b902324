import { type Block, type Body, mapReferences, type Span } from '@dateline/content'
import type { SourceKind } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { toGlobalId } from '../../ids.ts'
import { readId } from '../read-id.ts'
import { readSource as readSourceOf } from '../source/source.rules.ts'
import type { ArticleContentInput } from '../types.generated.ts'
import { type ArticleContent, checkBody, type RevisionContent } from './article-content.ts'

/** An article's content between the graph, where things have global ids, and the store, where rows have theirs. */

const global = {
  asset: (id: string) => toGlobalId('Asset', id),
  article: (id: string) => toGlobalId('Article', id),
  contributor: (id: string) => toGlobalId('Contributor', id),
}

export const toGraphBody = (body: Body): Body => mapReferences(body, global)
export const toGraphBlock = (block: Block | null): Block | null => block && (mapReferences([block], global)[0] ?? null)

/** A content as `ArticleContentInput` takes it. */
export function toGraphContent(content: RevisionContent): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parts).map(([part, name]) => [name, toGraphPart(part as Part, content)]))
}

type Part = keyof typeof parts
/** What the graph calls the parts of a content that it knows. */
const parts = {
  kind: 'kind',
  sectionId: 'section',
  kicker: 'kicker',
  headline: 'headline',
  standfirst: 'standfirst',
  body: 'body',
  placeIds: 'places',
  topicIds: 'topics',
  credits: 'credits',
  leadImage: 'leadImage',
  sources: 'sources',
  seriesId: 'series',
  seriesPart: 'part',
} as const satisfies Partial<Record<keyof RevisionContent, keyof ArticleContentInput>>

export const nameOfPart = (part: keyof RevisionContent): string => (part in parts ? parts[part as Part] : part)

/** The value of a part as the graph shows it. */
export function toGraphPart(part: keyof RevisionContent, content: Pick<RevisionContent, Part>): unknown {
  switch (part) {
    case 'kind':
      return content.kind.toUpperCase()
    case 'sectionId':
      return content.sectionId && toGlobalId('Section', content.sectionId)
    case 'seriesId':
      return content.seriesId && toGlobalId('Series', content.seriesId)
    case 'body':
      return toGraphBody(content.body)
    case 'placeIds':
    case 'topicIds':
      return content[part].map((id) => toGlobalId('Topic', id))
    case 'credits':
      return content.credits.map(({ contributorId, role }) => ({
        contributor: global.contributor(contributorId),
        role: role.toUpperCase(),
      }))
    case 'leadImage':
      return toGraphPicture(content.leadImage)
    case 'sources':
      return content.sources.map((source) => ({ ...source, kind: source.kind.toUpperCase() }))
    default:
      return content[part as Part]
  }
}

export function toGraphPicture(picture: RevisionContent['leadImage']) {
  return (
    picture && {
      asset: global.asset(picture.assetId),
      alt: picture.alt ?? null,
      caption: picture.caption ?? null,
    }
  )
}

/** Reads what a client sends. What can't be is refused in words that name it. */
export function readContent(input: ArticleContentInput): Partial<ArticleContent> {
  const {
    kind,
    section,
    headline,
    kicker,
    standfirst,
    body,
    places,
    topics,
    credits,
    leadImage,
    sources,
    series,
    part,
  } = input
  if (headline === null) throw new AppError('BAD_USER_INPUT', 'An article needs a headline.')
  return {
    ...(kind && { kind: kind.toLowerCase() as ArticleContent['kind'] }),
    ...(section !== undefined && { sectionId: section === null ? null : readId('Section', section) }),
    ...(headline !== undefined && { headline }),
    ...(kicker !== undefined && { kicker }),
    ...(standfirst !== undefined && { standfirst }),
    ...(body != null && { body: readBody(body) }),
    ...(places && { placeIds: places.map((id) => readId('Topic', id)) }),
    ...(topics && { topicIds: topics.map((id) => readId('Topic', id)) }),
    ...(credits && {
      credits: credits.map(({ contributor, role }) => ({
        contributorId: readId('Contributor', contributor),
        role: role.toLowerCase() as ArticleContent['credits'][number]['role'],
      })),
    }),
    ...(leadImage !== undefined && { leadImage: leadImage === null ? null : readPicture(leadImage) }),
    ...(sources && { sources: sources.map(readSource) }),
    ...(series !== undefined && { seriesId: series === null ? null : readId('Series', series) }),
    ...(part !== undefined && { seriesPart: readPart(part) }),
    ...(series === null && { seriesPart: null }),
  }
}

function readPart(part: number | null): number | null {
  if (part === null || (part >= 1 && part <= 999)) return part
  throw new AppError(
    'BAD_USER_INPUT',
    `An article can't be part ${part} of a series: parts are numbered from 1 to 999.`,
  )
}

function readPicture({ asset, alt, caption }: NonNullable<ArticleContentInput['leadImage']>) {
  return {
    assetId: readId('Asset', asset),
    ...(alt != null && { alt }),
    ...(caption != null && { caption: readSpans(caption) }),
  }
}

function readSource({ library: _, kind, ...said }: NonNullable<ArticleContentInput['sources']>[number]) {
  const read = readSourceOf({ ...said, kind: kind?.toLowerCase() as SourceKind | undefined })
  if (read.ok) return read.source
  throw new AppError('BAD_USER_INPUT', read.problem)
}

export function readBody(body: unknown): Body {
  return checkBody(withRowIds(body))
}

/** What isn't a body at all is left as it is, for the content schema, which says what is wrong with it. */
function withRowIds(body: unknown): unknown {
  try {
    return mapReferences(body as Body, {
      asset: (id) => readId('Asset', id),
      article: (id) => readId('Article', id),
      contributor: (id) => readId('Contributor', id),
    })
  } catch (error) {
    if (error instanceof AppError) throw error
    return body
  }
}

/** Texts outside the body obey the same rules as its paragraphs. */
export function readSpans(spans: unknown): Span[] {
  const [paragraph] = checkBody([{ id: 'caption', kind: 'paragraph', content: spans }])
  return paragraph && 'content' in paragraph ? paragraph.content : []
}
