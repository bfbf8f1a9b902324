import type { ArticleViewFragment } from '#gql'
import type { Words } from '#words/words.ts'
import { mayRepublish } from './may-republish.ts'

type Props = { article: Pick<ArticleViewFragment, 'licence' | 'path'>; words: Words }

/** Under what terms the text may be used, and how. */
export function Licence({ article: { licence, path }, words }: Props) {
  const { allRightsReserved, howToRepublish } = words.article
  return (
    <p className="licence">
      {mayRepublish(licence) ? (
        <LicenceLine licence={licence} around={words.article.underLicence} />
      ) : (
        allRightsReserved
      )}{' '}
      <a href={`${path}/republish`} rel="nofollow">
        {howToRepublish}
      </a>
    </p>
  )
}

type LineProps = { licence: { name: string; url: string | null }; around: readonly [string, string] }

export function LicenceLine({ licence: { name, url }, around: [before, after] }: LineProps) {
  return (
    <>
      {before}
      {url ? (
        <a href={url} rel="license">
          {name}
        </a>
      ) : (
        name
      )}
      {after}
    </>
  )
}
