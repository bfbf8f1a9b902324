import { createHash } from 'node:crypto'

/**
 * A name for good, made of an id of the api: a UUID whose bits are the id's hash (RFC 9562, version 8). Unlike a `tag:` it
 * names no host, so that a site that moves doesn't show its readers everything anew.
 */
export function toUrn(id: string): string {
  const hex = createHash('sha256').update(id).digest('hex')
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16)
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ]
  return `urn:uuid:${parts.join('-')}`
}
