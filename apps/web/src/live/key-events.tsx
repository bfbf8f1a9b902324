import type { Setting } from '#body/nested.tsx'
import { RichText } from '#body/rich-text.tsx'
import type { LiveViewFragment } from '#gql'
import { olderPath } from '#lib/paths.ts'
import { Moment } from '#ui/moment.tsx'
import { dayOf } from '#words/dates.ts'
import { beginningOf } from './beginning-of.ts'

type Props = {
  live: LiveViewFragment
  /** The live page's. */
  path: string
  setting: Setting
}

/** What matters most, and where it is told: further down, or on an older page. */
export function KeyEvents({ live, path, setting }: Props) {
  if (live.keyEvents.length === 0) return null
  const days = new Set(live.keyEvents.map(({ at }) => dayOf(at, setting.timeZone)))
  const isOneDay = days.size === 1
  const here = new Set([...live.pinned, ...live.posts.nodes].map(({ id }) => id))
  return (
    <nav className="key-events" aria-labelledby="key-events">
      <h2 className="label" id="key-events">
        {setting.words.live.keyEvents}
      </h2>
      <ol className={isOneDay ? 'of-one-day' : undefined}>
        {live.keyEvents.map((event) => (
          <li key={event.id}>
            <Moment at={event.at} style={isOneDay ? 'time' : 'dateTime'} {...setting} />
            <a href={here.has(event.id) ? `#${event.id}` : `${olderPath(path, event.cursorBefore)}#${event.id}`}>
              {event.heading ? <RichText content={event.heading} /> : beginningOf(event.blocks)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
