import { expect, test } from 'vitest'
import { compactIban, isIban } from './iban.rules.ts'

test.each([
  'DE02 1203 0000 0000 2020 51',
  'GB29 NWBK 6016 1331 9268 19',
  'MT84 MALT 0110 0001 2345 MTLC AST0 01S',
  'no93 8601 1117 947',
])('%s is an account, however it is printed', (iban) => {
  expect(isIban(compactIban(iban))).toBe(true)
})

test.each([
  ['a digit that is not right', 'DE02120300000000202052'],
  ['two digits that changed places', 'DE02120300000000220051'],
  ['a number without a country', '0212030000000020205100'],
  ['nothing', ''],
])('%s is none', (_what, iban) => {
  expect(isIban(iban)).toBe(false)
})
