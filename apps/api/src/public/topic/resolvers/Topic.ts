import { toGlobalId } from '../../../ids.ts'
import { getEdition } from '../../reference/get-edition.ts'
import type { TopicResolvers } from '../../types.generated.ts'

export const Topic: TopicResolvers = {
  id: (topic) => toGlobalId('Topic', topic.id, topic.editionCode),
  kind: (topic) => topic.kind.toUpperCase() as Uppercase<typeof topic.kind>,
  edition: (topic, _args, { reference }) => getEdition(reference, topic.editionCode),
}
