import type { Image, Link, Paragraph, Text } from 'mdast'
import { recogniseEmbed } from '../embeds/recognise-embed.ts'
import { limits } from '../limits.ts'
import { spansToText } from '../to-text.ts'
import type { Context, Draft } from './context.ts'
import { cleanLine } from './fields.ts'
import { finishSpans, inlineToSpans, pictureScheme } from './inline.ts'

/** A picture or an address that is all of its paragraph is a block of its own; null for a paragraph of text. */
export function blockAlone({ children }: Paragraph, context: Context): Draft | null {
  const [only, ...others] = children
  if (!only || others.length > 0 || context.within === 'fact_box') return null
  if (only.type === 'image') return figureAlone(only)
  if (only.type === 'link' || only.type === 'text') return embedAlone(only, context)
  return null
}

function figureAlone({ url, alt, title }: Image): Draft | null {
  if (!url.startsWith(pictureScheme)) return null
  const [said, caption] = [cleanLine(alt), cleanLine(title)]
  return {
    kind: 'figure',
    picture: {
      assetId: url.slice(pictureScheme.length),
      ...(said && { alt: said }),
      ...(caption && { caption: [{ text: caption }] }),
    },
  }
}

/** Its title is the text of the link, or for want of one the address. */
function embedAlone(node: Link | Text, context: Context): Draft | null {
  const address = node.type === 'link' ? node.url : node.value
  const found = recogniseEmbed(address)
  if (!found) return null
  const text =
    node.type === 'link' ? cleanLine(spansToText(finishSpans(inlineToSpans(node.children, context)))) : address
  const title = text === '' || text === address ? found.url.replace(/^https:\/\/(?:www\.)?/, '') : text
  return title.length > limits.line ? null : { kind: 'embed', provider: found.provider, url: found.url, title }
}
