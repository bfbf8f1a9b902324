import type { QueryResolvers } from '../../../types.generated.ts'
import { listSections } from '../../section.store.ts'

export const sections: NonNullable<QueryResolvers['sections']> = (_parent, _args, { db }) => listSections(db)
