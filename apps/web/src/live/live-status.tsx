import type { LiveViewFragment } from '#gql'
import { Moment } from '#ui/moment.tsx'
import type { Words } from '#words/words.ts'

type Props = {
  live: LiveViewFragment
  /** The live page's. */
  path: string
  /** Whether this is another page, with older posts. */
  isOlder?: boolean
  words: Words
  timeZone: string
}

/** Whether posts are coming, and how fresh the page is. */
export function LiveStatus({ live, path, isOlder = false, words, timeZone }: Props) {
  const isRunning = live.state === 'RUNNING'
  return (
    <p className={isRunning ? 'live-status live-running' : 'live-status'} data-part="status">
      <strong>{isRunning ? words.live.running : words.live.ended}</strong>
      <span>
        {words.live.lastUpdate} <Moment at={live.updatedAt} style="dateTime" timeZone={timeZone} words={words} />
      </span>
      {(isRunning || isOlder) && (
        <a className="live-reload" href={path}>
          {isOlder ? words.live.newestPosts : words.live.reload}
        </a>
      )}
    </p>
  )
}
