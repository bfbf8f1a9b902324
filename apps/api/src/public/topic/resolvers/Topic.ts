import { toGlobalId } from '../../../ids.ts'
import { getEdition } from '../../reference/get-edition.ts'
import type { TopicResolvers } from '../../types.generated.ts'

export const Topic: Pick<
  TopicResolvers,
  | 'aliases'
  | 'children'
  | 'country'
  | 'description'
  | 'edition'
  | 'id'
  | 'iptcId'
  | 'kind'
  | 'latitude'
  | 'longitude'
  | 'name'
  | 'parent'
  | 'path'
  | 'slug'
  | 'translations'
  | 'wikidataId'
  | '__isTypeOf'
> = {
  id: (topic) => toGlobalId('Topic', topic.id, topic.editionCode),
  kind: (topic) => topic.kind.toUpperCase() as Uppercase<typeof topic.kind>,
  path: (topic) => `/${topic.editionCode}/topics/${topic.slug}`,
  edition: (topic, _args, { reference }) => getEdition(reference, topic.editionCode),
  parent: (topic, _args, { reference }) =>
    topic.parentId ? reference.current().topic(topic.parentId, topic.editionCode) : null,
  children: (topic, _args, { reference }) =>
    reference
      .current()
      .topicsOf(topic.editionCode)
      .filter((each) => each.parentId === topic.id),
  translations: (topic, _args, { reference }) => [...reference.current().topicVersions(topic.id)],
}
