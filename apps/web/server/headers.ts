const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
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
  'Speculation-Rules': `"${speculationRulesPath}"`,
}

/** Of what must not outlive the moment: errors, and answers that depend on who asks. */
export const momentary: Record<string, string> = { 'Cache-Control': 'no-store' }
