import { applySettings, readSettings } from '@dateline/api/outlet'
import { beforeAll, expect, test } from 'vitest'
import { importText } from '../testkit/import-text.ts'
import { testStorage } from '../testkit/media.ts'
import { useNewspaper, useReader } from '../testkit/site.ts'
import { operator } from '../testkit/viewers.ts'

const paper = useNewspaper()
const reader = useReader(paper)

/** Letters that look like a text. They say nothing. */
const sentence = 'هذه كلمات للتجربة فقط، ولا تقول شيئا عن أحد، وتمتد على سطر طويل حتى نرى كيف ينكسر.'

beforeAll(async () => {
  const settings = readSettings({
    outlet: { name: 'جسر', timeZone: 'America/Montevideo', defaultEdition: 'ar' },
    editions: [
      { code: 'ar', name: 'العربية', title: 'جسر', tagline: sentence, description: sentence, direction: 'rtl' },
    ],
    sections: [{ key: 'news', names: { ar: { name: 'أخبار', slug: 'akhbar' } } }],
  })
  await applySettings(paper.database.db, operator, settings, { storage: testStorage, folder: '.' })
  for (const day of [1, 2, 3, 4, 5, 6]) {
    const head = `---\nheadline: "${sentence.slice(0, 40 + day)}"\nslug: kalam-${day}\nsection: news\nstandfirst: "${sentence}"\npublished: 2024-03-0${day}T12:00:00-03:00\n---\n`
    const table = `| ${sentence.slice(0, 12)} | ٢ |\n|---|--:|\n| ${sentence.slice(0, 20)} | ٤ |`
    await importText(
      paper.database.db,
      `${head}${sentence}\n\n## ${sentence.slice(0, 30)}\n\n> ${sentence}\n> — ${sentence.slice(0, 12)}\n\n- ${sentence}\n\n${table}\n`,
      {
        format: 'markdown',
        edition: 'ar',
        publish: true,
      },
    )
  }
})

const pages = ['/ar', '/ar/akhbar', '/ar/2024/03/kalam-1', '/ar/search', '/ar/archive', '/ar/rien']

test.each([320, 390, 1280])('a language from right to left begins at the right, at %i px', async (width) => {
  for (const path of pages) {
    const page = await reader.open(path, { viewport: { width, height: 800 } })
    const seen = await page.evaluate(() => {
      const name = document.querySelector('.masthead .nameplate a')?.getBoundingClientRect()
      const root = document.documentElement
      const text = document.querySelector('main h1:not(.visually-hidden), main h2, main p')
      return {
        direction: getComputedStyle(root).direction,
        // In the middle of a front, at the right everywhere else.
        nameIsRight: name ? root.clientWidth - name.right <= name.left + 1 : false,
        // What is centred is so in every language.
        isAligned: ['start', 'center'].includes(text ? getComputedStyle(text).textAlign : 'none'),
        overflow: root.scrollWidth - root.clientWidth,
      }
    })
    await page.context().close()
    expect({ path, ...seen }).toEqual({ path, direction: 'rtl', nameIsRight: true, isAligned: true, overflow: 0 })
  }
})
