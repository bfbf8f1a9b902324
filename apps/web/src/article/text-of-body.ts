import type { BodyFragment } from '#gql'

/** The body as plain text, a line for every block. */
export function textOfBody(body: BodyFragment['body']): string {
  return body
    .flatMap((block) => {
      if ('content' in block) return [block.content.text.replaceAll('\n', ' ')]
      return 'items' in block ? block.items.map((item) => item.text.replaceAll('\n', ' ')) : []
    })
    .join('\n')
}
