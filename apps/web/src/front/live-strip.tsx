import { Moment } from '#ui/moment.tsx'
import { dayOf } from '#words/dates.ts'
import type { Words } from '#words/words.ts'
import type { FrontSlot } from './get-front-page.ts'

type Props = { slot: FrontSlot; words: Words; timeZone: string }

/** What goes on now: each live page with the last that mattered in it. */
export function LiveStrip({ slot, words, timeZone }: Props) {
  const today = dayOf(new Date(), timeZone)
  return (
    <section className="live-strip" aria-labelledby="live-now">
      <h2 className="label" id="live-now">
        {slot.heading ?? words.fronts.liveNow}
      </h2>
      {slot.articles.map(({ id, headline, path, live }) => (
        <article key={id}>
          <h3>
            <a href={path}>{headline}</a>
          </h3>
          <ol>
            {postsOf(live).map((post) => (
              <li key={post.id}>
                <Moment
                  at={post.at}
                  style={dayOf(post.at, timeZone) === today ? 'time' : 'date'}
                  timeZone={timeZone}
                  words={words}
                />{' '}
                <a href={`${path}#${post.id}`}>{post.heading?.text}</a>
              </li>
            ))}
          </ol>
        </article>
      ))}
    </section>
  )
}

/** The newest of those that sum up what happened; where nobody has marked any, the newest. */
function postsOf(live: FrontSlot['articles'][number]['live']) {
  const marked = live?.keyEvents ?? []
  const posts = marked.length > 0 ? marked : (live?.posts.nodes ?? [])
  return posts.filter(({ heading }) => heading !== null).slice(0, 3)
}
