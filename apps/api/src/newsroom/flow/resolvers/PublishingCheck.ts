import type { PublishingCheckKind, PublishingCheckLevel } from '@dateline/db'
import { toGlobalId } from '../../../ids.ts'
import type { PublishingCheckResolvers } from './../../types.generated.ts'

export const PublishingCheck: PublishingCheckResolvers = {
  id: ({ id }) => toGlobalId('PublishingCheck', id),
  kind: ({ kind }) => kind.toUpperCase() as Uppercase<PublishingCheckKind>,
  edition: ({ editionCode }) => editionCode,
  sectionId: ({ sectionId }) => (sectionId === null ? null : toGlobalId('Section', sectionId)),
  level: ({ level }) => level.toUpperCase() as Uppercase<PublishingCheckLevel>,
}
