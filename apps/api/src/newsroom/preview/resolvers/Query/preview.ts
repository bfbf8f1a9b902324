import type { QueryResolvers } from './../../../types.generated.ts'
import { openPreview } from '../../preview.service.ts'

export const preview: NonNullable<QueryResolvers['preview']> = (_parent, { token }, { db, webhooks, now }) =>
  openPreview(db, token, webhooks.secret, now)
