const kept = /^<script\b[^>]*\b(?:type="application\/ld\+json"|data-keep\b)/i

/**
 * A page that Next has rendered, as a document: without React's runtime, the copy of the page that it would
 * start from, and the marks that it would find its places by. Data for search engines stays, and so do the scripts of our own.
 */
export function stripHtml(html: string): string {
  return html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/gi, (script) =>
      kept.test(script) ? script.replace(' data-keep=""', '') : '',
    )
    .replace(/<link\b[^>]*>/gi, (link) => (isForScripts(link) ? '' : link.replace(' data-precedence="next"', '')))
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<template\b[^>]*\bid="[BPS]:[^"]*"[^>]*><\/template>/gi, '')
    .replace(/<div hidden(?:="")?><\/div>/gi, '')
    .replace(/<meta name="next-size-adjust"[^>]*>/gi, '')
}

function isForScripts(link: string): boolean {
  return /\bas="script"/i.test(link) || /\brel="modulepreload"/i.test(link)
}

/** What a page that is stripped must not hold: content that a script was to put in its place. */
export function isWhole(html: string): boolean {
  return html.startsWith('<!DOCTYPE html>') && html.endsWith('</html>') && !/<div hidden(?:="")? id="S:/.test(html)
}
