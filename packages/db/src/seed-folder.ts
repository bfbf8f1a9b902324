import { join } from 'node:path'

/** Where the outlets lie that a new installation can begin with. */
export const seedFolder = join(import.meta.dirname, '../seed')
