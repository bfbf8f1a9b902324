import { contributor } from '@dateline/db'
import { expect, test } from 'vitest'
import { createPublished } from '../testkit/factories.ts'
import { useNewsroomGraph } from '../testkit/newsroom-graph.ts'

const { database, newsroom, api } = useNewsroomGraph()

const globalId = (id: string) => Buffer.from(`Contributor:${id}`).toString('base64url')
const Change = `mutation ($input: ChangeContributorInput!) { changeContributor(input: $input) { __typename
  ... on ContributorSuccess { contributor { name slug version bios { edition bio } } }
  ... on ContributorInputError { message } } }`

async function createContributor(name: string, slug: string): Promise<string> {
  const [row] = await database.db.insert(contributor).values({ name, slug }).returning()
  return row?.id ?? ''
}

test('an editor renames a contributor, readers see it, and the old address leads to the new one', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const id = await createContributor('Ana Perez', 'ana-perez')
  const { path } = await createPublished(database.db, { credits: [{ contributorId: id, role: 'author' }] })
  const byline = () =>
    api.run<{ article: { byline: string } }>(
      'query ($path: String!) { article(edition: "de", path: $path) { byline } }',
      { path },
    )
  await byline()

  const { changeContributor } = await editor.run<{ changeContributor: object }>(Change, {
    input: {
      id: globalId(id),
      version: 1,
      name: 'Ana Díaz',
      slug: 'ana-diaz',
      bios: [{ edition: 'de', bio: 'In Lima.' }],
    },
  })

  expect(changeContributor).toEqual({
    __typename: 'ContributorSuccess',
    contributor: { name: 'Ana Díaz', slug: 'ana-diaz', version: 2, bios: [{ edition: 'de', bio: 'In Lima.' }] },
  })
  await expect.poll(async () => JSON.stringify(await byline())).toContain('Ana Díaz')
  const { resolve } = await api.run<{ resolve: object }>(
    '{ resolve(path: "/de/people/ana-perez") { __typename ... on Redirect { path } } }',
  )
  expect(resolve).toEqual({ __typename: 'Redirect', path: '/de/people/ana-diaz' })
})

test.each([
  ['an address that somebody else has', { slug: 'eva-ruiz' }, 'Somebody else'],
  ['no name', { name: ' ' }, '1 to 120'],
  ['an unknown edition', { bios: [{ edition: 'xx', bio: 'x' }] }, 'no edition "xx"'],
])('%s is refused in words', async (_what, wrong, words) => {
  const editor = await newsroom.member({ role: 'editor' })
  await database.db.insert(contributor).values({ name: 'Eva Ruiz', slug: 'eva-ruiz' }).onConflictDoNothing()
  const id = await createContributor('Luis', `luis-${crypto.randomUUID()}`)

  const { changeContributor } = await editor.run<{ changeContributor: object }>(Change, {
    input: { id: globalId(id), version: 1, ...wrong },
  })

  expect(changeContributor).toMatchObject({
    __typename: 'ContributorInputError',
    message: expect.stringContaining(words),
  })
})

test('a translator does not rename contributors', async () => {
  const translator = await newsroom.member({ role: 'translator' })
  const id = await createContributor('Paz', 'paz')

  const [error] = await translator.errors(Change, { input: { id: globalId(id), version: 1, name: 'Eve' } })

  expect(error?.extensions.code).toBe('FORBIDDEN')
})
