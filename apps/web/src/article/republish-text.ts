import { bodyToHtml, escapeHtml } from '#body/portable-html.ts'
import type { RepublishFragment } from '#gql'
import { absoluteUrl } from '#lib/places.ts'
import { formatDate } from '#words/dates.ts'
import type { Words } from '#words/words.ts'

type Setting = { outlet: string; words: Words; timeZone: string }

/** An article for the pages of others: with who made it, where it was first and under what terms, without its pictures. */
export function republishHtml(article: RepublishFragment, { outlet, words, timeZone }: Setting): string {
  const { headline, standfirst, byline, licence, path, publishedAt } = article
  const { firstPublished, licence: licenceLabel } = words.republish
  const name = escapeHtml(licence.name)
  const date = escapeHtml(formatDate(publishedAt, 'date', words.locale, timeZone))
  const terms = licence.url ? `<a href="${escapeHtml(licence.url)}" rel="license">${name}</a>` : name
  return [
    `<h1>${escapeHtml(headline)}</h1>`,
    standfirst && `<p><em>${escapeHtml(standfirst)}</em></p>`,
    byline && `<p>${escapeHtml(byline)}</p>`,
    bodyToHtml(article, { words, timeZone, withoutPictures: true }),
    `<p>${escapeHtml(firstPublished)} <a href="${escapeHtml(absoluteUrl(path))}">${escapeHtml(outlet)}</a>, ${date}. ${escapeHtml(licenceLabel)} ${terms}.</p>`,
  ]
    .filter(Boolean)
    .join('\n')
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" }

/** HTML as this site writes it, without its tags: a blank line between paragraphs, the address after a link's words. */
export function toPlainText(html: string): string {
  return html
    .replace(/<a [^>]*?href="([^"]*)"[^>]*>(.*?)<\/a>/gs, (_, url: string, text: string) =>
      text === url ? url : `${text} (${url.replace(/^mailto:/, '')})`,
    )
    .replace(/<hr>/g, '<p>* * *</p>')
    .replace(/<li>/g, '– ')
    .replace(/<br>|<\/(?:li|tr|caption)>/g, '\n')
    .replace(/<\/t[hd]>(?=<t)/g, '\t')
    .replace(/<\/(?:p|h[1-6]|ul|ol|blockquote|table|aside)>/g, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|#x27);/g, (_, name: string) => entities[name] ?? '')
    .replace(/[ \t]*\n{2,}\s*/g, '\n\n')
    .trim()
}
