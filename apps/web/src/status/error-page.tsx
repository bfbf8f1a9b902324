import type { ChromeFragment } from '#gql'
import type { Words } from '#words/words.ts'
import { StatusPage } from './status-page.tsx'

type Props = {
  data?: ChromeFragment | null
  edition: string
  words: Words
}

/** 500 and 503. An empty address leads to the page that failed. */
export function ErrorPage({ data = null, edition, words }: Props) {
  return (
    <StatusPage data={data} edition={edition} words={words} title={words.failed.title}>
      <p>{words.failed.text}</p>
      <p className="ways">
        <a href="">{words.failed.retry}</a>
      </p>
    </StatusPage>
  )
}
