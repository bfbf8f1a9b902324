import type { CardFragment, ChromeFragment } from '#gql'
import type { Words } from '#words/words.ts'
import { StatusPage } from './status-page.tsx'

type Props = {
  data: ChromeFragment | null
  edition: string
  newest?: readonly CardFragment[] | undefined
  words: Words
}

/** 404 */
export function NotFoundPage(props: Props) {
  return (
    <StatusPage title={props.words.notFound.title} {...props}>
      <p>{props.words.notFound.text}</p>
    </StatusPage>
  )
}
