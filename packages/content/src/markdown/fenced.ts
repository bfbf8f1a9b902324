import type { Code } from 'mdast'
import type { Picture, Span } from '../body.ts'
import { recogniseEmbed } from '../embeds/recognise-embed.ts'
import type { Context, Draft } from './context.ts'
import { type FencedKind, type Fields, isFencedKind, type PictureFields, readFields } from './fields.ts'
import { flowToSpans } from './flow.ts'
import { finishSpans } from './inline.ts'
import { excerpt } from './losses.ts'
import { readTree } from './tree.ts'

/** A fenced block whose info string names a kind; `undefined` for any other code. Null when it is wrong, which is then noted. */
export function fencedToDraft(node: Code, context: Context): Draft | null | undefined {
  if (!isFencedKind(node.lang)) return undefined
  const name = `The ${node.lang} "${excerpt(node.value, 40)}"`
  const fail = (...problems: string[]) => {
    context.problems.push(...problems.map((problem) => `${name}: ${problem}.`))
    return null
  }
  return draft(node.lang, node.value, context, fail)
}

type Fail = (...problems: string[]) => null

function draft<Kind extends FencedKind>(kind: Kind, yaml: string, context: Context, fail: Fail): Draft | null {
  const read = readFields(kind, yaml)
  return 'problems' in read ? fail(...read.problems) : makers[kind](read.fields, context, fail)
}

const makers: { [Kind in FencedKind]: (fields: Fields<Kind>, context: Context, fail: Fail) => Draft | null } = {
  figure: (fields, context) => ({ kind: 'figure', picture: pictureOf(fields, context) }),

  gallery: ({ title, pictures }, context) => ({
    kind: 'gallery',
    ...(title && { title }),
    pictures: pictures.map((picture) => pictureOf(picture, context)),
  }),

  embed: ({ url, provider, title, author, description, poster }, context, fail) => {
    const found = recogniseEmbed(url, provider) ?? (provider ? null : recogniseEmbed(url, 'link'))
    if (!found) return fail(`"url" is no address ${provider ? `that ${provider} has` : 'of a page'}: ${excerpt(url)}`)
    return {
      kind: 'embed',
      provider: found.provider,
      url: found.url,
      title,
      ...(author && { author }),
      ...(description && { description }),
      ...(poster && { poster: pictureOf(poster, context) }),
    }
  },

  'fact-box': ({ title, text }, context, fail) => {
    const blocks = context.readInside(text, 'fact_box').flatMap((block) => {
      if (block.kind === 'paragraph' || block.kind === 'heading' || block.kind === 'list') return [block]
      fail(`a fact box holds paragraphs, headings and lists; in its text there is also: ${block.kind}`)
      return []
    })
    return blocks.length > 0 ? { kind: 'fact_box', title, blocks } : fail('"text" says nothing')
  },

  related: ({ article, note }, context) => ({ kind: 'related', articleId: article, ...spansIn('note', note, context) }),

  post: ({ at, heading, pinned, 'key-event': keyEvent, by, text }, context, fail) => {
    if (context.within) return fail('a post stands in nothing else')
    const blocks = context.readInside(text, 'live_post').flatMap((block) => (block.kind === 'live_post' ? [] : [block]))
    if (blocks.length === 0) return fail('"text" says nothing')
    return {
      kind: 'live_post',
      at,
      ...spansIn('heading', heading, context),
      ...(pinned && { pinned }),
      ...(keyEvent && { keyEvent }),
      ...(by && { contributorId: by }),
      blocks,
    }
  },
}

function pictureOf(
  { picture, alt, caption }: PictureFields & { alt?: string | undefined; caption?: string | undefined },
  context: Context,
): Picture {
  return { assetId: picture, ...(alt !== undefined && { alt }), ...spansIn('caption', caption, context) }
}

/** A text in Markdown that is one text of a block; left out when it says nothing. */
function spansIn<Name extends string>(
  name: Name,
  text: string | undefined,
  context: Context,
): { [key in Name]?: Span[] } {
  const { nodes, definitions } = readTree(text ?? '', context)
  const spans = finishSpans(flowToSpans(nodes, { ...context, definitions }))
  return spans.length > 0 ? ({ [name]: spans } as { [key in Name]: Span[] }) : {}
}
