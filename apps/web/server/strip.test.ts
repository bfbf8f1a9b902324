import { expect, test } from 'vitest'
import { isWhole, stripHtml } from './strip.ts'

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="fr"><head>${head}</head><body>${body}</body></html>`

test.each([
  ['<script src="/_next/static/chunks/a.js" async=""></script>'],
  ['<script>self.__next_f.push([1,"</p> <!-- "])</script>'],
  ['<script id="_R_">\nrequestAnimationFrame(()=>{})\n</script>'],
  ['<!--$--><!--/$-->'],
  ['<!-- -->'],
  ['<div hidden=""><!--$--><!--/$--></div>'],
  ['<template id="B:0"></template>'],
])('%s is no part of a document', (part) => {
  expect(stripHtml(page(`<p>Un${part} mot</p>`))).toBe(page('<p>Un mot</p>'))
})

test('scripts of our own stay', () => {
  const early = '<script data-keep="">early()</script>'
  const islands = '<script type="module" src="/islands/a.js" data-keep=""></script>'

  expect(stripHtml(page('', early + islands))).toBe(page('', (early + islands).replaceAll(' data-keep=""', '')))
})

test('what a script was to be loaded with goes, what the page looks like stays', () => {
  const font = '<link rel="preload" href="/_next/static/media/a.woff2" as="font" crossorigin="" type="font/woff2"/>'
  const style = '<link rel="stylesheet" href="/_next/static/chunks/a.css"/>'
  const script = '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>'

  expect(stripHtml(page('', font + script + style))).toBe(page('', font + style))
})

test('data for search engines stays as it is', () => {
  const data = '<script type="application/ld+json">{"headline":"\\u003c!-- a -->","n":1}</script>'

  expect(stripHtml(page('<script type="application/ld+json">{"a":1}</script>'))).toContain('{"a":1}')
  expect(stripHtml(page(data.replace(' -->', '')))).toContain('\\u003c!-- a')
})

test('a page that waits for a script to put its content in place is not whole', () => {
  expect(isWhole(page('<p>Texte</p>'))).toBe(true)
  expect(isWhole(page('<p>…</p><div hidden id="S:0">Texte</div>'))).toBe(false)
  expect(isWhole('<!DOCTYPE html><html><body><p>Cut off')).toBe(false)
})
