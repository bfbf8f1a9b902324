import type { ArticleViewFragment } from '#gql'
import { DismissAppeal } from '#tools/dismiss-appeal.tsx'
import type { Words } from '#words/words.ts'
import { RichText } from './rich-text.tsx'

type AppealData = NonNullable<ArticleViewFragment['appeal']>

/** What the newsroom asks for in the middle of a text. */
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

/** The same at the end, in a sentence, and the way to do it. */
export function SupportAppeal({ outlet, edition, words }: { outlet: string; edition: string; words: Words }) {
  const { support, supportLink } = words.article
  return (
    <aside className="appeal appeal-end" aria-labelledby="appeal-end">
      <h2 id="appeal-end">{words.appeal}</h2>
      <p>
        {support(outlet)} <a href={`/${edition}/support`}>{supportLink(outlet)}</a>
      </p>
      <DismissAppeal words={words} />
    </aside>
  )
}
