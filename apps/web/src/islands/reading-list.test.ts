import { expect, test } from 'vitest'
import { parseSaved, withoutSaved, withSaved } from './reading-list.ts'

const article = (path: string) => ({ path, title: `Of ${path}` })

test('what is saved again comes first, once', () => {
  const list = [article('/fr/a'), article('/fr/b')].reduce(withSaved, [article('/fr/a')])

  expect(list.map(({ path }) => path)).toEqual(['/fr/b', '/fr/a'])
  expect(withoutSaved(list, '/fr/b')).toEqual([article('/fr/a')])
})

test('a list does not grow without end', () => {
  const list = Array.from({ length: 250 }, (_, index) => article(`/fr/${index}`)).reduce(withSaved, [] as never[])

  expect([list.length, list[0]?.path]).toEqual([200, '/fr/249'])
})

test.each([null, '', '{', '{"a":1}', 'null', '[null,3,{"path":"/fr/a"}]', '[{"path":"//evil.example/","title":"x"}]'])(
  'what is kept as %j holds no article',
  (text) => {
    expect(parseSaved(text)).toEqual([])
  },
)
