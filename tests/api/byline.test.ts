import { beforeAll, expect, test } from 'vitest'
import { createPublished } from '../testkit/factories.ts'
import { createContributor } from '../testkit/names.ts'
import { useNewsroom } from '../testkit/newsroom.ts'

const { database, api } = useNewsroom()

type Credits = { contributorId: string; role: 'author' | 'translator' | 'editor' | 'photographer' }[]
let credits: Credits

/** In no order of their roles. */
beforeAll(async () => {
  const person = async (name: string, role: Credits[number]['role']) => ({
    contributorId: await createContributor(database.db, name),
    role,
  })
  credits = [
    await person('Eva', 'editor'),
    await person('Ana', 'author'),
    await person('Tom', 'translator'),
    await person('Luis', 'author'),
    await person('Pia', 'photographer'),
  ]
})

test.each([
  ['de', 'Von Ana und Luis. Fotos: Pia. Übersetzung: Tom. Redaktion: Eva'],
  ['fr', 'Par Ana et Luis. Photographies\u00a0: Pia. Traduction\u00a0: Tom. Édition\u00a0: Eva'],
  ['es', 'Por Ana y Luis. Fotografías: Pia. Traducción: Tom. Edición: Eva'],
  ['pt', 'Por Ana e Luis. Fotografias: Pia. Tradução: Tom. Edição: Eva'],
  ['en', 'By Ana and Luis. Photographs: Pia. Translation: Tom. Editing: Eva'],
])('the byline in %s reads "%s", and the credits keep their order', async (edition, byline) => {
  const { path } = await createPublished(database.db, { edition, credits })

  const answer = await api.run(
    `query ($edition: String!, $path: String!) { article(edition: $edition, path: $path) {
      byline credits { role contributor { name slug } } } }`,
    { edition, path },
  )

  expect(answer).toEqual({
    article: {
      byline,
      credits: [
        { role: 'EDITOR', contributor: { name: 'Eva', slug: 'eva' } },
        { role: 'AUTHOR', contributor: { name: 'Ana', slug: 'ana' } },
        { role: 'TRANSLATOR', contributor: { name: 'Tom', slug: 'tom' } },
        { role: 'AUTHOR', contributor: { name: 'Luis', slug: 'luis' } },
        { role: 'PHOTOGRAPHER', contributor: { name: 'Pia', slug: 'pia' } },
      ],
    },
  })
})
