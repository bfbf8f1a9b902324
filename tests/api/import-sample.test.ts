import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { importArticle } from '@dateline/api/import'
import { beforeAll, describe, expect, test } from 'vitest'
import { useNewsroom } from '../testkit/newsroom.ts'
import { operator } from '../testkit/viewers.ts'

/** A real article that lies beside some checkouts and is no part of the repository. */
const file = resolve(import.meta.dirname, '../../../shared/seed/article.fr.txt')
const isThere = existsSync(file)
if (!isThere) console.log(`${file} is not there, so that its import is not tested.`)

type Read = {
  headline: string
  dateline: { name: string; kind: string }[]
  body: { __typename: string; content: { text: string } }[]
  appeal: { heading: string; content: { text: string }[] } | null
}

describe.runIf(isThere)('a real French article', () => {
  const { database, api } = useNewsroom()
  let article: Read
  const allText = () =>
    [
      article.headline,
      ...article.body.map((block) => block.content.text),
      article.appeal?.heading ?? '',
      ...(article.appeal?.content ?? []).map(({ text }) => text),
    ].join('\n')

  beforeAll(async () => {
    const request = { bytes: readFileSync(file), format: 'text' as const, edition: 'fr', publish: true }
    const { published } = await importArticle(database.db, operator, request, new Date())
    if (!published?.ok) throw new Error('It was not published.')
    const answer = await api.run<{ article: Read }>(
      `query ($path: String!) { article(edition: "fr", path: $path) { headline dateline { name kind }
        body { __typename ... on ParagraphBlock { content { text } } } appeal { heading content { text } } } }`,
      { path: published.article.path },
    )
    article = answer.article
  })

  test('has its first line as the headline', () => {
    expect(article.headline).toBe(readFileSync(file, 'utf8').split('\n')[0])
  })

  test('has the dateline Caracas/Moscou, of two places', () => {
    expect(article.dateline).toEqual([
      { name: 'Caracas', kind: 'PLACE' },
      { name: 'Moscou', kind: 'PLACE' },
    ])
  })

  test('has eight paragraphs, which begin after the dateline', () => {
    expect(article.body.map((block) => block.__typename)).toEqual(Array.from({ length: 8 }, () => 'ParagraphBlock'))
    expect(article.body[0]?.content.text).toMatch(/^Le Ministre russe/)
  })

  test('has its appeal beside the text and not in it', () => {
    expect(article.appeal?.heading).toBe('Appréciez-vous nos reportages\u202f?')
    expect(article.appeal?.content).toHaveLength(1)
    expect(article.appeal?.content[0]?.text).toMatch(/^Alors faites un don/)
    expect(article.body.map((block) => block.content.text).join('\n')).not.toMatch(/faites un don|reportages/)
  })

  test('is set as French is set: curly apostrophes, and narrow no-break spaces where they belong', () => {
    const text = allText()

    expect(text).toMatch(/’.*«\u202f.*\u202f»/s)
    expect(text).not.toMatch(/['"“”]/)
    expect(text).not.toMatch(/[^\u202f][?!;]/)
    expect(text).not.toMatch(/«[^\u202f]|[^\u202f]»/)
  })

  test('reads as it was written, but for the spaces', () => {
    const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
    const [, ...written] = readFileSync(file, 'utf8').split('\n').map(plain).filter(Boolean)
    const read = article.body.map((block) => plain(block.content.text))

    expect(written.filter((line) => !read.includes(line))).toEqual([
      `Caracas/Moscou. ${read[0]}`,
      plain(article.appeal?.heading ?? ''),
      plain(article.appeal?.content[0]?.text ?? ''),
    ])
  })
})
