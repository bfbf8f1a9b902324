import type { Words } from '#words/words.ts'

type Props = { isFront: boolean; timeZone: string; words: Words }

/** Shown by the service worker (`src/worker`), which fills in the time, on a page that it gives for want of a connection. */
export function KeptNotice({ isFront, timeZone, words }: Props) {
  const [before, after] = isFront ? words.tools.keptFront : words.tools.keptPage
  return (
    <aside className="kept-notice" data-locale={words.locale} data-zone={timeZone} hidden>
      <p>
        {before} <span />
        {after}
      </p>
    </aside>
  )
}
