import { createHash, randomBytes } from 'node:crypto'

/** A new key for the public graph: 256 random bits, under a name by which a leaked one is known for what it is. */
export const makeApiKey = (): string => `dateline_${randomBytes(32).toString('base64url')}`

/** What is kept of a key. It was random, so nothing has to be made slow or salted. */
export const digestOf = (key: string): string => createHash('sha256').update(key).digest('hex')
