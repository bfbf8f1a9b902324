import { randomUUID } from 'node:crypto'
import { can, roles } from '@dateline/api/roles'
import type { Viewer } from '@dateline/api/viewer'
import {
  appeal,
  asset,
  auditEntry,
  correction,
  correctionTask,
  duty,
  glossaryTerm,
  note,
  postWriter,
  serviceToken,
  translationRequest,
} from '@dateline/db'
import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { globalId } from '../testkit/global-id.ts'
import { createLivePage, writePost } from '../testkit/live-pages.ts'
import { type Somebody, useNewsroomGraph } from '../testkit/newsroom-graph.ts'
import { createAsset } from '../testkit/pictures.ts'
import { readMutations } from '../testkit/policy-mutations.ts'

const { database, newsroom } = useNewsroomGraph()
const { calls, ofArticle, policyOf } = readMutations()

/** Of no edition: whether somebody may is up to the role alone, and the table of everybody has tried it. */
const ofNoEdition = [
  ...['changeAccount', 'endSession', 'endOtherSessions'],
  ...['createTopic', 'changeTopic', 'mergeTopics', 'createSource', 'changeSource', 'mergeSources'],
  ...['createContributor', 'changeContributor', 'mergeContributors', 'retireContributor'],
  ...['createSeries', 'changeSeries', 'orderSeries', 'retireSeries'],
  ...['createSection', 'changeSection', 'orderSections', 'retireSection'],
  ...['readNotifications', 'readAllNotifications', 'setNotificationPreference'],
  ...['retryJob', 'dropJob'],
  ...['addWebhook', 'changeWebhook', 'disableWebhook', 'enableWebhook', 'redeliverWebhook', 'rotateWebhookSecret'],
  // Every member reads every article, and asks about it.
  ...['writeNote', 'answerNote', 'resolveThread', 'enterArticle', 'leaveArticle'],
]

/** Begins what is acted on, as somebody's own where there is an owner, and says what is asked for. */
type Begin = (edition: string, owner: Somebody | null) => Promise<object>
type Row = {
  begin: Begin
  /** Whether it can be somebody's own. */
  canBeOwn?: true
  /** Where it is not the policy alone that says who may. */
  may?: (viewer: Viewer, subject: { edition: string; isOwn: boolean }) => boolean
}

const day = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * day)
const byOperator = { createdBy: 'operator:test', createdAt: new Date() }
const actorOf = (owner: Somebody | null) => (owner ? `member:${owner.id}` : 'operator:test')
/** The n-th week from now, as ISO 8601 names it, and the Monday it begins with. */
function weekIn(weeks: number): { week: string; monday: string } {
  const today = Temporal.Now.plainDateISO('Europe/Berlin')
  const monday = today.subtract({ days: today.dayOfWeek - 1 }).add({ weeks })
  return { week: `${monday.yearOfWeek}-W${String(monday.weekOfYear).padStart(2, '0')}`, monday: monday.toString() }
}
const first = <Row>([row]: Row[]): Row => {
  if (!row) throw new Error('The row was not written.')
  return row
}
let used = 0
/** Who begins what others act on. */
let editor: Somebody
let administrator: Somebody
beforeAll(async () => {
  editor = await newsroom.member({ role: 'editor' })
  administrator = await newsroom.member()
})

async function beginMember(edition: string): Promise<{ id: string }> {
  const { id } = await newsroom.account({ role: 'contributor', edition })
  return { id: globalId('Member', id) }
}

async function beginAppeal(edition: string): Promise<string> {
  used += 1
  const words = { heading: 'Support us', content: [[{ text: 'We live on gifts.' }]], linkLabel: 'Give' }
  const place = { editionCode: edition, placement: 'article' as const }
  const time = { startsAt: inDays(used), endsAt: inDays(used + 0.5) }
  const { id } = first(
    await database.db
      .insert(appeal)
      .values({ ...place, ...words, ...time, ...byOperator })
      .returning(),
  )
  return globalId('Appeal', id)
}

async function beginRequest(edition: string, values: Partial<typeof translationRequest.$inferInsert> = {}) {
  const { storyId } = await createDraft(database.db, { edition: 'es' })
  const asked = { storyId, editionCode: edition, requestedBy: 'operator:test', requestedAt: new Date(), ...values }
  const { id } = first(await database.db.insert(translationRequest).values(asked).returning())
  return { id: globalId('TranslationRequest', id) }
}

async function beginPost(edition: string, owner: Somebody | null) {
  const { id, article } = await createLivePage(database.db, { edition })
  const post = await writePost(editor, article, 'Minute 1')
  const ofPost = and(eq(postWriter.articleId, id), eq(postWriter.postId, post.id))
  if (owner)
    await database.db
      .update(postWriter)
      .set({ createdBy: actorOf(owner) })
      .where(ofPost)
  return { article, post: post.id, baseRevision: post.revision }
}

async function beginCorrectionTask(edition: string) {
  const [original, translation] = [await createDraft(database.db), await createDraft(database.db, { edition })]
  const said = { articleId: original.id, text: 'It was Tuesday.', at: new Date(), createdBy: 'operator:test' }
  const { id: correctionId } = first(await database.db.insert(correction).values(said).returning())
  const task = { correctionId, articleId: translation.id, openedAt: new Date() }
  const { id } = first(await database.db.insert(correctionTask).values(task).returning())
  return { id: globalId('CorrectionTask', id), reason: 'Ours said Tuesday.' }
}

const expiresAt = inDays(1).toISOString()
const band = { kind: 'BAND', rule: 'NEWEST', size: 4 }
const mayLeave: NonNullable<Row['may']> = (viewer, { edition, isOwn }) =>
  isOwn || can(viewer, 'article.assign', { edition })

const rows: Record<string, Row> = {
  createArticle: { begin: async (edition) => ({ edition, content: { headline: `Mate ${randomUUID()}` } }) },
  removeTemplate: {
    begin: async (edition) => {
      const { id } = await createDraft(database.db, { edition })
      const { keepTemplate } = await administrator.run<{ keepTemplate: { template: { id: string } } }>(
        `mutation ($input: KeepTemplateInput!) {
          keepTemplate(input: $input) { ... on KeepTemplateSuccess { template { id } } }
        }`,
        { input: { article: globalId('Article', id), revision: 1, name: `Template ${randomUUID()}` } },
      )
      return { template: keepTemplate.template.id }
    },
  },
  redirectPath: {
    begin: async (edition) => {
      const { id } = await createPublished(database.db, { edition })
      return { path: `/${edition}/2026/01/${randomUUID()}`, articleId: globalId('Article', id) }
    },
  },
  editLivePost: {
    canBeOwn: true,
    begin: async (edition, owner) => ({ ...(await beginPost(edition, owner)), heading: [{ text: 'Minute 2' }] }),
  },
  withdrawLivePost: {
    canBeOwn: true,
    begin: async (edition, owner) => ({ ...(await beginPost(edition, owner)), reason: 'It was a rumour.' }),
  },
  startTranslation: {
    begin: async (edition) => {
      const { id } = await createDraft(database.db, { edition: 'es' })
      return { original: globalId('Article', id), revision: 1, edition, isFilled: true }
    },
  },
  requestTranslation: {
    begin: async (edition) => {
      const { storyId } = await createDraft(database.db, { edition: 'es' })
      return { story: globalId('Story', storyId), edition }
    },
  },
  takeTranslation: { begin: (edition) => beginRequest(edition) },
  leaveTranslation: {
    canBeOwn: true,
    may: mayLeave,
    begin: (edition, owner) => beginRequest(edition, owner ? { takenBy: owner.id, takenAt: new Date() } : {}),
  },
  dropTranslationRequest: {
    canBeOwn: true,
    may: mayLeave,
    begin: (edition, owner) => beginRequest(edition, { requestedBy: actorOf(owner) }),
  },
  closeCorrectionTask: { begin: beginCorrectionTask },
  createAppeal: {
    begin: async (edition) => {
      used += 1
      const words = { heading: 'Support us', content: [[{ text: 'We live on gifts.' }]], linkLabel: 'Give' }
      const [startsAt, endsAt] = [inDays(used).toISOString(), inDays(used + 0.5).toISOString()]
      return { edition, placement: 'FRONT', ...words, startsAt, endsAt }
    },
  },
  changeAppeal: { begin: async (edition) => ({ id: await beginAppeal(edition), version: 1, heading: 'Help us' }) },
  endAppeal: { begin: async (edition) => ({ id: await beginAppeal(edition) }) },
  arrangeFront: { begin: async (edition) => ({ edition, base: 0, slots: [band] }) },
  cancelFront: {
    begin: async (edition) => {
      const { front } = await editor.run<{ front: { latest: number } }>(`{ front(edition: "${edition}") { latest } }`)
      const input = { edition, base: front.latest, slots: [band], goesLiveAt: inDays(2).toISOString() }
      await editor.run('mutation ($input: ArrangeFrontInput!) { arrangeFront(input: $input) { __typename } }', {
        input,
      })
      return { edition, number: front.latest + 1 }
    },
  },
  setGlossaryTerm: {
    begin: async (edition) => {
      const term = `mate ${randomUUID()}`
      return { fromLanguage: 'es', toLanguage: edition, kind: 'TERM', term, rendering: 'mate' }
    },
  },
  removeGlossaryTerm: {
    begin: async (edition) => {
      const words = { kind: 'term' as const, term: `mate ${randomUUID()}`, rendering: 'mate' }
      const values = { fromLanguage: 'es', toLanguage: edition, changedBy: 'operator:test', changedAt: new Date() }
      const { id } = first(
        await database.db
          .insert(glossaryTerm)
          .values({ ...words, ...values })
          .returning(),
      )
      return { id: globalId('GlossaryTerm', id) }
    },
  },
  assignDuty: {
    begin: async (edition) => {
      used += 1
      const { id } = await beginMember(edition)
      return { place: { week: weekIn(used % 100).week, edition }, member: id }
    },
  },
  swapDuties: {
    begin: async (edition) => ({ one: { week: weekIn(1).week, edition }, other: { week: weekIn(2).week, edition } }),
  },
  writeHandover: {
    canBeOwn: true,
    begin: async (edition, owner) => {
      used += 1
      const { week, monday } = weekIn(-(used % 100))
      if (owner) {
        const on = { monday, editionCode: edition, memberId: owner.id }
        await database.db.insert(duty).values({ ...on, assignedBy: 'operator:test', assignedAt: new Date() })
      }
      return { place: { week, edition }, text: 'Call the ministry.' }
    },
  },
  inviteMember: {
    begin: async (edition) => ({
      name: 'Somebody',
      email: `${randomUUID()}@example.org`,
      grants: [{ role: 'EDITOR', edition }],
    }),
  },
  setGrants: { begin: async (edition) => ({ ...(await beginMember(edition)), grants: [{ role: 'EDITOR', edition }] }) },
  renewInvitation: { begin: beginMember },
  disableMember: { begin: beginMember },
  enableMember: { begin: beginMember },
  removeSecondFactor: { begin: beginMember },
  signOutMember: { begin: beginMember },
  createServiceToken: {
    begin: async (edition) => ({
      name: 'A service',
      scopes: ['READ'],
      grants: [{ role: 'EDITOR', edition }],
      expiresAt,
    }),
  },
  revokeServiceToken: {
    begin: async (edition) => {
      const may = { scopes: ['read'], grants: [{ role: 'editor' as const, edition }] }
      const values = { name: 'A service', digest: randomUUID(), expiresAt: inDays(1), ...may, ...byOperator }
      const { id } = first(await database.db.insert(serviceToken).values(values).returning())
      return { id: globalId('ServiceToken', id) }
    },
  },
  setPublishingCheck: { begin: async (edition) => ({ kind: 'TOPIC', level: 'WARNING', edition }) },
  // Of no edition, and somebody's own.
  changeAsset: {
    canBeOwn: true,
    may: (viewer, { isOwn }) => can(viewer, 'asset.change', { isOwn }),
    begin: async (_edition, owner) => {
      const { id } = await createAsset(database.db)
      if (owner)
        await database.db
          .update(asset)
          .set({ createdBy: actorOf(owner) })
          .where(eq(asset.id, id))
      return { id: globalId('Asset', id), version: 1, credit: 'Agencia' }
    },
  },
  changeNote: {
    canBeOwn: true,
    may: (_viewer, { isOwn }) => isOwn,
    begin: async (edition, owner) => {
      const { id: articleId } = await createDraft(database.db, { edition })
      const values = { articleId, text: 'Since when?', revision: 1, createdBy: actorOf(owner), createdAt: new Date() }
      const { id } = first(await database.db.insert(note).values(values).returning())
      return { note: globalId('Note', id), text: 'Since when, and who says so?', mentions: [] }
    },
  },
}

const cases = Object.entries(rows).flatMap(([name, row]) =>
  ['fr', 'de'].flatMap((edition) =>
    (row.canBeOwn ? [false, true] : [false]).map((isOwn) => ({ name, row, edition, isOwn })),
  ),
)

test('every mutation is tried with an article, or in an edition, or belongs to none', () => {
  const tried = [...ofArticle.map(({ name }) => name), ...Object.keys(rows), ...ofNoEdition]

  expect(tried.sort()).toEqual(calls.map(({ name }) => name).sort())
  console.info(
    `${Object.keys(rows).length} mutations of an edition or of one's own, in ${cases.length * roles.length} tries`,
  )
})

describe.each(roles)('%s of fr', (role) => {
  let somebody: Somebody
  beforeAll(async () => {
    somebody = await newsroom.member({ role, edition: 'fr' })
  })

  test.each(cases.map(({ isOwn, ...rest }) => ({ ...rest, isOwn, whose: isOwn ? 'their own' : 'not theirs' })))(
    '$name in $edition, $whose',
    async ({ name, row, edition, isOwn }) => {
      const input = await row.begin(edition, isOwn ? somebody : null)
      const query = calls.find((call) => call.name === name)?.query ?? ''
      const before = await database.db.$count(auditEntry)

      const { errors = [] } = await somebody.send(query, { input })

      const codes = errors.map(({ extensions }) => extensions.code)
      const may = row.may ?? ((viewer, subject) => can(viewer, policyOf(name), subject))
      if (may(somebody.viewer, { edition, isOwn })) {
        expect(codes).toEqual([])
      } else {
        expect(codes).toEqual(['FORBIDDEN'])
        expect(await database.db.$count(auditEntry)).toBe(before)
      }
    },
  )
})
