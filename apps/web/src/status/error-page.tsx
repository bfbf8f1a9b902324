import type { ChromeFragment } from '#gql'
import type { Words } from '#words/words.ts'
import { StatusPage } from './status-page.tsx'

type Props = {
  data?: ChromeFragment | null
  edition: string
  words: Words
}

/** 500 and 503. A form without an action asks for the page that failed once more. */
export function ErrorPage({ data = null, edition, words }: Props) {
  return (
    <StatusPage data={data} edition={edition} words={words} title={words.failed.title}>
      <p>{words.failed.text}</p>
      <form className="ways">
        <button type="submit">{words.failed.retry}</button>
      </form>
    </StatusPage>
  )
}
