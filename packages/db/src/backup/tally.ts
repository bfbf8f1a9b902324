import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'

const newline = 10

/** Passes on what Postgres copies out, and knows in the end how many rows it was and its digest. A row is a line: those within are escaped. */
export function createTally(): { through: Transform; rows: () => number; sha256: () => string } {
  const hash = createHash('sha256')
  let rows = 0
  const through = new Transform({
    transform(part: Buffer, _encoding, done) {
      hash.update(part)
      for (let at = part.indexOf(newline); at !== -1; at = part.indexOf(newline, at + 1)) rows += 1
      done(null, part)
    },
  })
  return { through, rows: () => rows, sha256: () => hash.digest('hex') }
}
