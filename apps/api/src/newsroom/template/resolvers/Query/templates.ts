import type { QueryResolvers } from './../../../types.generated.ts'
import { listTemplates } from '../../template.store.ts'

export const templates: NonNullable<QueryResolvers['templates']> = (_parent, { edition }, { db }) =>
  listTemplates(db, edition)
