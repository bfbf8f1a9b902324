import type { ArticleKind } from '#gql'
import type { Words } from '#words/words.ts'
import { kindLabel } from './kind-label.ts'

type Props = {
  kind: ArticleKind
  kicker: string | null
  words: Words
  /** The name of the section that is read just before, so that nothing is said twice. */
  under?: string | undefined
}

/** The line over a headline: what kind of article it is, and the kicker. */
export function Kicker({ kind, kicker, words, under }: Props) {
  const label = kindLabel(kind, words, under)
  if (!label && !kicker) return null
  return (
    <p className="kicker">
      {label && <span className={kind === 'OPINION' ? 'kind kind-opinion' : 'kind'}>{label}</span>}
      {kicker && kicker !== label && <span>{kicker}</span>}
    </p>
  )
}
