import { Fragment, createElement as make, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LocatorMap } from '#map/locator-map.tsx'
import { KeyboardHelp } from '#tools/keyboard-help.tsx'
import { de } from '#words/de.ts'
import { toMarkup } from './to-markup.ts'

const hostile = `<b>"Tom" & 'Jerry'</b>`
const sample: Record<string, ReactNode> = {
  text: make('p', { title: hostile, className: 'a' }, hostile, 1, null, false, ['b', undefined]),
  attributes: make('a', {
    href: '/a?b&c',
    hrefLang: 'de',
    tabIndex: -1,
    'aria-current': true,
    'data-on': false,
    hidden: true,
  }),
  'a form': make(
    'form',
    { action: '/s', role: 'search' },
    make('label', { htmlFor: 'q' }, 'Suche'),
    make('input', {
      id: 'q',
      type: 'search',
      defaultValue: hostile,
      spellCheck: false,
      autoComplete: 'off',
      required: true,
    }),
    make('input', { type: 'checkbox', defaultChecked: true, readOnly: false }),
  ),
  'a field of several lines': make('textarea', { rows: 2, readOnly: true, defaultValue: `\n${hostile}` }),
  'a picture': make('img', {
    src: '/a.png',
    srcSet: '/a.png 1x',
    alt: '',
    fetchPriority: 'low',
    loading: 'lazy',
    width: 2,
  }),
  'an element of our own': make('dl-share', { class: 'x', 'data-url': hostile, hidden: true }, make('br')),
  'HTML that is safe': make('p', { dangerouslySetInnerHTML: { __html: '<em>a</em>' }, lang: 'fr' }),
  fragments: make(Fragment, null, 'a', make(Fragment, null, make('i', null, 'b'))),
  'a drawing': make(LocatorMap, {
    places: [{ name: hostile, latitude: 10.5, longitude: -66.9, country: 'VE' }],
    words: de,
  }),
  'a component': make(KeyboardHelp, { words: de }),
}

test.each(Object.entries(sample))('%s is written as React writes it', async (_, node) => {
  const ours = await toMarkup(node)

  expect(ours).not.toBe('')
  expect(inOrder(ours)).toBe(inOrder(renderToStaticMarkup(node)))
})

test('what a component says later stands in its place, and its failure is the page’s', async () => {
  const Late = async ({ word }: { word: string }) => {
    await null
    if (word === '') throw new Error('No word')
    return make('b', null, word)
  }

  expect(await toMarkup(make('p', null, 'a', make(Late, { word: 'b' }), 'c'))).toBe('<p>a<b>b</b>c</p>')
  await expect(toMarkup(make('p', null, make(Late, { word: '' })))).rejects.toThrow('No word')
})

test('a link to a script leads nowhere', async () => {
  const href = ` ${['java', 'script'].join('')}:alert(1)`

  expect(await toMarkup(make('a', { href }, 'a'))).toBe('<a>a</a>')
})

/** In the names of HTML's attributes case means nothing, nor does their order, and React follows none of ours. */
function inOrder(html: string): string {
  return html.replace(/<([\w-]+)((?: [a-zA-Z-]+="[^"]*")+)/g, (_, name: string, attributes: string) => {
    const each = attributes.match(/[a-zA-Z-]+="[^"]*"/g) ?? []
    return `<${name} ${each
      .map((one) => one.replace(/^[^=]+/, (key) => key.toLowerCase()))
      .sort()
      .join(' ')}`
  })
}
