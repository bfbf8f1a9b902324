import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '@dateline/dev'
import { expect, test } from 'vitest'
import { runCliProcess } from '../testkit/cli.ts'
import { useNewspaper, useReader } from '../testkit/site.ts'

const paper = useNewspaper()
const reader = useReader(paper)
/** A real article that lies beside the checkout where the project is developed; it is not part of the project. */
const file = join(repositoryRoot, '../shared/seed/article.fr.txt')

test.runIf(existsSync(file))('a text file becomes an article on the site', async () => {
  const imported = await runCliProcess(
    { DATABASE_URL: paper.database.url },
    'import',
    file,
    '--edition',
    'fr',
    '--publish',
  )
  const path = /Published: (\S+)/.exec(imported.stdout)?.[1] ?? ''
  const page = await reader.open(path)
  const article = page.locator('main article').first()
  const appeal = page.getByRole('complementary', { name: /Appréciez-vous nos reportages/ })
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').first().textContent()) ?? '')
  const text = await article.innerText()

  expect(await page.locator('h1').innerText()).toBe(
    'Après les récents meurtres américains dans les Caraïbes, la Russie se tient aux côtés du Venezuela',
  )
  expect(text).toMatch(/Caracas\/Moscou\.\s+Le Ministre russe/i)
  expect(text).toContain('« fermement condamné »'.replace('« ', '«\u202f').replace(' »', '\u202f»'))
  expect(text).not.toMatch(/["']/)
  expect(await appeal.innerText()).toContain('reportages\u202f?')
  expect(JSON.stringify(data)).toContain('Le Ministre russe')
  expect(JSON.stringify(data)).not.toContain('faites un don')
})
