import type { Words } from '#words/words.ts'

/** How the outlet is paid for, and how to hear from it. */
export function SupportBand({ path, words }: { path: string; words: Words }) {
  const { title, text } = words.fronts.support
  return (
    <section className="support-band" aria-labelledby="support">
      <h2 id="support">{title}</h2>
      <p>{text}</p>
      <ul className="ways">
        <li>
          <a href={`${path}/support`}>{words.chrome.support}</a>
        </li>
        <li>
          <a href={`${path}/newsletter`}>{words.chrome.newsletter}</a>
        </li>
      </ul>
    </section>
  )
}
