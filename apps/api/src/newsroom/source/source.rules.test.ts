import type { Source } from '@dateline/db'
import { expect, test } from 'vitest'
import { problemWithSource, readSource, wordingOf } from './source.rules.ts'

const report: Source = {
  title: 'Panorama social',
  publisher: 'CEPAL',
  url: 'https://example.org/panorama',
  kind: 'report',
  language: 'es',
  date: '2025-11',
}

test('a source is read with all that was left out as null', () => {
  expect(readSource({ title: ' Panorama social ', kind: 'report', url: null })).toEqual({
    ok: true,
    source: { title: 'Panorama social', publisher: null, url: null, kind: 'report', language: null, date: null },
  })
})

test.each([
  [{ ...report, url: 'ftp://example.org' }, 'https://'],
  [{ ...report, date: 'November' }, 'a date, a month or a year'],
  [{ ...report, language: 'Spanish please' }, 'BCP 47'],
  [{ ...report, title: '' }, 'title'],
])('%j is refused', (source, words) => {
  expect(readSource(source)).toMatchObject({ ok: false, problem: expect.stringContaining(words) })
})

test('an address tells a source from another, and only without one its title and publisher do', () => {
  const unlinked = { ...report, url: null }

  expect(wordingOf({ ...report, title: 'Panorama' })).toEqual(wordingOf(report))
  expect(wordingOf(unlinked)).not.toEqual(wordingOf(report))
  expect(wordingOf({ ...unlinked, publisher: null })).not.toEqual(wordingOf(unlinked))
})

test('what no index takes is not for the library', () => {
  expect(problemWithSource(report)).toBeNull()
  expect(problemWithSource({ ...report, url: `https://example.org/${'x'.repeat(2000)}` })).toContain('2000')
  expect(problemWithSource({ ...report, title: 'x'.repeat(301) })).toContain('300')
})
