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
  /** The day that the reader knows the page to be about, as `2026-11-18`: posts of that day need only the time. */
  day: string
  setting: Setting
  isPinned?: boolean
}

/** A post. Its time leads to a page that begins with it, for good. */
export function Post({ post, path, day, setting, isPinned = false }: Props) {
  const { id, at, heading, contributor, blocks } = post
  const { timeZone, words } = setting
  const style = dayOf(at, timeZone) === day ? 'time' : 'dateTime'
  const named = heading ? `${id}-heading` : `${id}-time`
  return (
    <article className={isPinned ? 'post post-pinned' : 'post'} id={id} aria-labelledby={named} data-at={at}>
      <p className="post-time">
        {isPinned && <span className="post-label">{words.live.pinned}</span>}
        <a href={`${olderPath(path, post.cursorBefore)}#${id}`} id={`${id}-time`}>
          <span className="visually-hidden">{words.live.permalink} </span>
          <Moment at={at} style={style} {...setting} />
        </a>
        {contributor && <span>{contributor.name}</span>}
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
