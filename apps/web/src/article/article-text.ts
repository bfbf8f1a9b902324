import type { AnyBlock } from '#body/block.tsx'
import type { ArticleViewFragment } from '#gql'

type Block = ArticleViewFragment['body'][number]

/** The body as plain text, a paragraph each. The appeal is no part of it. */
export function articleText(body: readonly Block[]): string {
  return body.flatMap(listTexts).join('\n\n')
}

function listTexts(block: AnyBlock): string[] {
  if ('blocks' in block) return block.blocks.flatMap(listTexts)
  if ('content' in block) return [block.content.text]
  if ('items' in block) return block.items.map((item) => item.text)
  return []
}

/** What an article is about in a sentence or two: its standfirst, or how its text begins. */
export function articleDescription(article: Pick<ArticleViewFragment, 'standfirst' | 'body'>): string | null {
  if (article.standfirst) return article.standfirst
  const first = article.body.find((block) => block.__typename === 'ParagraphBlock')
  const text = first && listTexts(first)[0]
  return text ? shorten(text) : null
}

const longest = 240

/** Whole sentences as far as they fit, or else whole words. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const start = line.slice(0, longest)
  const sentence = start.search(/[.!?…»”]\s(?!.*[.!?…»”]\s)/u)
  return sentence > longest / 2 ? start.slice(0, sentence + 1) : `${start.replace(/\s\S*$/, '')}…`
}
