import { toGlobalId } from '../../../ids.ts'
import type { FrontSlotResolvers } from '../../types.generated.ts'

export const FrontSlot: FrontSlotResolvers = {
  kind: ({ kind }) => kind.toUpperCase() as Uppercase<typeof kind>,
  sectionId: ({ sectionId }) => sectionId && toGlobalId('Section', sectionId),
  rule: ({ rule }) => rule && (rule.toUpperCase() as Uppercase<typeof rule>),
}
