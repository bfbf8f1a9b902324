import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '@dateline/dev'
import { describeRoles } from './src/roles-table.ts'

/** Writes `docs/roles.md`. */
writeFileSync(join(repositoryRoot, 'docs/roles.md'), describeRoles())
