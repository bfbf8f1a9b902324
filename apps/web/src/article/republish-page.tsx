import { PageFrame } from '#chrome/page-frame.tsx'
import type { ChromeFragment, RepublishFragment } from '#gql'
import { absoluteUrl } from '#lib/places.ts'
import type { Words } from '#words/words.ts'
import { LicenceLine } from './licence.tsx'
import { mayRepublish } from './may-republish.ts'
import { republishHtml, toPlainText } from './republish-text.ts'

type Props = { data: ChromeFragment; article: RepublishFragment; words: Words }

/** How others may print an article, and its text to copy. */
export function RepublishPage({ data, article, words }: Props) {
  const { headline, path, edition, section } = article
  return (
    <PageFrame
      data={data}
      edition={edition.code}
      words={words}
      section={section ? { path: section.path, isPage: false } : undefined}
    >
      <main id="content" className="republish">
        <h1>{words.republish.title}</h1>
        <p className="standfirst">
          <a href={path}>{headline}</a>
        </p>
        {mayRepublish(article.licence) ? (
          <Allowed article={article} outlet={data.outlet} words={words} />
        ) : (
          <p>
            {words.article.allRightsReserved} {words.republish.askUs}{' '}
            <a href={`mailto:${data.outlet.email}?subject=${encodeURIComponent(headline)}`}>{data.outlet.email}</a>
          </p>
        )}
        <p>
          <a href={path}>{words.republish.back}</a>
        </p>
      </main>
    </PageFrame>
  )
}

type AllowedProps = { article: RepublishFragment; outlet: ChromeFragment['outlet']; words: Words }

function Allowed({ article, outlet, words }: AllowedProps) {
  const { allowed, rules, note, html: htmlLabel, text, canonical } = words.republish
  const html = republishHtml(article, { outlet: outlet.name, words, timeZone: outlet.timeZone })
  return (
    <>
      <p>
        <LicenceLine licence={article.licence} around={allowed} />
      </p>
      <ul>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      {article.republicationNote && (
        <p>
          <b>{note}</b> {article.republicationNote}
        </p>
      )}
      <Copy id="as-html" label={htmlLabel} rows={14} value={html} />
      <Copy id="as-text" label={text} rows={14} value={toPlainText(html)} />
      <Copy
        id="canonical"
        label={canonical}
        rows={2}
        value={`<link rel="canonical" href="${absoluteUrl(article.path)}">`}
      />
    </>
  )
}

function Copy({ id, label, rows, value }: { id: string; label: string; rows: number; value: string }) {
  return (
    <div className="copy">
      <h2>
        <label htmlFor={id}>{label}</label>
      </h2>
      <textarea id={id} rows={rows} defaultValue={value} readOnly spellCheck={false} />
    </div>
  )
}
