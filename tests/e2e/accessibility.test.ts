import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, expect, test } from 'vitest'
import { importText } from '../testkit/import-text.ts'
import { kindsOfPage } from '../testkit/pages.ts'
import { createAsset } from '../testkit/pictures.ts'
import { useNewspaper, useReader } from '../testkit/site.ts'

const paper = useNewspaper()
const reader = useReader(paper)
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const pages = [...Object.values(kindsOfPage), '/de/2024/01/alle-arten']

/** A live page with every kind of block in it, each nested as deep as it can be. */
beforeAll(async () => {
  for (const key of ['salz', 'wind']) {
    await createAsset(paper.database.db, { key: `art-${key}`, texts: { de: { alt: 'Eine Fläche' } } })
  }
  const kinds = `![](picture:art-salz "Der Salzsee")

\`\`\`gallery
pictures: [art-salz, art-wind]
\`\`\`

| | 2008 | 2023 |
|---|--:|--:|
| Wind, Wasser, Sonne und alles, was sonst noch in einer langen Zelle steht | 2 | 40 |

: Anteile in Prozent

<https://youtu.be/dQw4w9WgXcQ>

\`\`\`embed
url: https://social.example/@ana/12
provider: mastodon
title: Ein Beitrag
description: Was er sagt.
poster: art-wind
\`\`\`

\`\`\`fact-box
title: Zahlen
text: |
  ### Unter dem Titel

  - Drei Seen
\`\`\`

\`\`\`related
article: /de/2024/05/uruguay-strom-aus-wind-und-wasser
\`\`\``
  const post = `\`\`\`\`\`post
at: 2024-01-29T10:00:00-03:00
heading: Es geschieht
by: Ana Paz
text: |
  Ein Satz.

${kinds.replace('title: Zahlen', 'title: Andere Zahlen').replace(/^(?=.)/gm, '  ')}
\`\`\`\`\``
  const head = '---\nheadline: Alle Arten\nkind: live\npublished: 2024-01-29T12:00:00-03:00\n---\n'
  await importText(paper.database.db, `${head}Ein Absatz.\n\n${kinds}\n\n${post}`, {
    format: 'markdown',
    publish: true,
  })
})
/** What a width changes is the same in both colours. */
const forms = [
  { colorScheme: 'light', width: 390 },
  { colorScheme: 'dark', width: 1280 },
] as const

type Finding = { id: string; nodes: { html: string }[] }

test.each(forms)('nobody is shut out, in $colorScheme at $width px', async ({ colorScheme, width }) => {
  for (const path of pages) {
    const page = await reader.open(path, { colorScheme, viewport: { width, height: 800 }, bypassCSP: true })
    await page.evaluate(axe)
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run: (options: object) => Promise<{ violations: Finding[] }> } }
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
      return (await axe.run({ runOnly: tags })).violations
    })
    await page.context().close()

    expect({ path, violations: violations.map(({ id, nodes }) => [id, nodes[0]?.html]) }).toEqual({
      path,
      violations: [],
    })
  }
})

test.each([
  ['the smallest screen', 320, '100%'],
  ['text twice as large', 640, '200%'],
])('nothing is wider than %s', async (_name, width, fontSize) => {
  for (const path of pages) {
    const page = await reader.open(path, { viewport: { width, height: 640 }, bypassCSP: true })
    await page.addStyleTag({ content: `html { font-size: ${fontSize} }` })
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    await page.context().close()

    expect({ path, overflow }).toEqual({ path, overflow: 0 })
  }
})

test('the keyboard reaches the text first, and then every link, each visibly', async () => {
  const page = await reader.open('/fr/2024/01/haiti-1804-acte-d-independance')

  await page.keyboard.press('Tab')
  const first = await page.evaluate(() => document.activeElement?.getAttribute('href'))
  await page.keyboard.press('Enter')
  const target = await page.evaluate(() => location.hash)
  const outline = await page.evaluate(async () => {
    const link = document.querySelector<HTMLElement>('main a[href]')
    link?.focus()
    return link ? getComputedStyle(link).outlineStyle : 'none'
  })

  expect(first).toMatch(/^#/)
  expect(target).toBe(first)
  expect(outline).not.toBe('none')
})
