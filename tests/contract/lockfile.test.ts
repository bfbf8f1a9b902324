import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '@dateline/dev'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

type Lockfile = { packages: Record<string, { os?: string[] }>; snapshots: Record<string, Snapshot> }
type Snapshot = { optionalDependencies?: Record<string, string> }

const { packages, snapshots } = parse(readFileSync(join(repositoryRoot, 'pnpm-lock.yaml'), 'utf8')) as Lockfile

/** The systems for which a package brings programs of its own, in packages that only these systems install. */
function systemsOf({ optionalDependencies = {} }: Snapshot): Set<string> {
  const binaries = Object.entries(optionalDependencies).map(([name, version]) => packages[`${name}@${version}`])
  return new Set(binaries.flatMap((binary) => binary?.os ?? []))
}

/** A registry that lacks a platform when the lockfile is written makes pnpm leave it out without a word. */
test('what comes as programs is locked for Linux, macOS and Windows alike', () => {
  const withPrograms = Object.entries(snapshots)
    .filter(([name]) => !packages[name]?.os)
    .map(([name, snapshot]) => ({ name, systems: systemsOf(snapshot) }))
    .filter(({ systems }) => systems.has('linux'))

  const incomplete = withPrograms.filter(({ systems }) => !systems.has('darwin') || !systems.has('win32'))

  expect(withPrograms.length).toBeGreaterThan(5)
  expect(incomplete).toEqual([])
})
