import { lockText } from '@dateline/api/lock'
import { textLock } from '@dateline/db'
import { expect, test } from 'vitest'
import { createDraft } from '../testkit/factories.ts'
import { globalId } from '../testkit/global-id.ts'
import { type Somebody, useNewsroomGraph } from '../testkit/newsroom-graph.ts'

const { database, newsroom } = useNewsroomGraph()

const Read = `query ($id: ID!) { article(id: $id) {
  presence { member { name } block since expiresAt }
  locks { member { name } block since expiresAt takenFrom { name } }
} }`
const Enter = 'mutation ($input: EnterArticleInput!) { enterArticle(input: $input) { article { id } } }'
const Leave = 'mutation ($input: LeaveArticleInput!) { leaveArticle(input: $input) { article { id } } }'
const Unlock = 'mutation ($input: UnlockTextInput!) { unlockText(input: $input) { article { id } } }'
const Lock = `mutation ($input: LockTextInput!) { lockText(input: $input) {
  __typename
  ... on LockTextSuccess { lock { member { name } block since takenFrom { name } } }
  ... on TextLockedError { message wasTakenOver lock { member { name } } }
} }`

type Lock = { member: { name: string }; block: string | null; since: string; takenFrom: { name: string }[] }
type Place = { member: { name: string }; block: string | null; since: string }
type Answer = { __typename: string; message?: string; wasTakenOver?: boolean; lock: Lock }

const read = async (member: Somebody, id: string) =>
  (await member.run<{ article: { presence: Place[]; locks: Lock[] } }>(Read, { id })).article

const lock = async (member: Somebody, article: string, block: string | null = null, takesOver = false) =>
  (await member.run<{ lockText: Answer }>(Lock, { input: { article, block, takesOver } })).lockText

async function begin() {
  const { id } = await createDraft(database.db)
  return { row: id, id: globalId('Article', id) }
}

test('everybody sees who has an article open, where in it, and since when', async () => {
  const ana = await newsroom.member({ name: 'Ana', role: 'editor' })
  const ben = await newsroom.member({ name: 'Ben', role: 'translator' })
  const { id } = await begin()

  await ana.run(Enter, { input: { article: id, block: 'a' } })
  await ben.run(Enter, { input: { article: id } })
  const { presence: before } = await read(ben, id)
  await ana.run(Enter, { input: { article: id, block: 'b' } })

  const { presence } = await read(ben, id)
  expect(presence).toMatchObject([
    { member: { name: 'Ana' }, block: 'b', since: before[0]?.since },
    { member: { name: 'Ben' }, block: null },
  ])
  await ana.run(Leave, { input: { article: id } })
  expect((await read(ben, id)).presence).toMatchObject([{ member: { name: 'Ben' } }])
})

test('a text that somebody has is theirs; the others are told who, and another block is free', async () => {
  const ana = await newsroom.member({ name: 'Ana', role: 'editor' })
  const ben = await newsroom.member({ name: 'Ben', role: 'editor' })
  const { id } = await begin()
  expect(await lock(ana, id, 'a')).toMatchObject({ __typename: 'LockTextSuccess' })

  const refused = await lock(ben, id, 'a')

  expect(refused).toMatchObject({
    __typename: 'TextLockedError',
    lock: { member: { name: 'Ana' } },
    wasTakenOver: false,
  })
  expect(refused.message).toContain('Ana is writing here.')
  expect(await lock(ben, id)).toMatchObject({ __typename: 'TextLockedError' })
  expect(await lock(ben, id, 'b')).toMatchObject({ __typename: 'LockTextSuccess' })

  await ana.run(Unlock, { input: { article: id, block: 'a' } })
  expect(await lock(ben, id)).toMatchObject({ __typename: 'LockTextSuccess' })
})

test('whose text is taken over is told by whom, when they go on', async () => {
  const ana = await newsroom.member({ name: 'Ana', role: 'editor' })
  const ben = await newsroom.member({ name: 'Ben', role: 'editor' })
  const { id } = await begin()
  await lock(ana, id, 'a')
  await lock(ana, id, 'b')

  const taken = await lock(ben, id, null, true)

  expect(taken.lock.takenFrom).toEqual([{ name: 'Ana' }])
  expect((await read(ana, id)).locks).toMatchObject([{ member: { name: 'Ben' }, block: null }])
  const told = await lock(ana, id, 'b')
  expect(told).toMatchObject({ __typename: 'TextLockedError', wasTakenOver: true })
  expect(told.message).toContain('Ben has taken this text over from you.')
})

test('a lock that nobody prolongs is over by itself, and one that is prolonged stays', async () => {
  const ana = await newsroom.member({ name: 'Ana', role: 'editor' })
  const ben = await newsroom.member({ name: 'Ben', role: 'editor' })
  const { id, row } = await begin()
  const ago = (seconds: number) => new Date(Date.now() - seconds * 1000)
  const place = { articleId: row, blockId: 'a', takesOver: false }
  const first = ago(150)
  await lockText(database.db, ana.viewer, place, first)
  await lockText(database.db, ana.viewer, place, ago(60))

  expect((await read(ben, id)).locks).toMatchObject([{ member: { name: 'Ana' }, since: first.toISOString() }])
  expect(await lock(ben, id, 'a')).toMatchObject({ __typename: 'TextLockedError' })

  await database.db.delete(textLock)
  await lockText(database.db, ana.viewer, place, ago(150))

  expect((await read(ben, id)).locks).toEqual([])
  expect(await lock(ben, id, 'a')).toMatchObject({ __typename: 'LockTextSuccess', lock: { takenFrom: [] } })
})

test('of many who want a text at once, one gets it', async () => {
  const members = await Promise.all(Array.from({ length: 5 }, () => newsroom.member({ role: 'editor' })))
  const { id } = await begin()

  const answers = await Promise.all(members.map((member, index) => lock(member, id, index % 2 === 0 ? 'a' : null)))

  expect(answers.filter(({ __typename }) => __typename === 'LockTextSuccess')).toHaveLength(1)
  expect((await read(members[0] as Somebody, id)).locks).toHaveLength(1)
})

test('who may not write in an article can be there, but locks nothing', async () => {
  const translator = await newsroom.member({ role: 'translator', edition: 'fr' })
  const { id } = await begin()

  const [error] = await translator.errors(Lock, { input: { article: id } })

  expect(error?.extensions.code).toBe('FORBIDDEN')
  await translator.run(Enter, { input: { article: id } })
})
