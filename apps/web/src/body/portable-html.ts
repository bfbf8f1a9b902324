import type {
  PortableBodyFragment,
  PortablePictureFragment,
  PortablePlainBlockFragment,
  PortablePostBlockFragment,
} from '#gql'
import { absoluteUrl } from '#lib/places.ts'
import { formatDate } from '#words/dates.ts'
import type { Words } from '#words/words.ts'

type AnyBlock = PortableBodyFragment['body'][number] | PortablePostBlockFragment | PortablePlainBlockFragment
type Text = { html: string }
export type Setting = {
  words: Words
  timeZone: string
  /** Pictures have terms of their own. */
  withoutPictures?: boolean
}

/** Of a live page, as many as somebody reads elsewhere. All of them are on the page. */
const maxPosts = 20

/** A text in plain HTML without classes. */
export function bodyToHtml({ body, dateline }: PortableBodyFragment, setting: Setting): string {
  const line =
    dateline.length > 0 ? `<b>${escapeHtml(setting.words.article.dateline(dateline.map(({ name }) => name)))}</b> ` : ''
  const posts = body.flatMap((block) => (block.__typename === 'LivePostBlock' ? [block] : []))
  const others = body.filter(({ __typename }) => __typename !== 'LivePostBlock')
  const newest = posts.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, maxPosts)
  const texts = [...others, ...newest].map((block) => blockToHtml(block, setting))
  const first = texts[0]?.startsWith('<p>') ? texts.shift()?.slice(3) : null
  const opening = first ? [`<p>${line}${first}`] : line ? [`<p>${line.trim()}</p>`] : []
  return withAddresses([...opening, ...texts].filter(Boolean).join('\n'))
}

function blockToHtml(block: AnyBlock, setting: Setting): string {
  const inside = (blocks: readonly AnyBlock[]) => blocks.map((inner) => blockToHtml(inner, setting)).join('\n')
  switch (block.__typename) {
    case 'ParagraphBlock':
      return `<p>${block.content.html}</p>`
    case 'HeadingBlock':
      return heading(block.level === 3 ? 3 : 2, block.content)
    case 'QuoteBlock':
      return quoteToHtml(block)
    case 'ListBlock': {
      const tag = block.ordered ? 'ol' : 'ul'
      return `<${tag}>${block.items.map(({ html }) => `<li>${html}</li>`).join('')}</${tag}>`
    }
    case 'DividerBlock':
      return '<hr>'
    case 'FigureBlock':
      return block.picture && !setting.withoutPictures ? pictureToHtml(block.picture) : ''
    case 'GalleryBlock':
      if (setting.withoutPictures) return ''
      return `${block.caption ? `<p>${block.caption.html}</p>` : ''}${block.pictures.map(pictureToHtml).join('\n')}`
    case 'TableBlock':
      return tableToHtml(block)
    case 'EmbedBlock':
      return embedToHtml(block)
    case 'FactBoxBlock':
      return 'blocks' in block ? `<aside><h2>${escapeHtml(block.title)}</h2>\n${inside(block.blocks)}</aside>` : ''
    case 'RelatedArticleBlock': {
      const { article, note } = block
      if (!article) return ''
      const link = `<a href="${escapeHtml(article.path)}">${escapeHtml(article.headline)}</a>`
      return `<p>${note ? `${note.html} ` : ''}${link}</p>`
    }
    case 'LivePostBlock':
      return 'blocks' in block
        ? `<hr>${block.heading ? heading(2, block.heading) : ''}<p>${dateToHtml(block.at, 'dateTime', setting)}</p>\n${inside(block.blocks)}`
        : ''
    default:
      return ''
  }
}

const heading = (level: 2 | 3, { html }: Text) => `<h${level}>${html}</h${level}>`

type BlockOf<Name> = Extract<PortablePlainBlockFragment, { __typename: Name }>

function quoteToHtml({ content, speaker, role, source }: BlockOf<'QuoteBlock'>): string {
  const url = source && /^https?:\/\//.test(source) ? escapeHtml(source) : null
  const where = url
    ? `<a href="${url}">${escapeHtml(URL.parse(source ?? '')?.hostname ?? source)}</a>`
    : source && `<cite>${escapeHtml(source)}</cite>`
  const from = [speaker && escapeHtml(speaker), role && escapeHtml(role), where].filter(Boolean).join(', ')
  return `<blockquote><p>${content.html}</p>${from && `<p>${from}</p>`}</blockquote>`
}

function tableToHtml({ caption, headerRow, headerColumn, rows }: BlockOf<'TableBlock'>): string {
  const written = rows.map(({ cells }, row) => {
    const isHead = (column: number) => (headerRow && row === 0) || (headerColumn && column === 0)
    return `<tr>${cells.map(({ html }, column) => (isHead(column) ? `<th>${html}</th>` : `<td>${html}</td>`)).join('')}</tr>`
  })
  return `<table>${caption ? `<caption>${caption.html}</caption>` : ''}${written.join('')}</table>`
}

/** What stands elsewhere is a link: a feed reader loads nothing that its reader hasn't asked for. */
function embedToHtml({ url, title, author, description }: BlockOf<'EmbedBlock'>): string {
  const link = `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>${author ? `, ${escapeHtml(author)}` : ''}`
  return `<blockquote><p>${link}</p>${description ? `<p>${escapeHtml(description).replaceAll('\n', '<br>')}</p>` : ''}</blockquote>`
}

export function pictureToHtml({ alt, caption, asset }: PortablePictureFragment): string {
  const { url, width, height } = asset.rendition
  const image = `<img src="${absoluteUrl(url)}" alt="${escapeHtml(alt)}" width="${width}" height="${height}">`
  const under = [caption?.html, `<small>${escapeHtml(asset.credit)}</small>`].filter(Boolean).join(' ')
  return `<figure>${image}<figcaption>${under}</figcaption></figure>`
}

export function dateToHtml(at: string, style: 'date' | 'dateTime', { words, timeZone }: Setting): string {
  return `<time datetime="${escapeHtml(at)}">${escapeHtml(formatDate(at, style, words.locale, timeZone))}</time>`
}

/** Links that lead somewhere from anywhere. The api's HTML is escaped: what looks like an attribute is one. */
export function withAddresses(html: string): string {
  return html.replaceAll(' href="/', ` href="${absoluteUrl('/')}`)
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export function escapeHtml(text: unknown): string {
  return String(text ?? '').replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
