import { toGlobalId } from '../../../ids.ts'
import type { PreviewedSlotResolvers } from '../../types.generated.ts'

export const PreviewedSlot: PreviewedSlotResolvers = {
  kind: ({ kind }) => kind.toUpperCase() as Uppercase<typeof kind>,
  sectionId: ({ section }) => section && toGlobalId('Section', section.id),
}
