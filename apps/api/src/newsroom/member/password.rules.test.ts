import { expect, test } from 'vitest'
import { findWeakness } from './password.rules.ts'

const known = new Set(['password', 'dragon', 'correcthorsebatterystaple'])
const chooser = { name: 'Ana María Sol', email: 'ana.maria.sol@example.org' }
const weaknessOf = (password: string) => findWeakness(password, (each) => known.has(each), chooser)

test.each(['four unlike words here', 'ñandú über çedilla', '🦉🦊🐢🐙 and some more', `${'x'.repeat(20)}abcdefgh`])(
  '"%s" is taken',
  (password) => {
    expect(weaknessOf(password)).toBeNull()
  },
)

test.each([
  'short',
  '🦉🦊🐢🐙',
  'Password1234',
  '!!!password!!!',
  'ＰＡＳＳＷＯＲＤ１２３４',
  'dragondragondragon',
  'CorrectHorseBatteryStaple',
  'ababababababab',
  'ana.maria.sol@example.org',
  'AnaMaríaSol2026',
  'y'.repeat(300),
])('"%s" is not', (password) => {
  expect(weaknessOf(password)).not.toBeNull()
})
