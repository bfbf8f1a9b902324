import { createHash, randomBytes } from 'node:crypto'

/** What stands in a link that lets somebody choose a password. */
export const makeLinkToken = (): string => randomBytes(32).toString('base64url')

/** What better-auth knows such a token by. */
export const passwordLink = (token: string): string => `reset-password:${token}`

/** What is kept of whatever was given out. Tokens are random, so nothing has to be made slow or salted. */
export const digestOfLink = (identifier: string): string => createHash('sha256').update(identifier).digest('base64url')

/** After the `#`, which browsers tell neither servers nor the pages that a link leads on to. */
export const passwordUrl = (address: string, token: string): string =>
  new URL(`/choose-password#token=${token}`, address).href
