import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataDir } from '@dateline/dev'

/** The secret of an installation that was given none: made once, and kept beside its data for the owner alone. */
export function ownSecret(): string {
  const file = join(dataDir('keys'), 'newsroom')
  try {
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8')
}
