import type { Database } from '@dateline/db'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isUuid } from '../../ids.ts'
import type { Renditions } from '../../media/renditions.ts'
import { findAsset } from '../../newsroom/asset/asset.store.ts'
import { authorise } from '../../roles.ts'
import type { Viewer } from '../../viewer.ts'
import { type Named, sendRendition } from '../media.ts'

type NewsroomMedia = {
  db: Database
  renditions: Renditions
  identify: (request: FastifyRequest, now: Date) => Promise<Viewer>
}

/** `GET /newsroom/media/ASSET/VERSION/FILE`: pictures for members, also those that nothing public shows. */
export function addNewsroomMedia(scope: FastifyInstance, { db, renditions, identify }: NewsroomMedia): void {
  scope.get<Named>('/newsroom/media/:id/:version/:file', async (request, reply) => {
    authorise(await identify(request, new Date()), 'newsroom.read')
    const asset = isUuid(request.params.id) ? await findAsset(db, request.params.id) : null
    return sendRendition(request, reply, { asset, renditions, caching: 'private, max-age=3600' })
  })
}
