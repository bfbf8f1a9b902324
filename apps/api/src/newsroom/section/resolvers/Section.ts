import { toGlobalId } from '../../../ids.ts'
import type { SectionResolvers } from '../../types.generated.ts'

export const Section: SectionResolvers = {
  id: ({ id }) => toGlobalId('Section', id),
  names: ({ id }, _args, { sections }) => sections.namesOf.load(id),
  articles: ({ id }, _args, { sections }) => sections.articlesIn.load(id),
}
