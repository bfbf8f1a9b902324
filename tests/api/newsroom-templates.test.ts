import { expect, test } from 'vitest'
import { createDraft } from '../testkit/factories.ts'
import { globalId } from '../testkit/global-id.ts'
import { type Somebody, useNewsroomGraph } from '../testkit/newsroom-graph.ts'

const { database, newsroom } = useNewsroomGraph()

const Keep = `mutation ($input: KeepTemplateInput!) { keepTemplate(input: $input) {
  ... on KeepTemplateSuccess { template { id name edition content createdBy { name } } }
  ... on UserError { message }
} }`
const Create = `mutation ($input: CreateArticleInput!) { createArticle(input: $input) {
  ... on CreateArticleSuccess { article { slug latest { headline kicker standfirst kind body } } }
  ... on UserError { message }
} }`
const Remove = 'mutation ($input: RemoveTemplateInput!) { removeTemplate(input: $input) { id } }'

type Kept = { message?: string; template: { id: string; content: Record<string, unknown> } }
type Begun = { message?: string; article: { latest: Record<string, unknown> } }

const keep = async (member: Somebody, input: object) =>
  (await member.run<{ keepTemplate: Kept }>(Keep, { input })).keepTemplate
const create = async (member: Somebody, input: object) =>
  (await member.run<{ createArticle: Begun }>(Create, { input })).createArticle

test('an article begins with a template, and says otherwise what it is told', async () => {
  const ana = await newsroom.member({ name: 'Ana', role: 'editor' })
  const model = await createDraft(database.db, {
    kicker: 'Presseschau',
    standfirst: 'Was andere schreiben',
    kind: 'press_review',
  })
  const name = 'Presseschau'
  const article = globalId('Article', model.id)

  const { template } = await keep(ana, { article, revision: 1, name })

  expect(template).toMatchObject({
    name,
    edition: 'de',
    createdBy: { name: 'Ana' },
    content: { kicker: 'Presseschau' },
  })
  expect((await keep(ana, { article, revision: 1, name })).message).toContain('has a template "Presseschau" already')
  const begun = await create(ana, {
    ...{ edition: 'de', template: template.id },
    content: { headline: 'Presseschau vom Montag', standfirst: null },
  })
  expect(begun.article.latest).toEqual({
    headline: 'Presseschau vom Montag',
    kicker: 'Presseschau',
    standfirst: null,
    kind: 'PRESS_REVIEW',
    body: template.content['body'],
  })
  const french = await create(ana, { edition: 'fr', template: template.id, content: {} })
  expect(french.message).toContain('fr has no such template')
})

test('a template that nobody needs is removed, and what began with it stays', async () => {
  const ana = await newsroom.member({ role: 'editor', edition: 'de' })
  const french = await newsroom.member({ role: 'editor', edition: 'fr' })
  const model = await createDraft(database.db)
  const { template } = await keep(ana, { article: globalId('Article', model.id), revision: 1, name: 'Kurz' })
  await create(ana, { edition: 'de', template: template.id, content: { headline: 'Bleibt' } })

  const [error] = await french.errors(Remove, { input: { template: template.id } })
  expect(error?.extensions.code).toBe('FORBIDDEN')
  await ana.run(Remove, { input: { template: template.id } })

  const { templates, articles } = await ana.run<{ templates: { id: string }[]; articles: { nodes: object[] } }>(
    '{ templates(edition: "de") { id } articles(filter: { headline: "Bleibt" }) { nodes { slug } } }',
  )
  expect(templates.map(({ id }) => id)).not.toContain(template.id)
  expect(articles.nodes).toEqual([{ slug: 'bleibt' }])
})
