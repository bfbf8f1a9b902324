import { expect, test } from 'vitest'
import type { RepublishFragment } from '#gql'
import { fr } from '#words/fr.ts'
import { republishHtml, toPlainText } from './republish-text.ts'

const article: RepublishFragment = {
  path: '/fr/2026/11/un-titre',
  headline: 'Sel & lithium',
  standfirst: null,
  byline: 'Par A. Traduction\u00a0: B',
  publishedAt: '2026-11-01T15:06:00.000Z',
  republicationNote: null,
  edition: { code: 'fr' },
  section: null,
  licence: { code: 'CC-BY-4.0', name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  dateline: [{ name: 'Caracas' }],
  body: [
    {
      __typename: 'ParagraphBlock',
      id: '1',
      content: { html: 'Voir <a href="/fr/2026/10/autre">l’autre</a> texte.' },
    },
    { __typename: 'ListBlock', id: '2', ordered: false, items: [{ html: 'un' }, { html: '<strong>deux</strong>' }] },
    { __typename: 'FigureBlock', id: '3', picture: null },
  ],
}
const setting = { outlet: 'Puente', words: fr, timeZone: 'America/Montevideo' }

test('what others print names the people, the first place of publication and the licence', () => {
  const html = republishHtml(article, setting)

  expect(html).toContain('<h1>Sel &amp; lithium</h1>\n<p>Par A. Traduction\u00a0: B</p>')
  expect(html).toMatch(
    /Publié d’abord par <a href="http[^"]+\/fr\/2026\/11\/un-titre">Puente<\/a>, 1er novembre 2026\./,
  )
  expect(html).toContain('<a href="https://creativecommons.org/licenses/by/4.0/" rel="license">CC BY 4.0</a>')
  expect(html).not.toMatch(/href="\//)
})

test('as plain text it has no tags, and every link’s address', () => {
  const text = toPlainText(republishHtml(article, setting))

  expect(text.split('\n\n').slice(0, 3)).toEqual([
    'Sel & lithium',
    'Par A. Traduction\u00a0: B',
    expect.stringMatching(/^Caracas\. Voir l’autre \(http\S+\/fr\/2026\/10\/autre\) texte\.$/),
  ])
  expect(text).toContain('– un\n– deux')
  expect(text).not.toMatch(/[<>]/)
})
