import type { ChromeFragment } from '#gql'
import { Settings } from '#tools/settings.tsx'
import type { Words } from '#words/words.ts'
import { SectionList } from './section-list.tsx'

export function SiteFooter({ data, words }: { data: ChromeFragment; words: Words }) {
  const { edition, editions, outlet } = data
  return (
    <footer className="site-footer">
      <div className="site-footer-name">
        <p className="nameplate">
          <a href={edition?.path ?? '/'}>{edition?.title ?? outlet.name}</a>
        </p>
        {edition && <p>{edition.tagline}</p>}
      </div>
      {edition && edition.sections.length > 0 && (
        <div>
          <h2 className="label">{words.sections}</h2>
          <SectionList sections={edition.sections} />
        </div>
      )}
      {editions.length > 1 && (
        <div>
          <h2 className="label">{words.languages}</h2>
          <ul>
            {editions.map(({ code, name, path }) => (
              <li key={code}>
                <a href={path} hrefLang={code} lang={code}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {outlet.email && (
        <div>
          <h2 className="label">{words.contact}</h2>
          <p>
            <a href={`mailto:${outlet.email}`}>{outlet.email}</a>
          </p>
        </div>
      )}
      <Settings words={words} />
    </footer>
  )
}
