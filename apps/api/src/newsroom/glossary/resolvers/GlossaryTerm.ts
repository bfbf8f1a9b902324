import { toGlobalId } from '../../../ids.ts'
import type { GlossaryKind, GlossaryTermResolvers } from './../../types.generated.ts'

export const GlossaryTerm: GlossaryTermResolvers = {
  id: ({ id }) => toGlobalId('GlossaryTerm', id),
  kind: ({ kind }) => kind.toUpperCase() as GlossaryKind,
}
