import { expect, test } from 'vitest'
import { cdata, element, xmlDocument } from './xml.ts'

test('no text ends the element or the attribute that it stands in', () => {
  expect(element('a', { b: '"><c/>', d: 'x\ny' }, '</a> & ]]>').xml).toBe(
    '<a b="&quot;&gt;&lt;c/&gt;" d="x&#10;y">&lt;/a&gt; &amp; ]]&gt;</a>',
  )
})

test('what XML cannot hold is left out: control characters, halves of a pair, and the two last of a plane', () => {
  const text = 'a\u0000\u0008\u000b\u001f\ufffe\uffff\ud800b\u{1f30d}\u0085'

  expect(element('a', { b: text }, text).xml).toBe('<a b="ab🌍\u0085">ab🌍\u0085</a>')
  expect(cdata(text).xml).toBe('<![CDATA[ab🌍\u0085]]>')
})

test('no text ends the section of plain characters that it stands in', () => {
  expect(cdata('<p>a ]]> b</p>').xml).toBe('<![CDATA[<p>a ]]]]><![CDATA[> b</p>]]>')
})

test('what has no value is not there', () => {
  expect(xmlDocument(element('a', { b: null, c: 0 }, null, false, [element('d', {}), 0])).trim()).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a c="0"><d/>0</a>',
  )
})
