import { expect, test } from 'vitest'
import { createPublished } from '../testkit/factories.ts'
import { useNewspaper, useReader } from '../testkit/site.ts'

const paper = useNewspaper()
const reader = useReader(paper)

test('without JavaScript a reader searches, narrows what was found, and takes it back', async () => {
  const page = await reader.open('/es/search', { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } })

  await page.getByRole('searchbox').fill('salares')
  await page.getByRole('button', { name: 'Buscar' }).click()
  const found = await page.getByRole('status').last().innerText()
  const marks = await page.locator('main mark').allInnerTexts()
  const facet = page.getByRole('navigation', { name: 'Acotar' }).getByRole('link').first()
  const name = await facet.innerText()
  await facet.click()
  const narrowed = await page.getByRole('status').last().innerText()
  await page.getByRole('link', { name: `${name} quitar` }).click()

  expect(marks.join(' ').toLowerCase()).toContain('salar')
  expect(Number.parseInt(narrowed, 10)).toBeLessThan(Number.parseInt(found, 10))
  expect(Number.parseInt(narrowed, 10)).toBeGreaterThan(0)
  expect(await page.getByRole('status').last().innerText()).toBe(found)
  expect(await page.getByRole('searchbox').inputValue()).toBe('salares')
})

test('who finds nothing is shown ways on: tips, other languages, the newest articles', async () => {
  const page = await reader.open('/fr/search?q=Silberdraht')
  await createPublished(paper.database.db, { headline: 'Silberdraht aus Potosí' })
  await expect
    .poll(async () => {
      await page.reload()
      return page.getByRole('main').innerText()
    })
    .toContain('Dans d’autres langues')

  await page.getByRole('main').getByRole('link', { name: 'Deutsch' }).click()

  expect(await page.getByRole('main').getByRole('heading', { level: 3 }).first().innerText()).toBe(
    'Silberdraht aus Potosí',
  )
})

test('what is published is found at once', async () => {
  const count = async () => {
    const html = await (await fetch(`${paper.site.url}/de/search?q=Zebrafinken`)).text()
    return /<p class="outcome"[^>]*>([^<]*)</.exec(html)?.[1]
  }
  expect(await count()).toContain('nichts gefunden')

  await createPublished(paper.database.db, { headline: 'Zebrafinken in Gefahr' })

  await expect.poll(count).toBe('1 Artikel')
})

test('a misspelled word is put right, and both are said', async () => {
  const page = await reader.open('/en/search?q=lithum')

  expect(await page.getByText('Nothing was found for “lithum”').innerText()).toContain('results for “lithium”')
})

test.each([
  ['a query that is too long', `/en/search?q=${'a'.repeat(300)}`, 'at most 200 characters'],
  ['what no filter can be', '/en/search?q=lithium&year=soon&section=nowhere', '“soon” and “nowhere”'],
  ['a cursor of nobody', '/en/search?q=lithium&after=nonsense', 'article'],
  ['what leaves nothing to look for', '/en/search?q=%21%3F', 'There is nothing in this'],
])('%s is answered in words', async (_name, path, words) => {
  const answer = await fetch(paper.site.url + path)
  const html = await answer.text()

  expect(answer.status).toBe(200)
  expect(/<main.*<\/main>/s.exec(html)?.[0]).toContain(words)
  expect(html).toMatch(/<meta name="robots" content="noindex/)
})

test('with the keyboard alone a reader takes what is suggested', async () => {
  const page = await reader.open('/es/search')
  const field = page.getByRole('combobox')

  await field.pressSequentially('montev')
  const option = page.getByRole('listbox', { name: 'Sugerencias' }).getByRole('option', { name: 'Montevideo' })
  await option.waitFor()
  await field.press('ArrowDown')
  const active = await field.getAttribute('aria-activedescendant')
  const selected = await page.getByRole('option', { selected: true }).getAttribute('id')
  await field.press('Escape')
  const typed = await field.inputValue()
  await field.press('o')
  await field.press('Backspace')
  await option.waitFor()
  await field.press('ArrowDown')
  await field.press('Enter')
  await page.waitForURL('**/topics/montevideo')

  expect(active).toBe(selected)
  expect(typed).toBe('montev')
})
