import { brotliCompressSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useNewspaper, useReader } from '../testkit/site.ts'

const paper = useNewspaper()
const reader = useReader(paper)
const article = '/fr/2024/01/haiti-1804-acte-d-independance'

const look = (page: Page) =>
  page.evaluate(() => {
    const style = getComputedStyle(document.documentElement)
    return { background: style.backgroundColor, size: style.fontSize, scheme: style.colorScheme }
  })

test('what a page loads of script is small', async () => {
  const page = await reader.open(article)
  const scripts = await page.evaluate(() =>
    performance.getEntriesByType('resource').flatMap(({ name }) => (/\.js$/.test(name) ? [name] : [])),
  )

  const sizes = await Promise.all(
    scripts.map(async (url) => brotliCompressSync(await (await fetch(url)).bytes()).length),
  )

  expect(scripts.length).toBeGreaterThan(0)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(15 * 1024)
})

test('a reader chooses colours and size once, and every later page has them from its first paint on', async () => {
  const page = await reader.open('/fr', { colorScheme: 'light' })
  const before = await look(page)

  await page.getByLabel('Sombre').check()
  await page.getByLabel('Très grand').check()
  const chosen = await look(page)
  // Without the module that does the rest, only what runs before the first paint is left.
  await page.route(/\/islands\//, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
  await page.goto(paper.site.url + article)
  const later = await look(page)

  expect(chosen).toEqual({ background: expect.not.stringMatching(before.background), size: '24px', scheme: 'dark' })
  expect(later).toEqual(chosen)
})

test('a reader goes back to what the device says', async () => {
  const page = await reader.open('/fr', { colorScheme: 'light' })
  const before = await look(page)

  await page.getByLabel('Sombre').check()
  const bar = page.locator('meta[name="theme-color"]').first()
  const dark = await bar.getAttribute('content')
  await page.getByLabel('Comme l’appareil').check()

  expect(await look(page)).toEqual(before)
  expect(await bar.getAttribute('content')).not.toBe(dark)
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

test('an article is put on the reading list, found there, and taken off', async () => {
  const page = await reader.open(article)
  const title = (await page.locator('h1').innerText()).trim()

  await page.getByRole('button', { name: 'Lire plus tard' }).click()
  await page.locator('dl-save').getByRole('link', { name: 'Liste de lecture' }).click()
  const item = page.locator('main li a')
  const kept = { href: await item.getAttribute('href'), text: (await item.innerText()).trim() }
  await page.getByRole('button', { name: `Retirer ${title}` }).click()

  expect(kept).toEqual({ href: article, text: title })
  expect(await item.count()).toBe(0)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Rien pour l’instant')
})

test('a link is copied, and a screen reader hears of it', async () => {
  const page = await reader.open(article, { permissions: ['clipboard-read', 'clipboard-write'] })

  await page.getByRole('button', { name: 'Copier le lien' }).click()
  const status = page.locator('dl-share [role=status]')
  await status.getByText('Lien copié').waitFor()

  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(paper.site.url + article)
})

test('without JavaScript an article can be sent by mail, and no button is there that does nothing', async () => {
  const page = await reader.open(article, { javaScriptEnabled: false })

  const mail = await page.getByRole('link', { name: 'Envoyer par courriel' }).getAttribute('href')

  expect(decodeURIComponent(mail ?? '')).toContain(paper.site.url + article)
  expect(await page.locator('button:visible, input:visible').count()).toBe(0)
})

test('the appeal goes when it is sent away, can be had back, and stays away from later pages', async () => {
  const page = await reader.open(article)
  const appeal = page.locator('.appeal').first()
  const dismiss = page.getByRole('button', { name: 'Pas maintenant' }).first()

  await dismiss.click()
  expect(await appeal.isVisible()).toBe(false)
  await page.getByRole('button', { name: 'Annuler' }).click()
  expect(await appeal.isVisible()).toBe(true)
  await dismiss.click()
  await page.reload()

  expect(await page.locator('.appeal:visible').count()).toBe(0)
})

test('whoever left an article in the middle is offered the place, and is moved only when they ask', async () => {
  const page = await reader.open(article, { viewport: { width: 390, height: 700 } })
  const block = await page.evaluate(() => {
    const blocks = [...document.querySelectorAll('.body > [id]')]
    const middle = blocks[Math.floor(blocks.length / 2)]
    middle?.scrollIntoView({ block: 'start' })
    return middle?.id ?? ''
  })
  await page.goto(`${paper.site.url}/fr`)

  await page.goto(paper.site.url + article)
  const offer = page.getByRole('link', { name: 'Reprendre où vous en étiez' })
  await offer.waitFor()
  const before = await page.evaluate(() => scrollY)
  await offer.click()

  expect(before).toBe(0)
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0)
  expect(new URL(page.url()).hash).toBe(`#${block}`)
  expect(await offer.isVisible()).toBe(false)
})

test('keys lead through a list, say what they do, and can be turned off', async () => {
  const page = await reader.open('/fr')
  const headline = () => page.evaluate(() => document.activeElement?.textContent?.trim())
  const headlines = (await page.locator('main :is(h2, h3) a').allInnerTexts()).map((text) => text.trim())

  await page.keyboard.press('j')
  await page.keyboard.press('j')
  expect(await headline()).toBe(headlines[1])
  await page.keyboard.press('k')
  expect(await headline()).toBe(headlines[0])
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Raccourcis clavier' })
  expect(await dialog.isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  expect(await dialog.isVisible()).toBe(false)
  await page.getByRole('checkbox', { name: 'Raccourcis clavier' }).uncheck()
  await page.locator('body').click({ position: { x: 1, y: 1 } })
  await page.keyboard.press('?')

  expect(await dialog.isVisible()).toBe(false)
})

test('a menu closes by Escape, and the keyboard is back at its button', async () => {
  const page = await reader.open('/fr', { viewport: { width: 390, height: 800 } })
  const menu = page.locator('details.menu').first()

  await menu.locator('summary').click()
  await menu.locator('a').first().focus()
  await page.keyboard.press('Escape')

  expect(await menu.getAttribute('open')).toBeNull()
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY')
})

test('an article is read aloud from its headline on, paragraph by paragraph', async () => {
  const page = await reader.open('/fr')
  await page.addInitScript(() => {
    const spoken: string[] = []
    const voice = { lang: 'fr-FR', localService: true }
    class Utterance extends EventTarget {
      readonly text: string
      constructor(text: string) {
        super()
        this.text = text
      }
    }
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => [voice],
      cancel() {},
      speak(utterance: Utterance) {
        spoken.push(utterance.text)
        if (spoken.length < 4) setTimeout(() => utterance.dispatchEvent(new Event('end')))
      },
    })
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
    Object.assign(window, { SpeechSynthesisUtterance: Utterance, spoken })
  })
  await page.goto(paper.site.url + article)
  const read = () => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken)

  await page.getByRole('button', { name: 'Écouter' }).click()
  await expect.poll(async () => (await read()).length).toBe(4)

  expect((await read())[0]).toBe((await page.locator('h1').innerText()).trim())
  expect(await page.locator('.is-read').count()).toBe(1)
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await page.getByRole('button', { name: 'Arrêter' }).click()
  expect(await page.locator('.is-read').count()).toBe(0)
})
