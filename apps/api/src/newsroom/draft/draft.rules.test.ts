import type { Body } from '@dateline/content'
import { expect, test } from 'vitest'
import { withoutSources } from './draft.rules.ts'

test('a translation that becomes an original forgets which blocks it rendered, inside boxes too', () => {
  const inside = { id: 'b', kind: 'paragraph', content: [{ text: 'Dos' }], sourceBlockId: 'y' } as const
  const body: Body = [
    { id: 'a', kind: 'fact_box', title: 'Uno', blocks: [inside], sourceBlockId: 'x' } as unknown as Body[number],
  ]

  expect(JSON.stringify(withoutSources(body))).not.toContain('sourceBlockId')
  expect(withoutSources(body)).toMatchObject([{ id: 'a', blocks: [{ id: 'b', content: [{ text: 'Dos' }] }] }])
})
