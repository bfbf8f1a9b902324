import { expect, test } from 'vitest'
import type { Body } from './body.ts'
import { bodyToText } from './to-text.ts'

test('a body reads as plain text, a paragraph a block, with the quote’s speaker and the list’s signs', () => {
  const body: Body = [
    { id: 'a', kind: 'heading', level: 2, content: [{ text: 'Title' }] },
    { id: 'b', kind: 'paragraph', content: [{ text: 'One ' }, { text: 'two', marks: [{ type: 'strong' }] }] },
    { id: 'c', kind: 'divider' },
    { id: 'd', kind: 'quote', content: [{ text: 'Yes' }], speaker: 'Ana', role: 'judge', source: 'Radio' },
    { id: 'e', kind: 'quote', content: [{ text: 'No' }] },
    { id: 'f', kind: 'list', ordered: true, items: [[{ text: 'x' }], [{ text: 'y' }]] },
    { id: 'g', kind: 'list', ordered: false, items: [[{ text: 'z' }]] },
  ]

  expect(bodyToText(body)).toBe('Title\n\nOne two\n\nYes\n— Ana, judge, Radio\n\nNo\n\n1. x\n2. y\n\n- z')
})
