import type { Block, Body, Embed, List, LivePost, Picture, Quote, Related, Span, Table } from './body.ts'
import { providers } from './embeds/providers.ts'
import { isSafePageHref, isWebAddress } from './links.ts'
import { escapeHtml, type SpanHtmlOptions, spansToHtml, webLink } from './spans-to-html.ts'

export type HtmlOptions = SpanHtmlOptions & {
  /** Where an asset's picture is, and its own alt text. Without it, of a picture only the caption is written. */
  picture?: (picture: Picture) => { src: string; alt: string } | null
  /** Where a related article is, and its headline; null when it is not public. */
  article?: (articleId: string) => { href: string; headline: string } | null
}

export function blockToHtml(block: Block, options: HtmlOptions = {}): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${spansToHtml(block.content, options)}</p>`
    case 'heading': {
      const tag = block.level === 2 ? 'h2' : 'h3'
      return `<${tag}>${spansToHtml(block.content, options)}</${tag}>`
    }
    case 'quote':
      return quoteToHtml(block, options)
    case 'list':
      return listToHtml(block, options)
    case 'divider':
      return '<hr>'
    case 'figure':
      return pictureToHtml(block.picture, options)
    case 'gallery': {
      const pictures = block.pictures.map((picture) => pictureToHtml(picture, options)).join('')
      return pictures && `<section>${headingToHtml(block.title)}${pictures}</section>`
    }
    case 'table':
      return tableToHtml(block, options)
    case 'embed':
      return embedToHtml(block)
    case 'fact_box':
      return `<aside>${headingToHtml(block.title)}${bodyToHtml(block.blocks, options)}</aside>`
    case 'related':
      return relatedToHtml(block, options)
    case 'live_post':
      return postToHtml(block, options)
    default:
      block satisfies never
      return ''
  }
}

export function bodyToHtml(body: Body, options: HtmlOptions = {}): string {
  return body.map((block) => blockToHtml(block, options)).join('\n')
}

function quoteToHtml(quote: Quote, options: HtmlOptions): string {
  const { speaker, role, source } = quote
  const address = source && isWebAddress(source) ? source : null
  const cite = address ? ` cite="${escapeHtml(address)}"` : ''
  const blockquote = `<blockquote${cite}><p>${spansToHtml(quote.content, options)}</p></blockquote>`
  const label = address ? `${webLink(address)}${escapeHtml(new URL(address).hostname)}</a>` : escapeHtml(source ?? '')
  const credits = [escapeHtml(speaker ?? ''), escapeHtml(role ?? ''), label && `<cite>${label}</cite>`].filter(Boolean)
  return `<figure>${blockquote}${credits.length > 0 ? `<figcaption>${credits.join(', ')}</figcaption>` : ''}</figure>`
}

function listToHtml(list: List, options: HtmlOptions): string {
  const tag = list.ordered ? 'ol' : 'ul'
  return `<${tag}>${list.items.map((item) => `<li>${spansToHtml(item, options)}</li>`).join('')}</${tag}>`
}

function headingToHtml(title: string | undefined): string {
  return title ? `<h2>${escapeHtml(title)}</h2>` : ''
}

/** Nothing, where there is neither a picture nor a caption. */
function pictureToHtml(picture: Picture, options: HtmlOptions): string {
  const image = options.picture?.(picture)
  const caption = spansToHtml(picture.caption ?? [], options)
  const img =
    image && (isSafePageHref(image.src) || isWebAddress(image.src))
      ? `<img src="${escapeHtml(image.src)}" alt="${escapeHtml(picture.alt ?? image.alt)}">`
      : ''
  return img || caption ? `<figure>${img}${caption && `<figcaption>${caption}</figcaption>`}</figure>` : ''
}

function tableToHtml({ caption = [], headerRow, headerColumn, rows }: Table, options: HtmlOptions): string {
  const rowToHtml = (row: Span[][], scope: 'col' | null) => {
    const cells = row.map((cell, column) => {
      const text = spansToHtml(cell, options)
      const of = scope ?? (headerColumn && column === 0 ? 'row' : null)
      return of ? `<th scope="${of}">${text}</th>` : `<td>${text}</td>`
    })
    return `<tr>${cells.join('')}</tr>`
  }
  const said = caption.length > 0 ? `<caption>${spansToHtml(caption, options)}</caption>` : ''
  const head = headerRow && rows[0] ? `<thead>${rowToHtml(rows[0], 'col')}</thead>` : ''
  const others = (headerRow ? rows.slice(1) : rows).map((row) => rowToHtml(row, null)).join('')
  return `<table>${said}${head}${others && `<tbody>${others}</tbody>`}</table>`
}

function embedToHtml({ provider, url, title, author, description }: Embed): string {
  const link = isWebAddress(url) ? `${webLink(url)}${escapeHtml(title)}</a>` : escapeHtml(title)
  const from = provider === 'link' ? null : providers[provider].name
  const credits = [author, from].filter(Boolean).map(escapeHtml).join(', ')
  const texts = [link, credits, escapeHtml(description).replaceAll('\n', '<br>')].filter(Boolean)
  return `<aside>${texts.map((text) => `<p>${text}</p>`).join('')}</aside>`
}

/** Nothing, where there is neither an article to lead to nor a note. */
function relatedToHtml({ articleId, note = [] }: Related, options: HtmlOptions): string {
  const article = options.article?.(articleId)
  const link =
    article && isSafePageHref(article.href)
      ? `<a href="${escapeHtml(article.href)}">${escapeHtml(article.headline)}</a>`
      : ''
  const texts = [link, spansToHtml(note, options)].filter(Boolean)
  return texts.length > 0 ? `<aside>${texts.map((text) => `<p>${text}</p>`).join('')}</aside>` : ''
}

function postToHtml({ at, heading = [], blocks }: LivePost, options: HtmlOptions): string {
  const time = `<p><time datetime="${escapeHtml(at)}">${escapeHtml(at.slice(0, 16).replace('T', ' '))} UTC</time></p>`
  const title = heading.length > 0 ? `<h2>${spansToHtml(heading, options)}</h2>` : ''
  return `<article>${time}${title}${bodyToHtml(blocks, options)}</article>`
}
