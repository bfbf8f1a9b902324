import { Block } from '#body/block.tsx'
import type { Setting } from '#body/nested.tsx'
import { RichText } from '#body/rich-text.tsx'
import type { LivePostFragment } from '#gql'
import { olderPath } from '#lib/paths.ts'
import { Moment } from '#ui/moment.tsx'
import { dayOf } from '#words/dates.ts'

type Props = {
  post: LivePostFragment
  /** The live page's. */
  path: string
  /** The one over it, whose day is known. */
  above?: LivePostFragment | undefined
  setting: Setting
  isPinned?: boolean
}

/** A post. Its time leads to a page that begins with it, for good. */
export function Post({ post, path, above, setting, isPinned = false }: Props) {
  const { id, at, editedAt, heading, contributor, blocks } = post
  const { timeZone, words } = setting
  const isSameDay = above && dayOf(above.at, timeZone) === dayOf(at, timeZone)
  const named = heading ? `${id}-heading` : `${id}-time`
  return (
    <article className={isPinned ? 'post post-pinned' : 'post'} id={id} aria-labelledby={named} data-at={at}>
      <p className="post-time">
        {isPinned && <span className="post-label">{words.live.pinned}</span>}
        <a href={`${olderPath(path, post.cursorBefore)}#${id}`} id={`${id}-time`}>
          <span className="visually-hidden">{words.live.permalink} </span>
          <Moment at={at} style={isSameDay ? 'time' : 'dateTime'} {...setting} />
        </a>
        {contributor && <span>{contributor.name}</span>}
        {editedAt && (
          <span>
            {words.live.edited}{' '}
            <Moment
              at={editedAt}
              style={dayOf(editedAt, timeZone) === dayOf(at, timeZone) ? 'time' : 'dateTime'}
              {...setting}
            />
          </span>
        )}
      </p>
      {heading && (
        <h2 id={named}>
          <RichText content={heading} />
        </h2>
      )}
      {blocks.map((block) => (
        <Block key={block.id} block={block} level={heading ? 3 : 2} setting={setting} />
      ))}
    </article>
  )
}
