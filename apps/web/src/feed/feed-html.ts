import { bodyToHtml, dateToHtml, escapeHtml, pictureToHtml, type Setting, withAddresses } from '#body/portable-html.ts'
import type { FeedItemFragment } from '#gql'

/** An article as a feed reader shows it: plain HTML without classes, with addresses that lead somewhere from anywhere. */
export function feedHtml(article: FeedItemFragment, setting: Setting): string {
  const { standfirst, leadImage, corrections, byline, licence } = article
  const parts = [
    standfirst && `<p><em>${escapeHtml(standfirst)}</em></p>`,
    leadImage && pictureToHtml(leadImage),
    bodyToHtml(article, setting),
    corrections.length > 0 &&
      `<hr><h2>${escapeHtml(setting.words.machines.corrections)}</h2><ul>${corrections
        .map(({ at, text }) => `<li>${dateToHtml(at, 'date', setting)}: ${escapeHtml(text)}</li>`)
        .join('')}</ul>`,
    `<hr><p>${[escapeHtml(byline), originalOf(article, setting), licenceOf(licence)].filter(Boolean).join('<br>')}</p>`,
  ]
  return withAddresses(parts.filter(Boolean).join('\n'))
}

function originalOf({ original }: FeedItemFragment, { words }: Setting): string | null {
  if (!original) return null
  const { path, headline, edition } = original
  const link = `<a href="${escapeHtml(path)}" hreflang="${escapeHtml(edition.code)}">${escapeHtml(headline)}</a>`
  return `${escapeHtml(words.translatedFrom(edition.code))} ${link}`
}

function licenceOf({ name, url }: FeedItemFragment['licence']): string {
  return url ? `<a href="${escapeHtml(url)}" rel="license">${escapeHtml(name)}</a>` : escapeHtml(name)
}
