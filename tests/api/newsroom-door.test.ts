import { expect, test } from 'vitest'
import { useNewsroomGraph } from '../testkit/newsroom-graph.ts'

const { newsroom } = useNewsroomGraph()

const ChangeAccount = `mutation ($input: ChangeAccountInput!) {
  changeAccount(input: $input) {
    __typename
    ... on ChangeAccountSuccess { member { name } }
    ... on UserError { message }
  }
}`

test('a member sees who they are and what they may do', async () => {
  const translator = await newsroom.member({ name: 'Ana', role: 'translator', edition: 'fr' })

  const { viewer } = await translator.run<{ viewer: { actions: string[] } }>(
    '{ viewer { name member { id email disabledAt } grants { role edition } actions(edition: "fr") } }',
  )

  expect(viewer).toMatchObject({ name: 'Ana', grants: [{ role: 'TRANSLATOR', edition: 'fr' }] })
  expect(viewer.actions).toContain('translation.create')
  expect(viewer.actions).not.toContain('article.publish')
})

test('nobody is nobody, and changes nothing', async () => {
  expect(await newsroom.nobody.run('{ viewer { name } }')).toEqual({ viewer: null })

  const [error] = await newsroom.nobody.errors(ChangeAccount, { input: { name: 'Eve' } })

  expect(error).toMatchObject({ message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } })
})

test('a member without a role is refused in words that say who may', async () => {
  const stranger = await newsroom.member({ grants: [] })

  const [error] = await stranger.errors(ChangeAccount, { input: { name: 'Eve' } })

  expect(error?.extensions.code).toBe('FORBIDDEN')
  expect(error?.message).toContain('You may not change an account.')
})

test('a member changes their name, and is told when it is none', async () => {
  const editor = await newsroom.member({ role: 'editor' })

  expect(await editor.run(ChangeAccount, { input: { name: ' Zoë  Sol ' } })).toMatchObject({
    changeAccount: { member: { name: 'Zoë Sol' } },
  })
  expect(await editor.run(ChangeAccount, { input: { name: '  ' } })).toMatchObject({
    changeAccount: { __typename: 'MemberInputError' },
  })
})

test('no answer of the newsroom is kept, and no other site may read one', async () => {
  const response = await fetch(`${newsroom.url}/newsroom/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ viewer { name } }' }),
  })

  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('access-control-allow-origin')).toBeNull()
})

test.each([
  ['from a page of another site', { 'content-type': 'application/json', origin: 'https://evil.example' }, 403],
  ['from a sandboxed page', { 'content-type': 'application/json', origin: 'null' }, 403],
  [
    'without an origin, by a browser that says it is another',
    { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
    403,
  ],
  ['as a form', { 'content-type': 'text/plain' }, 400],
])('an operation is refused %s', async (_how, headers, status) => {
  const response = await fetch(`${newsroom.url}/newsroom/graphql`, {
    method: 'POST',
    headers,
    body: '{"query":"{ viewer { name } }"}',
  })

  expect(response.status).toBe(status)
})

test('queries are not answered by GET', async () => {
  const response = await fetch(`${newsroom.url}/newsroom/graphql?query={viewer{name}}`)

  expect(response.status).toBe(404)
})

test('an operation is bounded in its form', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const names = Array.from({ length: 101 }, (_, index) => `name${index}: name`).join(' ')

  const [error] = await editor.errors(`{ viewer { ${names} } }`)

  expect(error?.extensions.code).toBe('QUERY_TOO_COMPLEX')
})
