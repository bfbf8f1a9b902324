import type { ReactNode } from 'react'
import type { ChromeFragment } from '#gql'
import { KeptNotice } from '#tools/kept-notice.tsx'
import { KeyboardHelp } from '#tools/keyboard-help.tsx'
import { toMarkup } from '#ui/to-markup.ts'
import type { Words } from '#words/words.ts'
import type { Alternate } from './edition-switch.tsx'
import { BareMasthead, Masthead } from './masthead.tsx'
import { SiteFooter } from './site-footer.tsx'
import { SkipLinks } from './skip-links.tsx'

type Props = {
  /** Null when the api is down, or knows no such edition: the page then stands without what it would have told. */
  data: ChromeFragment | null
  /** The part of the address that names the edition. */
  edition: string
  words: Words
  /** Where the same thing is found in other editions. */
  alternates?: readonly Alternate[]
  /** The section that the page belongs to, and whether it is that section's own page. */
  section?: { path: string; isPage: boolean } | undefined
  isFront?: boolean
  children: ReactNode
}

/** A page, made of what stands around every page and the children, which are the one `<main>`. */
export async function PageFrame(props: Props) {
  // Of our own components alone, which escape what they are given.
  return <div className="page" dangerouslySetInnerHTML={{ __html: await toMarkup(<Frame {...props} />) }} />
}

function Frame({ data, edition: code, words, alternates = [], section, isFront = false, children }: Props) {
  const edition = data?.edition
  return (
    <>
      <SkipLinks words={words} hasNavigation={data !== null} />
      {data && <KeptNotice isFront={isFront} timeZone={data.outlet.timeZone} words={words} />}
      {data && edition ? (
        <Masthead
          data={data}
          edition={edition}
          words={words}
          alternates={alternates}
          section={section}
          isFront={isFront}
        />
      ) : (
        <BareMasthead data={data} edition={code} words={words} />
      )}
      {children}
      {data && <SiteFooter data={data} words={words} />}
      <KeyboardHelp words={words} />
    </>
  )
}
