import type { ArticleViewFragment } from '#gql'
import type { Words } from '#words/words.ts'
import { Names } from './names.tsx'

const order = ['AUTHOR', 'PHOTOGRAPHER', 'TRANSLATOR', 'EDITOR'] as const

type Props = { article: Pick<ArticleViewFragment, 'credits' | 'kind' | 'original'>; words: Words }

/** Who did what, a line for each. Translators stand in the note of the translation, where there is one. */
export function Byline({ article: { credits, kind, original }, words }: Props) {
  const lines = order
    .filter((role) => role !== 'TRANSLATOR' || original === null)
    .map((role) => ({ role, people: credits.filter((each) => each.role === role).map((each) => each.contributor) }))
    .filter(({ people }) => people.length > 0)
  return lines.map(({ role, people }) => (
    <p key={role} className={classOf(role, kind)}>
      {words.article.credits[role]} <Names people={people} words={words} />
    </p>
  ))
}

function classOf(role: (typeof order)[number], kind: ArticleViewFragment['kind']): string | undefined {
  if (role !== 'AUTHOR') return undefined
  return kind === 'OPINION' ? 'byline byline-opinion' : 'byline'
}
