import type { Database } from '@dateline/db'

/**
 * A statement that is built and prepared once per pool. Drizzle builds its SQL anew on every call and, without a name,
 * has Postgres plan it anew: ten times the cost of the query itself.
 */
export function prepared<Statement>(build: (db: Database) => Statement): (db: Database) => Statement {
  const statements = new WeakMap<Database, Statement>()
  return (db) => {
    const known = statements.get(db)
    if (known) return known
    const statement = build(db)
    statements.set(db, statement)
    return statement
  }
}
