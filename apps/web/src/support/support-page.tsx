import { PageText } from '#body/page-text.tsx'
import { inEveryEdition } from '#chrome/in-every-edition.ts'
import { PageFrame } from '#chrome/page-frame.tsx'
import type { AccountViewFragment, ChromeFragment, SupportPageQuery } from '#gql'
import type { Words } from '#words/words.ts'
import { BankAccount } from './bank-account.tsx'

type Props = {
  data: ChromeFragment
  edition: NonNullable<SupportPageQuery['edition']>
  account: AccountViewFragment | null
  words: Words
}

/** How readers keep the outlet going: in its own words, then with its account. */
export function SupportPage({ data, edition, account, words }: Props) {
  const { outlet } = data
  const { page } = edition
  return (
    <PageFrame data={data} edition={edition.code} words={words} alternates={inEveryEdition(data, 'support')}>
      <main id="content" className="plain-page support">
        <h1>{page?.title ?? words.support.title}</h1>
        {page && <PageText page={page} setting={{ timeZone: outlet.timeZone, words }} />}
        {account ? (
          <BankAccount account={account} outlet={outlet.name} words={words} />
        ) : (
          <p className="notice">
            {words.support.none}
            {outlet.email && (
              <>
                {' '}
                {words.support.write} <a href={`mailto:${outlet.email}`}>{outlet.email}</a>
              </>
            )}
          </p>
        )}
      </main>
    </PageFrame>
  )
}
