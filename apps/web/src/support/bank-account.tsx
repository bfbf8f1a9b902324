import type { AccountViewFragment } from '#gql'
import type { Words } from '#words/words.ts'
import { formatIban, toEpcPayload } from './epc.ts'
import { QrCode } from './qr-code.tsx'

type Props = { account: AccountViewFragment; outlet: string; words: Words }

/** Where to send money: as text to copy, and as a code for banking apps. */
export function BankAccount({ account, outlet, words: { support } }: Props) {
  const purpose = support.purposeText(outlet)
  return (
    <section className="account" aria-labelledby="account">
      <h2 id="account">{support.transfer}</h2>
      <dl>
        <dt>{support.holder}</dt>
        <dd>{account.holder}</dd>
        <dt>{support.iban}</dt>
        <dd className="iban">{formatIban(account.iban)}</dd>
        {account.bic && (
          <>
            <dt>{support.bic}</dt>
            <dd className="iban">{account.bic}</dd>
          </>
        )}
        <dt>{support.purpose}</dt>
        <dd>{purpose}</dd>
      </dl>
      <div className="scan">
        <QrCode text={toEpcPayload(account, purpose)} label={support.code} />
        <div>
          <h3>{support.scan.title}</h3>
          <p>{support.scan.text}</p>
        </div>
      </div>
    </section>
  )
}
