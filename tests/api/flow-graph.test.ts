import { section } from '@dateline/db'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { readLive } from '../testkit/articles.ts'
import { createDraft } from '../testkit/factories.ts'
import { allWarnings } from '../testkit/flow.ts'
import { globalId } from '../testkit/global-id.ts'
import { type Somebody, useNewsroomGraph } from '../testkit/newsroom-graph.ts'

const { database, newsroom } = useNewsroomGraph()

let sectionId: string
let editor: Somebody
beforeAll(async () => {
  const [row] = await database.db.select().from(section).where(eq(section.key, 'news'))
  sectionId = row?.id ?? ''
  editor = await newsroom.member({ name: 'Edda', role: 'editor', edition: 'de' })
})

const Submit = `mutation ($input: ArticleStepInput!) { submitArticle(input: $input) { flow { status nextSteps } } }`
const Approve = `mutation ($input: ArticleStepInput!) { approveArticle(input: $input) { flow { status } } }`
const Publish = `mutation ($input: PublishArticlesInput!) {
  publishArticles(input: $input) {
    __typename
    ... on PublishArticlesSuccess { flows { status publishedRevision } }
    ... on PublishingStoppedError { message articles { articleId problems { code isError message } } }
  }
}`

async function createReady() {
  const draft = await createDraft(database.db, { sectionId })
  const input = { articleId: globalId('Article', draft.id), revision: 1 }
  await editor.run(Submit, { input })
  await editor.run(Approve, { input })
  return { id: draft.id, input }
}

test('an editor takes an article to readers, and sees the way that it has come', async () => {
  const { id, input } = await createReady()

  const asked = await editor.run<{ publishArticles: { articles: { problems: { code: string }[] }[] } }>(Publish, {
    input: { articles: [input] },
  })
  const codes = asked.publishArticles.articles.flatMap(({ problems }) => problems.map(({ code }) => code))
  const { publishArticles } = await editor.run(Publish, { input: { articles: [input], confirmed: codes } })

  expect(codes).toEqual(['standfirst', 'dateline', 'topic', 'sources'])
  expect(publishArticles).toEqual({
    __typename: 'PublishArticlesSuccess',
    flows: [{ status: 'PUBLISHED', publishedRevision: 1 }],
  })
  expect(await readLive(database.db, id)).not.toBeNull()
  const { articleFlow } = await editor.run(
    'query ($id: ID!) { articleFlow(articleId: $id) { history { step from to member { name } } problems { code } } }',
    { id: input.articleId },
  )
  expect(articleFlow).toMatchObject({
    history: [
      { step: 'SUBMIT', from: 'DRAFT', to: 'IN_REVIEW', member: { name: 'Edda' } },
      { step: 'APPROVE', from: 'IN_REVIEW', to: 'READY' },
      { step: 'PUBLISH', from: 'READY', to: 'PUBLISHED' },
    ],
  })
})

test('an article is scheduled, embargoed, moved and taken off the schedule', async () => {
  const { input } = await createReady()
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
  const Embargo = `mutation ($input: SetEmbargoInput!) { setEmbargo(input: $input) { flow { embargoedUntil } } }`
  const Schedule = `mutation ($input: ScheduleArticleInput!) {
    scheduleArticle(input: $input) { ... on ScheduleArticleSuccess { flow { status scheduledFor scheduledRevision } } }
  }`
  const until = at(60)

  await editor.run(Embargo, { input: { articleId: input.articleId, until } })
  const [early] = await editor.errors(Schedule, { input: { ...input, at: at(30), confirmed: allWarnings } })
  const { scheduleArticle } = await editor.run(Schedule, { input: { ...input, at: until, confirmed: allWarnings } })
  const { unscheduleArticle } = await editor.run(
    'mutation ($input: UnscheduleArticleInput!) { unscheduleArticle(input: $input) { flow { status } } }',
    { input: { articleId: input.articleId } },
  )

  expect(early?.extensions).toMatchObject({ code: 'CONFLICT', embargoedUntil: until })
  expect(scheduleArticle).toEqual({ flow: { status: 'SCHEDULED', scheduledFor: until, scheduledRevision: 1 } })
  expect(unscheduleArticle).toEqual({ flow: { status: 'READY' } })
})

test('the audit log says who did what, from where, with what was before and after', async () => {
  const { input } = await createReady()
  const duty = await newsroom.member({ role: 'duty_editor' })

  const { auditLog } = await duty.run<{ auditLog: { nodes: unknown[] } }>(
    `query ($filter: AuditFilter) {
      auditLog(filter: $filter, first: 1) { nodes { action actor member { name } ip requestId changes { field before after } } pageInfo { hasNextPage } }
    }`,
    { filter: { articleId: input.articleId } },
  )

  expect(auditLog).toEqual({
    nodes: [
      {
        action: 'approve',
        actor: `member:${editor.id}`,
        member: { name: 'Edda' },
        ip: '127.0.0.1',
        requestId: expect.any(String),
        changes: [{ field: 'status', before: '"in_review"', after: '"ready"' }],
      },
    ],
    pageInfo: { hasNextPage: true },
  })
})

test('the audit log is searched by who, what, when and words', async () => {
  const duty = await newsroom.member({ role: 'duty_editor' })
  const { input } = await createReady()
  const Return = `mutation ($input: ReturnArticleInput!) { returnArticle(input: $input) { flow { status } } }`
  const before = new Date().toISOString()
  await editor.run(Return, { input: { ...input, reason: '100%_Zweifel' } })
  const find = async (filter: object) =>
    (
      await duty.run<{ auditLog: { nodes: { action: string }[] } }>(
        'query ($filter: AuditFilter) { auditLog(filter: $filter) { nodes { action } } }',
        { filter },
      )
    ).auditLog.nodes.map(({ action }) => action)

  expect(await find({ text: '100%_zweifel' })).toEqual(['return'])
  expect(await find({ text: '100__zweifel' })).toEqual([])
  expect(await find({ actor: `member:${editor.id}`, since: before })).toEqual(['return'])
  expect(await find({ action: 'return', until: before })).toEqual([])
})

test('who is on duty for one edition reads in the log of that edition alone', async () => {
  const { input } = await createReady()
  const french = await newsroom.member({ role: 'duty_editor', edition: 'fr' })

  const { auditLog } = await french.run<{ auditLog: { nodes: unknown[] } }>(
    'query ($filter: AuditFilter) { auditLog(filter: $filter) { nodes { action } } }',
    { filter: { articleId: input.articleId } },
  )
  const [refused] = await editor.errors('{ auditLog { nodes { action } } }')

  expect(auditLog.nodes).toEqual([])
  expect(refused?.extensions.code).toBe('FORBIDDEN')
})

test('an administrator adds a webhook, and is told its secret once', async () => {
  const administrator = await newsroom.member()
  const Add = `mutation ($input: AddWebhookInput!) {
    addWebhook(input: $input) { __typename ... on AddWebhookSuccess { secret webhook { events } } ... on UserError { message } }
  }`
  const events = ['ARTICLE_PUBLISHED', 'ARTICLE_WITHDRAWN']

  const good = await administrator.run(Add, { input: { name: 'Archive', url: 'https://example.org/hook', events } })
  const bad = await administrator.run(Add, { input: { name: 'Trap', url: 'https://169.254.169.254/', events } })

  expect(good).toEqual({
    addWebhook: {
      __typename: 'AddWebhookSuccess',
      secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/),
      webhook: { events },
    },
  })
  expect(bad).toMatchObject({ addWebhook: { __typename: 'WebhookInputError' } })
  const { webhooks } = await administrator.run('{ webhooks { name url events deliveries { id } } }')
  expect(webhooks).toEqual([{ name: 'Archive', url: 'https://example.org/hook', events, deliveries: [] }])
})

test('an administrator changes a webhook, gives it another secret, turns it off and on', async () => {
  const administrator = await newsroom.member()
  const Add = `mutation ($input: AddWebhookInput!) {
    addWebhook(input: $input) { ... on AddWebhookSuccess { secret webhook { id formerSecretUntil } } }
  }`
  const input = { name: 'Archive', url: 'https://example.org/hook', events: ['ARTICLE_PUBLISHED'] }
  const { addWebhook } = await administrator.run<{
    addWebhook: { secret: string; webhook: { id: string; formerSecretUntil: null } }
  }>(Add, { input })
  const { id } = addWebhook.webhook
  const Manage = `mutation ($id: ID!) {
    changeWebhook(input: { id: $id, name: "Library", events: [ARTICLE_CORRECTED] }) {
      ... on ChangeWebhookSuccess { webhook { name url events } }
    }
    rotateWebhookSecret(input: { id: $id }) { secret webhook { formerSecretUntil } }
    disableWebhook(input: { id: $id }) { webhook { disabledAt } }
    enableWebhook(input: { id: $id }) { webhook { disabledAt } }
  }`

  const managed = await administrator.run<{ rotateWebhookSecret: { secret: string } }>(Manage, { id })

  expect(managed).toEqual({
    changeWebhook: { webhook: { name: 'Library', url: input.url, events: ['ARTICLE_CORRECTED'] } },
    rotateWebhookSecret: {
      secret: expect.stringMatching(/^whsec_/),
      webhook: { formerSecretUntil: expect.any(String) },
    },
    disableWebhook: { webhook: { disabledAt: expect.any(String) } },
    enableWebhook: { webhook: { disabledAt: null } },
  })
  expect(addWebhook.webhook.formerSecretUntil).toBeNull()
  expect(managed.rotateWebhookSecret.secret).not.toBe(addWebhook.secret)
})

test('an administrator sees the jobs, and takes one out', async () => {
  const administrator = await newsroom.member()
  const { input } = await createReady()
  const at = new Date(Date.now() + 3_600_000).toISOString()
  await editor.run(`mutation ($input: ScheduleArticleInput!) { scheduleArticle(input: $input) { __typename } }`, {
    input: { ...input, at, confirmed: allWarnings },
  })

  const { jobs } = await administrator.run<{ jobs: { id: string }[] }>(
    '{ jobs(state: WAITING) { id task runAt payload } }',
  )
  const Drop = 'mutation ($input: JobInput!) { dropJob(input: $input) { task } }'

  expect(jobs[0]).toMatchObject({ task: 'publish_scheduled', runAt: at })
  expect(await administrator.run(Drop, { input: { id: jobs[0]?.id } })).toEqual({
    dropJob: { task: 'publish_scheduled' },
  })
  expect((await administrator.errors(Drop, { input: { id: jobs[0]?.id } }))[0]?.extensions.code).toBe('NOT_FOUND')
  expect((await editor.errors('{ jobs { id } }'))[0]?.extensions.code).toBe('FORBIDDEN')
})
