import { hash } from 'node:crypto'
import { earlyScript } from '#islands/early-script.ts'

const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${hash('sha256', earlyScript, 'base64')}'`,
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ')

/** Above all else they say that nothing of the site runs, frames or tells more than it has to. */
export function safetyHeaders({ https }: { https: boolean }): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    // Says what frame-ancestors says, to scanners and browsers that don't know that.
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(https && { 'Strict-Transport-Security': 'max-age=63072000' }),
  }
}

/** Of pictures, which anybody may show: opened by themselves they can do nothing at all. */
export const picturePolicy =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; sandbox"

export const speculationRulesPath = '/speculation-rules.json'

/** Of pages. A browser asks every time, and is told in a few bytes that nothing has changed. */
export const pageHeaders: Record<string, string> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'public, max-age=0, must-revalidate',
  Vary: 'Save-Data',
  'Speculation-Rules': `"${speculationRulesPath}"`,
}

/** Of what must not outlive the moment: errors, and answers that depend on who asks. */
export const momentary: Record<string, string> = { 'Cache-Control': 'no-store' }

/** The players of a page's embeds, which their reader may ask for: their hosts, and no others, may be framed in it. */
export function allowPlayers(headers: Record<string, string>, html: string): Record<string, string> {
  const urls = [...html.matchAll(/ data-embed-url="(https:[^"]+)"/g)].map(([, url]) => URL.parse(url ?? '')?.origin)
  const origins = [...new Set(urls)].filter((origin) => origin !== undefined)
  const policy = headers['Content-Security-Policy']
  if (origins.length === 0 || !policy) return headers
  return { ...headers, 'Content-Security-Policy': `${policy}; frame-src ${origins.join(' ')}` }
}
