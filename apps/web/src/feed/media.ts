import { element, type Xml } from '#lib/xml.ts'
import type { Image } from './feed.ts'

/** A picture as Media RSS has it, with whom to name for it. */
export function toMedia({ url, type, width, height, credit, alt, caption }: Image): Xml {
  return element(
    'media:content',
    { url, type, medium: 'image', width, height },
    caption && element('media:title', { type: 'plain' }, caption),
    alt && element('media:description', { type: 'plain' }, alt),
    element('media:credit', {}, credit),
  )
}
