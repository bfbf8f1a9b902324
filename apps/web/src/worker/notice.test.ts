import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { KeptNotice } from '#tools/kept-notice.tsx'
import { getWords } from '#words/words.ts'
import { showNotice } from './notice.ts'

const page = (code: string, isFront: boolean) =>
  renderToStaticMarkup(KeptNotice({ isFront, timeZone: 'Europe/Berlin', words: getWords(code) }))

test.each([
  ['en', 'No connection: this is the front page as of 12 November 2026 at 14:03.'],
  ['de', 'Keine Verbindung: Das ist die Titelseite vom 12. November 2026 um 14:03.'],
  ['fr', 'Pas de connexion\u00a0: voici la une du 12 novembre 2026 à 14:03.'],
  ['es', 'Sin conexión: esta es la portada del 12 de noviembre de 2026 a las 14:03.'],
  ['pt', 'Sem conexão: esta é a capa de 12 de novembro de 2026 às 14:03.'],
])('a front from the device says in %s of when it is', (code, sentence) => {
  const shown = showNotice(page(code, true), '2026-11-12T13:03:00.000Z')

  expect(shown).not.toContain('hidden')
  expect(shown).toContain('datetime="2026-11-12T13:03:00.000Z"')
  expect(shown.replace(/<[^>]*>/g, '')).toBe(sentence)
})
