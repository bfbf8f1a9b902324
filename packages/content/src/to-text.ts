import type { Block, Body, Quote, Span } from './body.ts'

export function spansToText(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join('')
}

/** As plain-text mail shows it. A divider has no words, so it has no text. */
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
  }
}

export function bodyToText(body: Body): string {
  return body.map(blockToText).filter(Boolean).join('\n\n')
}

function attribution(quote: Quote): string {
  const parts = [quote.speaker, quote.role, quote.source].filter(Boolean)
  return parts.length > 0 ? `— ${parts.join(', ')}` : ''
}
