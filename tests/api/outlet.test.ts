import { readSettings } from '@dateline/api/outlet'
import { expect, test } from 'vitest'
import { globalId } from '../testkit/global-id.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { createOutlet, testSettings } from '../testkit/outlet.ts'

const { database, api } = useNewsroom()

test('a client learns what the outlet is called, what time it keeps, and which edition comes first', async () => {
  const answer = await api.run('{ outlet { id name timeZone email defaultEdition { code } } }')

  expect(answer).toEqual({
    outlet: {
      id: globalId('Outlet', '1'),
      name: 'Testblatt',
      timeZone: 'Europe/Berlin',
      email: null,
      defaultEdition: { code: 'de' },
    },
  })
})

test("the editions come in the outlet's order, each with its own name and path", async () => {
  const answer = await api.run('{ editions { code name path direction } }')

  expect(answer).toEqual({
    editions: [
      { code: 'de', name: 'Deutsch', path: '/de', direction: 'LTR' },
      { code: 'fr', name: 'Français', path: '/fr', direction: 'LTR' },
      { code: 'es', name: 'Español', path: '/es', direction: 'LTR' },
      { code: 'pt', name: 'Português', path: '/pt', direction: 'LTR' },
      { code: 'en', name: 'English', path: '/en', direction: 'LTR' },
    ],
  })
})

test.each(['it', 'DE', '', 'de-AT', '__proto__'])('there is no edition %j', async (code) => {
  const answer = await api.run('query ($code: String!) { edition(code: $code) { code } }', { code })

  expect(answer).toEqual({ edition: null })
})

test('an edition lists the sections that it has, and no others', async () => {
  const sectionsOf = async (code: string) =>
    (
      await api.run<{ edition: { sections: { path: string }[] } }>(
        'query ($code: String!) { edition(code: $code) { sections { path } } }',
        { code },
      )
    ).edition.sections.map((section) => section.path)

  expect(await sectionsOf('fr')).toEqual(['/fr/actualites', '/fr/analyse'])
  expect(await sectionsOf('es')).toEqual(['/es/noticias'])
})

test('a section knows its names in the other editions', async () => {
  const answer = await api.run(
    '{ edition(code: "fr") { section(slug: "analyse") { name description edition { code } translations { name path } } } }',
  )

  expect(answer).toEqual({
    edition: {
      section: {
        name: 'Analyse',
        description: null,
        edition: { code: 'fr' },
        translations: [
          { name: 'Analyse', path: '/de/analyse' },
          { name: 'Analyse', path: '/fr/analyse' },
          { name: 'Analysis', path: '/en/analysis' },
        ],
      },
    },
  })
})

test('a section that an edition does not have is null there, even when another edition has it', async () => {
  const answer = await api.run(
    '{ edition(code: "es") { other: section(slug: "analyse") { id } none: section(slug: "") { id } } }',
  )

  expect(answer).toEqual({ edition: { other: null, none: null } })
})

test('readers learn to which account they may send, once the outlet has said so', async () => {
  const query = '{ outlet { bankAccount { holder iban bic } } }'
  const withAccount = (account: object) =>
    readSettings({ ...testSettings, outlet: { ...testSettings.outlet, bankAccount: account } })
  const before = await api.run(query)

  await createOutlet(database.db, withAccount({ holder: 'Testblatt e. V.', iban: 'de02 1203 0000 0000 2020 51' }))

  expect(before).toEqual({ outlet: { bankAccount: null } })
  await expect
    .poll(() => api.run(query))
    .toEqual({ outlet: { bankAccount: { holder: 'Testblatt e. V.', iban: 'DE02120300000000202051', bic: null } } })
  expect(() => withAccount({ holder: 'Testblatt', iban: 'DE02120300000000202052' })).toThrow(
    /outlet\.bankAccount\.iban: is not an IBAN: its check digits are not right/,
  )
  expect(() => withAccount({ holder: 'Testblatt', iban: 'DE02120300000000202051', bic: 'BYLA' })).toThrow(
    /outlet\.bankAccount\.bic: must be a BIC/,
  )
})
