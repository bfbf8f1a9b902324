import type { ArticleViewFragment } from '#gql'
import { DismissAppeal } from '#tools/dismiss-appeal.tsx'
import type { Words } from '#words/words.ts'
import { RichText } from './rich-text.tsx'

type AppealData = NonNullable<ArticleViewFragment['appeal']>

export function Appeal({ appeal, words }: { appeal: AppealData; words: Words }) {
  return (
    <aside className="appeal" aria-labelledby="appeal">
      <h2 id="appeal">{appeal.heading ?? words.appeal}</h2>
      {appeal.content.map((content) => (
        <p key={content.text}>
          <RichText content={content} />
        </p>
      ))}
      <DismissAppeal words={words} />
    </aside>
  )
}
