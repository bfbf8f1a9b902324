import { toGlobalId } from '../../../ids.ts'
import type { TopicResolvers } from '../../types.generated.ts'

export const Topic: TopicResolvers = {
  id: ({ id }) => toGlobalId('Topic', id),
  kind: ({ kind }) => kind.toUpperCase() as Uppercase<typeof kind>,
  names: ({ id }, _args, { topics }) => topics.namesOf.load(id),
  parent: ({ parentId }, _args, { topics }) => (parentId === null ? null : topics.byId.load(parentId)),
}
