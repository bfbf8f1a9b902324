import type { FastifyInstance, FastifyRequest } from 'fastify'
import { execute, type GraphQLSchema, parse } from 'graphql'
import { createContext, type Reading } from '../context.ts'
import { AppError } from '../errors.ts'
import { findPreviewedAsset, openPreview } from '../newsroom/preview/preview.service.ts'
import { createReference } from '../public/reference/reference.ts'
import { becomePublic } from '../publishing/live.store.ts'
import { showOnce } from '../publishing/show-once.service.ts'
import type { Documents } from './documents.ts'
import { toAnswered } from './event-operation.ts'
import type { Newsroom } from './newsroom/newsroom.ts'

type Options = { newsroom: Newsroom; schema: GraphQLSchema; reading: Reading; documents: Documents }

/** Whoever has the link sees these as well: the token is added to their addresses. */
const pictures = /\/media\/[0-9a-f-]{36}\/[0-9a-f]{16}\/[0-9a-z]{1,12}\.(?:avif|webp|jpg)/g

/**
 * `GET /preview?token=TOKEN&documentId=sha256:HEX`: what one of the site's own documents would say of an article if the revision of a
 * preview link were public. It is asked with the article's `path` and `edition`.
 */
export function addPreview(app: FastifyInstance, { newsroom, schema, reading, documents }: Options): void {
  const { db, webhooks } = newsroom
  // Publishing waits while somebody looks: one at a time, and the others behind.
  let last: Promise<unknown> = Promise.resolve()

  app.get<{ Querystring: Record<string, unknown> }>('/preview', async (request, reply) => {
    const { token, documentId } = request.query
    const text = documents.get(String(documentId ?? '').replace(/^sha256:/, ''))
    if (text === undefined) throw new AppError('BAD_USER_INPUT', '"documentId" names no trusted document.')
    const now = new Date()
    const preview = await openPreview(db, String(token ?? ''), webhooks.secret, now)
    if (!preview) throw new AppError('NOT_FOUND', 'This link shows nothing, or nothing any more.', { status: 404 })
    const { article, revision, expiresAt } = preview
    const { editionCode: edition } = article
    const shown = { article, revision, publishedAt: article.publishedAt ?? now }
    const answer = () =>
      showOnce(db, edition, [shown], now, async (live, [{ path } = { path: '' }], hasNewNames) => {
        await becomePublic(live)
        const reference = hasNewNames ? await createReference(live) : reading.reference
        const here = { ...reading, reads: live, slow: live, searches: live, reference }
        const { data, errors } = await execute({
          schema,
          document: parse(text),
          variableValues: { path, edition },
          contextValue: createContext(here, request.log, { client: null }),
        })
        return { ...(errors && { errors: errors.map((error) => toAnswered(error, request.log)) }), data }
      })
    const turn = last.then(answer)
    last = turn.catch(() => {})
    const isPublic = article.status === 'published' && article.publishedRevision === revision.number
    const about = { revision: revision.number, savedAt: revision.createdAt, expiresAt, isPublic }
    const body = JSON.stringify({ ...(await turn), preview: about })
    return reply
      .headers({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' })
      .type('application/json; charset=utf-8')
      .send(body.replace(pictures, (path) => `${path}?preview=${token}`))
  })
}

/** A picture that the revision of a preview link shows; null for any other. */
export async function pictureOfPreview({ query }: FastifyRequest, id: string, { db, webhooks }: Newsroom) {
  const { preview: token } = query as Record<string, unknown>
  return typeof token === 'string' ? findPreviewedAsset(db, token, id, webhooks.secret, new Date()) : null
}
