import type { AppealViewFragment } from '#gql'
import { DismissAppeal } from '#tools/dismiss-appeal.tsx'
import type { Words } from '#words/words.ts'
import { RichText } from './rich-text.tsx'

type Setting = { outlet: string; edition: string; words: Words }

/** What the newsroom asks for in the middle of a text. */
export function Appeal({ appeal, ...setting }: { appeal: AppealViewFragment } & Setting) {
  return (
    <aside className="appeal" aria-labelledby="appeal">
      <h2 id="appeal">{appeal.heading ?? setting.words.appeal}</h2>
      <AppealText appeal={appeal} {...setting} />
      <DismissAppeal words={setting.words} />
    </aside>
  )
}

/** The same at the end: in the newsroom's words, else in a sentence, and the way to do it. */
export function SupportAppeal({ appeal, ...setting }: { appeal: AppealViewFragment | null } & Setting) {
  const { outlet, edition, words } = setting
  const { support, supportLink } = words.article
  return (
    <aside className="appeal appeal-end" aria-labelledby="appeal-end">
      <h2 id="appeal-end">{appeal?.heading ?? words.appeal}</h2>
      {appeal ? (
        <AppealText appeal={appeal} {...setting} />
      ) : (
        <p>
          {support(outlet)} <a href={`/${edition}/support`}>{supportLink(outlet)}</a>
        </p>
      )}
      <DismissAppeal words={words} />
    </aside>
  )
}

/** What an appeal says, how far its goal is, and the way to do it. One that came with its article has a link in its text, or none. */
function AppealText({ appeal, edition, words }: { appeal: AppealViewFragment } & Setting) {
  const { content, goal, linkLabel } = appeal
  return (
    <>
      {content.map((paragraph) => (
        <p key={paragraph.text}>
          <RichText content={paragraph} />
        </p>
      ))}
      {goal && <AppealGoal goal={goal} words={words} />}
      {linkLabel && (
        <p>
          <a href={`/${edition}/support`}>{linkLabel}</a>
        </p>
      )}
    </>
  )
}

/** What is to be raised, and how far that has come. */
export function AppealGoal({ goal, words }: { goal: NonNullable<AppealViewFragment['goal']>; words: Words }) {
  const { amount, raised, currency } = goal
  const money = new Intl.NumberFormat(words.locale, { style: 'currency', currency, maximumFractionDigits: 0 })
  const said = words.raised(money.format(raised), money.format(amount))
  return (
    <p className="appeal-goal">
      <progress max={amount} value={Math.min(raised, amount)} aria-label={said} />
      <span aria-hidden="true">{said}</span>
    </p>
  )
}
