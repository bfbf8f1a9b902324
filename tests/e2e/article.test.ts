import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useNewspaper, useReader } from '../testkit/site.ts'

const paper = useNewspaper()
const reader = useReader(paper)
const noScript = { javaScriptEnabled: false }
const uyuni = '/fr/2024/03/uyuni-le-lithium-qui-attend'

test('a reader of a French article learns who wrote and translated it, from where, and how long it takes', async () => {
  const page = await reader.open(uyuni, noScript)
  const facts = await textOf(page, '.facts')

  expect(facts).toMatch(/Par Mateo Quiroga/)
  expect(facts).toMatch(/Traduit de l’espagnol par Bastien Aubry, d’après la version du \d.* \d{4}\./)
  expect(facts).toMatch(/\d\sminutes? de lecture/)
  expect(await hrefOf(page, 'Mateo Quiroga')).toBe('/fr/people/mateo-quiroga')
  expect(await page.locator('.facts a[hreflang=es]').first().getAttribute('lang')).toBe('es')
})

test('the places stand at the head of the text, and on a map that also speaks', async () => {
  const page = await reader.open(uyuni, noScript)
  const map = page.getByRole('img', { name: 'Carte\u00a0: Uyuni et La Paz' })

  expect(await textOf(page, '.body p:first-of-type')).toMatch(/^Uyuni\/La Paz\. Le salar/i)
  expect(await map.count()).toBe(1)
  expect(await map.locator('desc').textContent()).toBe('La carte montre Uyuni (Bolivie) et La Paz (Bolivie).')
  expect(await map.locator('text').allTextContents()).toEqual(
    expect.arrayContaining(['BOLIVIE', 'PÉROU', 'Uyuni', 'La Paz']),
  )
})

test('the picture over an article is fetched first, and has its credit', async () => {
  const page = await reader.open(uyuni)
  const image = page.locator('.lead-picture img')

  expect(await image.getAttribute('fetchpriority')).toBe('high')
  expect(await image.getAttribute('loading')).not.toBe('lazy')
  expect(await image.evaluate((each: HTMLImageElement) => each.decode().then(() => each.currentSrc))).toMatch(/\.avif$/)
  expect(await textOf(page, '.lead-picture figcaption')).toMatch(/Puente$/)
})

test('a translation says when its original has changed since, and leads there', async () => {
  const page = await reader.open('/es/2024/06/como-recibe-su-nombre-un-huracan', noScript)
  const note = page.getByRole('note')

  expect(await note.innerText()).toMatch(/^El original (?:ha cambiado|se corrigió)/)
  expect(await note.getByRole('link').getAttribute('href')).toBe('/en/2024/06/how-a-hurricane-gets-its-name')

  const fresh = await reader.open(uyuni, noScript)
  expect(await fresh.getByRole('note').count()).toBe(0)
})

test('what was corrected is said at the head, and in full under the text', async () => {
  const page = await reader.open('/es/2024/02/tlatelolco-una-region-sin-armas-nucleares', noScript)
  await page.getByRole('link', { name: /^Corregido el / }).click()
  const corrections = page.getByRole('region', { name: 'Corrección' })

  expect(page.url()).toMatch(/#corrections$/)
  expect(await corrections.innerText()).toContain('lo ratificó en octubre de 2002')
  expect(await corrections.locator('#correction-1 time').count()).toBe(1)
})

test('sources name publisher, kind, language and date', async () => {
  const page = await reader.open(uyuni, noScript)
  const sources = await page.getByRole('region', { name: 'Sources' }).locator('li').allInnerTexts()

  expect(sources).toEqual([
    expect.stringMatching(/^Mineral Commodity Summaries 2024\s+U\.S\. Geological Survey, rapport, en anglais, 2024$/),
    expect.stringMatching(/^Constitución Política del Estado\s+loi, en espagnol, 2009$/),
  ])
})

test('a reader goes on to the other part of a series, and to something related', async () => {
  const page = await reader.open(uyuni, noScript)
  expect(await textOf(page, '.article-head')).toContain('Partie 2 de la série')
  expect(await page.getByRole('region', { name: 'À lire aussi' }).getByRole('article').count()).toBeGreaterThan(0)

  await page
    .getByRole('navigation', { name: /lithium/i })
    .locator('a[rel=prev]')
    .click()

  expect(page.url()).toMatch(/\/fr\/2024\/03\/le-lithium-du-salar$/)
})

test('whoever wants to print an article finds it to copy, with its credits and its address, and no search engine does', async () => {
  const article = await reader.open(uyuni, noScript)
  await article.getByRole('link', { name: 'Comment le republier' }).click()
  const html = await article.getByLabel('En HTML').inputValue()
  const text = await article.getByLabel('En texte brut').inputValue()

  for (const copy of [html, text]) {
    expect(copy).toContain('Par Mateo Quiroga. Traduction\u00a0: Bastien Aubry')
    expect(copy).toContain(`${paper.site.url}${uyuni}`)
    expect(copy).toContain('Creative Commons Attribution 4.0')
  }
  expect(text).not.toMatch(/<\w/)
  expect(html).not.toContain('<img')
  expect(await article.locator('meta[name=robots]').getAttribute('content')).toContain('noindex')
})

test('on paper there is the article, its address and where its links lead, and nothing to press', async () => {
  const page = await reader.open('/fr/2024/01/haiti-1804-acte-d-independance')
  await page.emulateMedia({ media: 'print' })

  expect(await page.locator('.print-address').innerText()).toContain('/fr/2024/01/haiti-1804-acte-d-independance')
  expect(await page.locator('button:visible, nav:visible, .appeal:visible').count()).toBe(0)
  expect(
    await page
      .locator('.body a[href^=http]')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content),
  ).toContain('https://')
  expect(
    await page
      .locator('.body p')
      .nth(1)
      .evaluate((each) => getComputedStyle(each).fontSize),
  ).toBe('14.6667px')
})

test.each([320, 768, 1280, 1920])('at %i pixels nothing stands over anything, or out of the page', async (width) => {
  const page = await reader.open(uyuni)
  await page.setViewportSize({ width, height: 900 })
  const boxes = await page
    .locator('.facts, .lead-picture, .body > p, .body > .map')
    .evaluateAll((all) =>
      all.map((each) => ({ tag: each.className || each.tagName, box: each.getBoundingClientRect() })),
    )
  const map = boxes.find(({ tag }) => tag === 'map')
  const facts = boxes.find(({ tag }) => tag === 'facts')

  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  expect(map?.box.right).toBeLessThanOrEqual(width)
  const meets = (a: DOMRect, b: DOMRect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
  if (map && facts) expect(meets(map.box, facts.box)).toBe(false)
})

async function textOf(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).first().innerText()).replace(/\s+/g, ' ').trim()
}

async function hrefOf(page: Page, name: string): Promise<string | null> {
  return page.getByRole('link', { name }).first().getAttribute('href')
}
