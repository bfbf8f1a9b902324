import type { Block, Body, Embed, Picture, Quote, Span, Table } from './body.ts'

export function spansToText(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join('')
}

/** As plain-text mail shows it. What has no words has no text: a divider, a picture without caption. */
export function blockToText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return spansToText(block.content)
    case 'quote':
      return [spansToText(block.content), attribution(block)].filter(Boolean).join('\n')
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${spansToText(item)}`)
        .join('\n')
    case 'divider':
      return ''
    case 'figure':
      return captionOf(block.picture)
    case 'gallery':
      return [block.title, ...block.pictures.map(captionOf)].filter(Boolean).join('\n')
    case 'table':
      return tableToText(block)
    case 'embed':
      return embedToText(block)
    case 'fact_box':
      return [block.title, ...block.blocks.map(blockToText)].join('\n\n')
    case 'related':
      return spansToText(block.note ?? [])
    case 'live_post':
      return [spansToText(block.heading ?? []), bodyToText(block.blocks)].filter(Boolean).join('\n\n')
  }
}

export function bodyToText(body: Body): string {
  return body.map(blockToText).filter(Boolean).join('\n\n')
}

function captionOf({ caption = [] }: Picture): string {
  return spansToText(caption)
}

function tableToText({ caption = [], rows }: Table): string {
  const lines = rows.map((row) => row.map((cell) => spansToText(cell).replaceAll('\n', ' ')).join(' | '))
  return [spansToText(caption), ...lines].filter(Boolean).join('\n')
}

function embedToText({ title, author, description, url }: Embed): string {
  return [author ? `${title} — ${author}` : title, description, url].filter(Boolean).join('\n')
}

function attribution(quote: Quote): string {
  const parts = [quote.speaker, quote.role, quote.source].filter(Boolean)
  return parts.length > 0 ? `— ${parts.join(', ')}` : ''
}
