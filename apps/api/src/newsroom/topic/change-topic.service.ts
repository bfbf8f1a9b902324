import type { Database, TopicKind } from '@dateline/db'
import { AppError } from '../../errors.ts'
import { announcePurge } from '../../publishing/events.ts'
import { writeAudit } from '../../publishing/newsroom.store.ts'
import { refreshTopic } from '../../publishing/vocabulary.store.ts'
import { authorise } from '../../roles.ts'
import { outletTag } from '../../tags.ts'
import { actorOf, type Viewer } from '../../viewer.ts'
import { listEditionCodes } from '../outlet/outlet.store.ts'
import { inTransaction } from '../vocabulary/in-transaction.ts'
import { type NameInput, tidyAliases } from '../vocabulary/names.rules.ts'
import { descriptionOf, writeNames } from '../vocabulary/write-names.ts'
import { problemWithTopic } from './topic.rules.ts'
import {
  findTopicBySlug,
  insertTopic,
  listTopicNames,
  listWiderIds,
  lockTopic,
  putTopicName,
  type TopicNameRow,
  type TopicRow,
  updateTopic,
} from './topic.store.ts'

/** What is left out stays as it is. */
export type TopicInput = {
  kind?: TopicKind | undefined
  latitude?: number | null | undefined
  longitude?: number | null | undefined
  country?: string | null | undefined
  wikidataId?: string | null | undefined
  iptcId?: string | null | undefined
  parentId?: string | null | undefined
  names?: readonly NameInput[] | undefined
}

export type TopicChanged =
  | { ok: true; topic: TopicRow }
  | { ok: false; problem: string }
  | { ok: false; topic: TopicRow }

/** A new topic, with a name in one edition at least. */
export async function createTopic(
  db: Database,
  viewer: Viewer,
  { kind = 'subject', names = [], ...input }: TopicInput,
  now: Date,
): Promise<TopicChanged> {
  authorise(viewer, 'vocabulary.write')
  if (names.length === 0) return { ok: false, problem: 'Say what the topic is called, in one edition at least.' }
  return inTransaction(db, async (tx) => {
    const facts = { latitude: null, longitude: null, country: null, wikidataId: null, iptcId: null, ...stated(input) }
    const problem =
      problemWithTopic(facts, names, await listEditionCodes(tx)) ?? (await parentProblem(tx, null, input.parentId))
    if (problem !== null) return { ok: false, problem }
    const id = await insertTopic(tx, { kind, ...facts, parentId: input.parentId ?? null })
    const refused = await nameTopic(tx, id, names, [])
    if (refused !== null) return { ok: false, problem: refused }
    const topic = await lockTopic(tx, id)
    if (!topic) throw new Error('The topic was not written.')
    await audit(tx, viewer, now, 'create topic', { topicId: id, after: await described(tx, topic) })
    return { ok: true, topic }
  })
}

/** Names, describes and places a topic anew. Old addresses lead to the new ones; where it is public, readers see it at once. */
export async function changeTopic(
  db: Database,
  viewer: Viewer,
  id: string,
  { version, kind, names = [], parentId, ...input }: TopicInput & { version: number },
  now: Date,
): Promise<TopicChanged> {
  authorise(viewer, 'vocabulary.write')
  return inTransaction(db, async (tx) => {
    const topic = await lockTopic(tx, id)
    if (!topic || topic.mergedIntoId) throw new AppError('NOT_FOUND', 'There is no such topic.')
    if (topic.version !== version) return { ok: false, topic }
    const facts = { ...topic, ...stated(input) }
    const problem =
      problemWithTopic(facts, names, await listEditionCodes(tx)) ?? (await parentProblem(tx, id, parentId))
    if (problem !== null) return { ok: false, problem }
    const before = await described(tx, topic)
    const refused = await nameTopic(tx, id, names, before.names)
    if (refused !== null) return { ok: false, problem: refused }
    const after = await updateTopic(tx, id, {
      ...stated(input),
      ...(kind && { kind }),
      ...(parentId !== undefined && { parentId }),
      version: version + 1,
    })
    await audit(tx, viewer, now, 'change topic', { topicId: id, before, after: await described(tx, after) })
    if (await refreshTopic(tx, id)) await announcePurge(tx, { changed: [outletTag], withdrawn: [] })
    return { ok: true, topic: after }
  })
}

function stated({ latitude, longitude, country, wikidataId, iptcId }: TopicInput) {
  const facts = { latitude, longitude, country, wikidataId, iptcId }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Partial<{
    [Fact in keyof typeof facts]: Exclude<(typeof facts)[Fact], undefined>
  }>
}

async function parentProblem(tx: Database, id: string | null, parentId: string | null | undefined) {
  if (parentId == null) return null
  const wider = await listWiderIds(tx, parentId)
  if (wider.length === 0) return 'The wider topic is gone.'
  return id !== null && wider.includes(id) ? 'A topic can’t be a part of itself, nor of what is a part of it.' : null
}

async function nameTopic(
  tx: Database,
  id: string,
  names: readonly NameInput[],
  before: readonly TopicNameRow[],
): Promise<string | null> {
  return writeNames(tx, names, {
    kind: 'topic',
    id,
    before,
    folder: (edition) => `/${edition}/topics/`,
    holderOf: (edition, slug) => findTopicBySlug(tx, edition, slug),
    put: async (input, slug, old) => {
      const name = input.name.trim()
      await putTopicName(tx, {
        topicId: id,
        editionCode: input.edition,
        name,
        slug,
        description: descriptionOf(input, old),
        aliases: tidyAliases(name, input.aliases ?? old?.aliases ?? []),
      })
    },
  })
}

const described = async (tx: Database, topic: TopicRow) => ({ ...topic, names: await listTopicNames(tx, [topic.id]) })

async function audit(tx: Database, viewer: Viewer, at: Date, action: string, detail: Record<string, unknown>) {
  await writeAudit(tx, { at, actor: actorOf(viewer), action, detail })
}
