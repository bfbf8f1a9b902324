import { type Block, type Body, blocksOf } from '@dateline/content'
import { AppError } from '../errors.ts'

/** Kinds of which one is enough to be read. */
const telling = new Set<Block['kind']>(['paragraph', 'list', 'quote'])

/** What an article still needs before the public may see it, in words for an editor. */
export function missingBeforePublishing(revision: { headline: string; body: Body }): string[] {
  const missing: string[] = []
  if (revision.headline.trim() === '') missing.push('a headline')
  if (!blocksOf(revision.body).some(({ kind }) => telling.has(kind))) missing.push('a text')
  return missing
}

/** Why something out of the ordinary is done, for those who ask later. */
export function checkReason(reason: string): string {
  const text = reason.trim()
  if (text === '' || text.length > 300)
    throw new AppError('BAD_USER_INPUT', 'Say why, in a sentence of at most 300 characters.')
  return text
}
