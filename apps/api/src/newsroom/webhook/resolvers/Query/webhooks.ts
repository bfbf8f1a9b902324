import type { QueryResolvers } from './../../../types.generated.ts'
import { listEndpoints } from '../../webhook.store.ts'

export const webhooks: NonNullable<QueryResolvers['webhooks']> = async (_parent, _args, { db }) => listEndpoints(db)
