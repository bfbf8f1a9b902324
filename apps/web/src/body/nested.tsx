import type { ReactNode } from 'react'
import type { BodyFragment } from '#gql'
import { Moment } from '#ui/moment.tsx'
import type { Words } from '#words/words.ts'
import { RichText } from './rich-text.tsx'

type LivePostBlock = Extract<BodyFragment['body'][number], { __typename: 'LivePostBlock' }>

/** What times and labels need. */
export type Setting = { timeZone: string; words: Words }

export function FactBox({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <aside className="fact-box" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </aside>
  )
}

type PostProps = { block: LivePostBlock; setting: Setting; children: ReactNode }

export function LivePost({ block, setting, children }: PostProps) {
  const { id, at, heading, contributor } = block
  return (
    <section className="post" id={id}>
      <p className="post-time">
        <Moment at={at} style="dateTime" {...setting} />
        {contributor && `, ${contributor.name}`}
      </p>
      {heading && (
        <h2>
          <RichText content={heading} />
        </h2>
      )}
      {children}
    </section>
  )
}
