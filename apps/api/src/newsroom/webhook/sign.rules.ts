import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Of the Standard Webhooks specification (standardwebhooks.com), version 1. */
const prefix = 'whsec_'

export const makeSecret = (): string => prefix + randomBytes(32).toString('base64')

/** The headers with which a receiver knows that we sent it, when, and that nobody has changed it: one signature a secret. */
export function signedHeaders(secrets: readonly string[], id: string, at: Date, body: string): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  })
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') }
}

const algorithm = 'aes-256-gcm'
const keyOf = (secret: string) => Buffer.from(hkdfSync('sha256', secret, '', 'dateline webhooks', 32))

/** Encrypts a secret for the database, bound to the endpoint it belongs to: who reads the one has not got the other. */
export function seal(text: string, secret: string, endpointId: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv(algorithm, keyOf(secret), nonce).setAAD(Buffer.from(endpointId))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

export function unseal(sealed: string, secret: string, endpointId: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv(algorithm, keyOf(secret), bytes.subarray(0, 12))
    .setAAD(Buffer.from(endpointId))
    .setAuthTag(bytes.subarray(12, 28))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    throw new Error('The secret of this webhook was sealed with another NEWSROOM_SECRET. Make it a new one.')
  }
}

/** Whether the secret of an endpoint can be read with this key. */
export function isSealedWith(key: string, { id, sealedSecret }: { id: string; sealedSecret: string }): boolean {
  try {
    unseal(sealedSecret, key, id)
    return true
  } catch {
    return false
  }
}
