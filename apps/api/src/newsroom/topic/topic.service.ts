import type { Database, TopicKind } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { freeSlug } from '../vocabulary/write-names.ts'
import { hasTopicName, insertTopic, insertTopicName, isTopicSlugTaken, listTopicsByName } from './topic.store.ts'

/**
 * The topic of this name, preferably of this edition and kind; made when there is none. A topic found by the name that
 * another edition has for it gets the same name here.
 */
export async function findOrMakeTopic(tx: Database, edition: string, text: string, kind: TopicKind): Promise<string> {
  const name = text.trim()
  if (name === '' || name.length > 200) {
    throw new AppError('BAD_USER_INPUT', `"${name.slice(0, 40)}" can't be a topic: a name has 1 to 200 characters.`)
  }
  const candidates = (await listTopicsByName(tx, name)).filter((each) => kind !== 'place' || each.kind === 'place')
  const known = candidates.find((each) => each.editionCode === edition) ?? candidates[0]
  const id = known?.id ?? (await insertTopic(tx, { kind }))
  if (!(await hasTopicName(tx, id, edition))) {
    const slug = await freeSlug(name, edition, 'topic', (wanted) => isTopicSlugTaken(tx, edition, wanted))
    await insertTopicName(tx, { topicId: id, editionCode: edition, name, slug })
  }
  return id
}
