import { PageText } from '#body/page-text.tsx'
import { PageFrame } from '#chrome/page-frame.tsx'
import type { ChromeFragment, OutletPageViewFragment } from '#gql'
import type { Words } from '#words/words.ts'
import { Contents } from './contents.tsx'

type Props = {
  data: ChromeFragment
  edition: NonNullable<ChromeFragment['edition']>
  page: OutletPageViewFragment
  words: Words
}

/** What the outlet says of itself: its imprint, a policy. */
export function OutletPage({ data, edition, page, words }: Props) {
  return (
    <PageFrame
      data={data}
      edition={edition.code}
      words={words}
      alternates={page.translations.map(({ path, edition: { code } }) => ({ edition: code, path }))}
    >
      <div className="outlet-page">
        <main id="content">
          <h1>{page.title}</h1>
          <Contents page={page} words={words} />
          <PageText page={page} setting={{ timeZone: data.outlet.timeZone, words }} />
        </main>
        <nav className="outlet-pages" aria-labelledby="outlet-pages">
          <h2 className="label" id="outlet-pages">
            {words.chrome.about}
          </h2>
          <ul>
            {edition.pages.map(({ key, title, path }) => (
              <li key={key}>
                <a href={path} aria-current={key === page.key ? 'page' : undefined}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </PageFrame>
  )
}
