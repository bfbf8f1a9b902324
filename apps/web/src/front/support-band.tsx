import { AppealGoal } from '#body/appeal.tsx'
import { RichText } from '#body/rich-text.tsx'
import type { AppealViewFragment } from '#gql'
import type { Words } from '#words/words.ts'

type Props = { path: string; appeal: AppealViewFragment | null; words: Words }

/** How the outlet is paid for, in the newsroom's words while it asks for something, and how to hear from it. */
export function SupportBand({ path, appeal, words }: Props) {
  const { title, text } = words.fronts.support
  return (
    <section className="support-band" aria-labelledby="support">
      <h2 id="support">{appeal?.heading ?? title}</h2>
      {appeal ? (
        appeal.content.map((paragraph) => (
          <p key={paragraph.text}>
            <RichText content={paragraph} />
          </p>
        ))
      ) : (
        <p>{text}</p>
      )}
      {appeal?.goal && <AppealGoal goal={appeal.goal} words={words} />}
      <ul className="ways">
        <li>
          <a href={`${path}/support`}>{appeal?.linkLabel ?? words.chrome.support}</a>
        </li>
        <li>
          <a href={`${path}/newsletter`}>{words.chrome.newsletter}</a>
        </li>
      </ul>
    </section>
  )
}
