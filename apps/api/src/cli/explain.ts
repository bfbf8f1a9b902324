import { inspect } from 'node:util'
import { AppError } from '../errors.ts'

/** What the operator can mend about the database, by the code of Node's or Postgres' error. */
const databaseTroubles: Record<string, string> = {
  ECONNREFUSED: 'No database answers there. Start it, or set DATABASE_URL to the one that runs.',
  ENOTFOUND: 'There is no such host. Set DATABASE_URL to where your database is.',
  CONNECT_TIMEOUT: 'The database does not answer. Is DATABASE_URL right, and may this machine reach it?',
  '28P01': 'The database refuses the password of DATABASE_URL.',
  '28000': 'The database refuses the login of DATABASE_URL.',
  '3D000': 'There is no database of that name. Create it, or set DATABASE_URL to another.',
  '3F000': 'The database is empty. Make its tables first: pnpm --filter @dateline/db migrate',
  '42P01': 'The database lacks a table. Bring it up to date first: pnpm --filter @dateline/db migrate',
  '42703': 'The database lacks a column. Bring it up to date first: pnpm --filter @dateline/db migrate',
}

/** What whoever typed the command can mend is said in a sentence; a bug shows where it is. */
export function explain(error: unknown): string {
  if (error instanceof AppError) return error.message
  // A flag that the command doesn't have.
  if (error instanceof TypeError && 'code' in error) {
    const [problem] = error.message.split('. ')
    return `${problem}. "pnpm newsroom help" shows how.`
  }
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const trouble = 'code' in cause ? databaseTroubles[String(cause.code)] : undefined
    if (trouble) return `${trouble} (${cause.message})`
  }
  return inspect(error)
}
