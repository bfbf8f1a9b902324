import { toGlobalId } from '../../../ids.ts'
import type { GlossaryHitResolvers } from './../../types.generated.ts'

export const GlossaryHit: GlossaryHitResolvers = {
  entry: ({ id }) => id && toGlobalId('GlossaryTerm', id),
}
