/** A global id as the graph makes them. Clients can't, but a test may ask for what a client has no id of. */
export const globalId = (...parts: string[]): string => Buffer.from(parts.join(':')).toString('base64url')
