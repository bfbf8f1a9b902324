import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepBuiltFiles } from './earlier-files.ts'
import { createFiles } from './files.ts'
import { createFolder } from './site.fixtures.ts'

const month = 30 * 24 * 3_600_000

function createBuild(...names: string[]): string {
  const folder = createFolder()
  mkdirSync(join(folder, 'chunks'))
  for (const name of names) writeFileSync(join(folder, 'chunks', name), `of ${name}`)
  return folder
}

test('what a page of the build before refers to is still there', async () => {
  const earlier = join(createFolder(), 'static')
  await keepBuiltFiles(createBuild('old.css', 'both.css', 'old.css.map'), earlier)
  const built = createBuild('new.css', 'both.css')

  const files = createFiles({
    built,
    open: createBuild(),
    earlier: { '/_next/static/': earlier },
    headers: {},
    speculationRulesPath: '',
  })
  const found = await Promise.all(
    ['old', 'both', 'new'].map(async (name) => files.find(`/_next/static/chunks/${name}.css`)),
  )

  expect(found.map((entry) => entry?.identity.body.toString())).toEqual(['of old.css', 'of both.css', 'of new.css'])
  expect(files.find('/_next/static/chunks/old.css.map')).toBeNull()
})

test('what no build had for a month goes', async () => {
  const earlier = join(createFolder(), 'static')
  const start = Date.now()
  const old = createBuild('old.css', 'both.css')
  const built = createBuild('both.css', 'new.css')
  await keepBuiltFiles(old, earlier, start)
  await keepBuiltFiles(built, earlier, start + month)
  expect(readdirSync(join(earlier, 'chunks')).sort()).toEqual(['both.css', 'new.css', 'old.css'])

  await keepBuiltFiles(built, earlier, start + month + 1000)

  expect(readdirSync(join(earlier, 'chunks')).sort()).toEqual(['both.css', 'new.css'])
})
