import { expect, test } from 'vitest'
import { toLite } from './lite.ts'

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="fr" dir="ltr" class="a b"><head>${head}</head><body>${body}</body></html>`
const lite = (body: string) => /<body>(.*)<\/body>/s.exec(toLite(page(body)))?.[1]

test('a picture is a link that says what it shows, and what a script puts there is the picture', () => {
  const picture =
    '<picture><source srcSet="/media/a.avif"/><img src="/media/a.webp" alt="L’&amp;eau" loading="lazy"/></picture>'

  expect(lite(`<figure>${picture}<figcaption>Uyuni</figcaption></figure>`)).toBe(
    `<figure><dl-picture><a href="/media/a.webp">Afficher l’image\u00a0: L’&amp;eau</a><template>${picture}</template></dl-picture><figcaption>Uyuni</figcaption></figure>`,
  )
})

test.each([
  ['<a href="/fr/a"><img src="/m.webp" alt="Le port"/></a>', '<a href="/fr/a">Le port</a>'],
  ['<a href="/fr/a"><img src="/m.webp" alt=""/>Titre</a>', '<a href="/fr/a">Titre</a>'],
  ['<p><img src="/m.webp" alt=""/></p>', '<p></p>'],
])('%s is %s', (full, less) => {
  expect(lite(full)).toBe(less)
})

test('no typeface and no picture is asked for ahead', () => {
  const style = '<link rel="stylesheet" href="/a.css"/>'
  const head = `<link rel="preload" href="/a.woff2" as="font"/>${style}<link rel="preload" as="image" imageSrcSet="/a.avif 320w"/>`

  expect(toLite(page('', head))).toBe(
    page('', style).replace('<html lang="fr" dir="ltr" class="a b">', '<html data-lite="" lang="fr" dir="ltr">'),
  )
})
