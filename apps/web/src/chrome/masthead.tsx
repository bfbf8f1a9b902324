import type { ChromeFragment } from '#gql'
import { dayOf, formatDateLine } from '#words/dates.ts'
import type { Words } from '#words/words.ts'
import { type Alternate, EditionSwitch } from './edition-switch.tsx'
import { MoreList } from './more-list.tsx'
import { SearchIcon } from './search-icon.tsx'
import { SectionList } from './section-list.tsx'

type Edition = NonNullable<ChromeFragment['edition']>

type Props = {
  data: ChromeFragment
  edition: Edition
  words: Words
  alternates: readonly Alternate[]
  section?: { path: string; isPage: boolean } | undefined
  isFront: boolean
  now?: Date
}

/**
 * The lists stand here twice: in a line where there is room, behind a `<details>` on a phone. The stylesheet
 * shows one of them, so that nothing has to be scripted and a screen reader meets each list once.
 */
export function Masthead({ data, edition, words, alternates, section, isFront, now = new Date() }: Props) {
  const { timeZone } = data.outlet
  const sections = edition.sections.length > 0 && <SectionList sections={edition.sections} current={section} />
  const editions = data.editions.length > 1 && (
    <EditionSwitch editions={data.editions} current={edition.code} alternates={alternates} words={words} />
  )
  return (
    <header className={isFront ? 'masthead masthead-front' : 'masthead'}>
      <p className="nameplate">
        <a href={edition.path} aria-current={isFront ? 'page' : undefined}>
          {edition.title}
        </a>
      </p>
      {isFront && (
        <p className="masthead-date">
          <time dateTime={dayOf(now, timeZone)}>{formatDateLine(now, 'weekday', words.locale, timeZone)}</time>
        </p>
      )}
      {editions && (
        <nav className="masthead-line masthead-editions" aria-label={words.languages}>
          {editions}
        </nav>
      )}
      <ul className="masthead-tools">
        <li>
          <a href={`${edition.path}/search`}>
            <SearchIcon />
            <span className="masthead-search">{words.chrome.search}</span>
          </a>
        </li>
        <li className="masthead-support">
          <a href={`${edition.path}/support`}>{words.chrome.support}</a>
        </li>
      </ul>
      {sections && (
        <nav className="masthead-line masthead-sections" aria-label={words.sections}>
          {sections}
        </nav>
      )}
      {editions && (
        <details className="menu menu-editions" name="masthead">
          <summary>
            {edition.code} <span className="visually-hidden">{words.languages}</span>
          </summary>
          <nav aria-label={words.languages}>{editions}</nav>
        </details>
      )}
      <details className="menu menu-main" name="masthead">
        <summary>{words.chrome.menu}</summary>
        {sections && (
          <nav className="menu-sections" aria-label={words.sections}>
            {sections}
          </nav>
        )}
        <nav aria-label={words.chrome.menu}>
          <MoreList edition={edition.path} words={words} />
        </nav>
      </details>
    </header>
  )
}

/** For a page that knows nothing of its edition: a way to the front, and to the editions where they are known. */
export function BareMasthead(props: { data: ChromeFragment | null; edition: string; words: Words }) {
  const { data, words } = props
  return (
    <header className="masthead">
      <p className="nameplate">
        <a href={data ? '/' : `/${props.edition}`}>{data ? data.outlet.name : words.front}</a>
      </p>
      {data && (
        <nav className="masthead-bare" aria-label={words.languages}>
          <EditionSwitch editions={data.editions} current={null} alternates={[]} words={words} />
        </nav>
      )}
    </header>
  )
}
