import type { Words } from '#words/words.ts'

/** For whoever did not find what was looked for. */
export function SearchForm({ edition, words }: { edition: string; words: Words }) {
  return (
    <search>
      <form className="look-for" action={`${edition}/search`}>
        <label htmlFor="look-for">{words.absence.search}</label>
        <input id="look-for" type="search" name="q" required />
        <button type="submit">{words.absence.submit}</button>
      </form>
    </search>
  )
}
