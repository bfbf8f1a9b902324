import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeRoles } from '@dateline/api/roles-table'
import { repositoryRoot } from '@dateline/dev'
import { expect, test } from 'vitest'

test('docs/roles.md says what the code does', () => {
  expect(readFileSync(join(repositoryRoot, 'docs/roles.md'), 'utf8')).toBe(describeRoles())
})
