import type { CardFragment, ChromeFragment } from '#gql'
import type { Words } from '#words/words.ts'
import { StatusPage } from './status-page.tsx'

type Props = {
  data: ChromeFragment | null
  edition: string
  /** Why, in a sentence for readers, as the newsroom gave it. */
  reason: string | null
  newest?: readonly CardFragment[] | undefined
  words: Words
}

/** 410 */
export function GonePage({ reason, ...props }: Props) {
  return (
    <StatusPage title={props.words.gone.title} {...props}>
      {reason && <p className="reason">{reason}</p>}
      <p>{props.words.gone.text}</p>
    </StatusPage>
  )
}
