import type { Body } from '@dateline/content'

/** What an article still needs before the public may see it, in words for an editor. */
export function missingBeforePublishing(revision: { headline: string; body: Body }): string[] {
  const missing: string[] = []
  if (revision.headline.trim() === '') missing.push('a headline')
  if (!revision.body.some((block) => block.kind === 'paragraph' || block.kind === 'list' || block.kind === 'quote')) {
    missing.push('a text')
  }
  return missing
}
