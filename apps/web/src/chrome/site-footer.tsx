import type { ReactNode } from 'react'
import type { ChromeFragment } from '#gql'
import { Settings } from '#tools/settings.tsx'
import type { Words } from '#words/words.ts'
import { Licence } from './licence.tsx'
import { SectionList } from './section-list.tsx'

/** Pages with an address of their own, which the footer leads to elsewhere. */
const elsewhere = new Set(['support'])

/** All there is, in lists: whoever has no menu, or skips it, finds everything here. */
export function SiteFooter({ data, words }: { data: ChromeFragment; words: Words }) {
  const { edition, editions, outlet } = data
  const { chrome } = words
  return (
    <footer className="site-footer" id="navigation" tabIndex={-1}>
      <div className="site-footer-name">
        <p className="nameplate">
          <a href={edition?.path ?? '/'}>{edition?.title ?? outlet.name}</a>
        </p>
        {edition && <p>{edition.tagline}</p>}
      </div>
      {edition && (
        <>
          <List name={words.sections}>
            <SectionList sections={edition.sections} />
            <ul>
              <Way to={`${edition.path}/topics`}>{chrome.topics}</Way>
              <Way to={`${edition.path}/series`}>{chrome.series}</Way>
              <Way to={`${edition.path}/archive`}>{chrome.archive}</Way>
              <Way to={`${edition.path}/search`}>{chrome.search}</Way>
            </ul>
          </List>
          <List name={chrome.about}>
            <ul>
              {edition.pages.map(
                ({ key, title, path }) =>
                  !elsewhere.has(key) && (
                    <Way key={key} to={path}>
                      {title}
                    </Way>
                  ),
              )}
              <Way to={`${edition.path}/corrections`}>{chrome.corrections}</Way>
              <Way to={`${edition.path}/people`}>{chrome.people}</Way>
            </ul>
          </List>
          <List name={chrome.follow}>
            <ul>
              <Way to={`${edition.path}/support`}>{chrome.support}</Way>
              <Way to={`${edition.path}/newsletter`}>{chrome.newsletter}</Way>
              <Way to={`${edition.path}/feeds`}>{chrome.feeds}</Way>
              <Way to={`${edition.path}/saved`}>{chrome.saved}</Way>
              {outlet.links.map(({ label, url }) => (
                <Way key={url} to={url}>
                  {label}
                </Way>
              ))}
              {outlet.email && (
                <Way to={`mailto:${outlet.email}`}>
                  <Address email={outlet.email} />
                </Way>
              )}
            </ul>
          </List>
        </>
      )}
      {editions.length > 1 && (
        <List name={words.languages}>
          <ul>
            {editions.map(({ code, name, path }) => (
              <li key={code}>
                <a href={path} hrefLang={code} lang={code}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </List>
      )}
      <div className="site-footer-end">
        <Settings words={words} />
        <Licence licence={outlet.licence} words={words} />
      </div>
    </footer>
  )
}

function List({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <h2 className="label">{name}</h2>
      {children}
    </div>
  )
}

function Way({ to, children }: { to: string; children: ReactNode }) {
  return (
    <li>
      <a href={to}>{children}</a>
    </li>
  )
}

/** Where it has to break, it breaks before the host. */
function Address({ email }: { email: string }) {
  const at = email.indexOf('@') + 1
  return (
    <>
      {email.slice(0, at)}
      <wbr />
      {email.slice(at)}
    </>
  )
}
