import type { FastifyInstance } from 'fastify'
import type { CaughtMail, MailCatcher } from '../../mail/catcher.ts'

const style = `body{font:16px/1.5 system-ui;max-width:46rem;margin:2rem auto;padding:0 1rem}
article{border-top:1px solid;padding:1rem 0}pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}`

/** Every mail of a development server, the newest first. */
export function addDevMail(app: FastifyInstance, catcher: MailCatcher): void {
  app.get('/dev/mail', (request, reply) => {
    // Links that let somebody in are for no other site to read.
    reply.removeHeader('Access-Control-Allow-Origin').header('Cache-Control', 'no-store')
    if (request.headers.accept?.includes('application/json')) return reply.send(catcher.list())
    return reply
      .header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'")
      .header('Referrer-Policy', 'no-referrer')
      .type('text/html; charset=utf-8')
      .send(pageOf(catcher.list()))
  })
}

function pageOf(mails: readonly CaughtMail[]): string {
  const shown = mails.map(
    ({ at, to, subject, text }) =>
      `<article><h2>${escapeHtml(subject)}</h2><p>To ${escapeHtml(to)}, ${at.toISOString()}</p><pre>${withLinks(text)}</pre></article>`,
  )
  const body = shown.length > 0 ? shown.join('') : '<p>No mail was sent yet.</p>'
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Mail</title><style>${style}</style><h1>Mail</h1>${body}</html>`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
const withLinks = (text: string) =>
  escapeHtml(text).replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`)
