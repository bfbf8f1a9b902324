import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** What a link shows, and until when. */
export type PreviewClaim = { articleId: string; revision: number; expiresAt: Date }

const claimLength = 16 + 4 + 6
const tokenLength = claimLength + 32

const keyOf = (secret: string) => Buffer.from(hkdfSync('sha256', secret, '', 'dateline previews', 32))
const sign = (claim: Buffer, secret: string) => createHmac('sha256', keyOf(secret)).update(claim).digest()

/** The article's id, the number of the revision and the second in which it expires, signed: nothing is kept of a link. */
export function toPreviewToken({ articleId, revision, expiresAt }: PreviewClaim, secret: string): string {
  const claim = Buffer.alloc(claimLength)
  claim.write(articleId.replaceAll('-', ''), 'hex')
  claim.writeUInt32BE(revision, 16)
  claim.writeUIntBE(Math.floor(expiresAt.getTime() / 1000), 20, 6)
  return Buffer.concat([claim, sign(claim, secret)]).toString('base64url')
}

/** Null for a token that isn't ours, that somebody has changed, or that has expired. */
export function readPreviewToken(token: string, secret: string, now: Date): PreviewClaim | null {
  const bytes = Buffer.from(token, 'base64url')
  // One token has one spelling.
  if (bytes.length !== tokenLength || bytes.toString('base64url') !== token) return null
  const claim = bytes.subarray(0, claimLength)
  if (!timingSafeEqual(bytes.subarray(claimLength), sign(claim, secret))) return null
  const expiresAt = new Date(claim.readUIntBE(20, 6) * 1000)
  if (expiresAt <= now) return null
  const articleId = claim.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { articleId, revision: claim.readUInt32BE(16), expiresAt }
}
