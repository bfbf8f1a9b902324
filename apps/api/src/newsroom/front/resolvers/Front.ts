import type { FrontResolvers } from '../../types.generated.ts'
import { listUpcomingFronts } from '../front.store.ts'
import { previewFront } from '../preview-front.service.ts'

export const Front: FrontResolvers = {
  upcoming: ({ edition }, _args, { db, now }) => listUpcomingFronts(db, edition, now),
  preview: ({ edition }, { at }, { db, viewer, now }) => previewFront(db, viewer, edition, at ?? now, now),
}
