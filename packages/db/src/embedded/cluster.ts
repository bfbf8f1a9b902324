import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { type Home, makeOwned } from './home.ts'

const run = promisify(execFile)

/** Makes the data folder when there is none, and returns the superuser's password, which is kept beside it. */
export async function initialiseCluster(home: Home): Promise<string> {
  const passwordFile = `${home.data}.password`
  if (existsSync(join(home.data, 'PG_VERSION'))) return readFileSync(passwordFile, 'utf8')

  // Made aside and renamed: a killed initdb leaves nothing that looks like a cluster.
  const aside = `${home.data}.new`
  rmSync(aside, { recursive: true, force: true })
  makeOwned(aside, home.owner)
  const password = randomBytes(18).toString('base64url')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (home.owner) chownSync(passwordFile, home.owner.uid, home.owner.gid)
  await run(
    join(home.programs, 'bin', 'initdb'),
    [
      ...['-D', aside, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--no-sync'],
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    ],
    { cwd: dirname(aside), ...home.owner, env: { TZ: 'UTC', LC_ALL: 'C' } },
  )
  renameSync(aside, home.data)
  return password
}
