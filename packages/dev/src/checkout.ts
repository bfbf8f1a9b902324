import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { env } from './env.ts'

/** The top folder of this checkout. */
export const repositoryRoot = resolve(import.meta.dirname, '../../..')

/** A folder under the checkout's data, made when it is not there. */
export function dataDir(...parts: string[]): string {
  const dir = join(env.DATELINE_DATA ?? join(repositoryRoot, '.data'), ...parts)
  mkdirSync(dir, { recursive: true })
  return dir
}
