import { expect, test } from 'vitest'
import { formatIban, toEpcPayload } from './epc.ts'

const account = { holder: 'Testblatt e. V.', iban: 'DE02120300000000202051', bic: 'BYLADEM1001' }

test('a banking app reads whom to pay and what for, and no amount', () => {
  expect(toEpcPayload(account, 'Spende für Testblatt').split('\n')).toEqual([
    'BCD',
    '002',
    '1',
    'SCT',
    'BYLADEM1001',
    'Testblatt e. V.',
    'DE02120300000000202051',
    '',
    '',
    '',
    'Spende für Testblatt',
  ])
})

test('an account without a BIC leaves its line empty, and no name makes another line', () => {
  const lines = toEpcPayload({ ...account, bic: null, holder: 'Ana\nRuiz' }, 'a'.repeat(200)).split('\n')

  expect(lines).toHaveLength(11)
  expect(lines.slice(4, 6)).toEqual(['', 'Ana Ruiz'])
  expect(lines[10]).toHaveLength(140)
})

test('an IBAN is printed in groups of four', () => {
  expect(formatIban(account.iban)).toBe('DE02 1203 0000 0000 2020 51')
  expect(formatIban('NO9386011117947')).toBe('NO93 8601 1117 947')
})
