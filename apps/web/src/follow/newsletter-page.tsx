import { inEveryEdition } from '#chrome/in-every-edition.ts'
import { PageFrame } from '#chrome/page-frame.tsx'
import type { ChromeFragment, FollowPageQuery } from '#gql'
import type { Words } from '#words/words.ts'

type Props = { data: ChromeFragment; edition: NonNullable<FollowPageQuery['edition']>; words: Words }

/** How to follow the outlet while it sends nothing. */
export function NewsletterPage({ data, edition, words }: Props) {
  const { newsletter, chrome } = words
  const { email } = data.outlet
  return (
    <PageFrame data={data} edition={edition.code} words={words} alternates={inEveryEdition(data, 'newsletter')}>
      <main id="content" className="plain-page">
        <h1>{newsletter.title}</h1>
        <div className="body">
          <p>{newsletter.text}</p>
          <ul>
            <li>
              {newsletter.feeds} <a href={`${edition.path}/feeds`}>{chrome.feeds}</a>
            </li>
            {email && (
              <li>
                {newsletter.mail} <a href={`mailto:${email}`}>{email}</a>
              </li>
            )}
            <li>
              {newsletter.front} <a href={edition.path}>{words.front}</a>
            </li>
          </ul>
        </div>
      </main>
    </PageFrame>
  )
}
