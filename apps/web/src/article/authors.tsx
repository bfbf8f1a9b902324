import type { ArticleViewFragment } from '#gql'
import type { Words } from '#words/words.ts'

/** What the edition says of the people who wrote it. */
export function Authors({ credits, words }: { credits: ArticleViewFragment['credits']; words: Words }) {
  const people = credits
    .filter(({ role, contributor }) => role === 'AUTHOR' && contributor.bio)
    .map(({ contributor }) => contributor)
  if (people.length === 0) return null
  return (
    <section className="after authors" aria-labelledby="authors">
      <h2 id="authors">{words.article.about(people.map(({ name }) => name))}</h2>
      {people.map(({ id, name, path, bio, portrait }) => (
        <div key={id} className="author">
          {portrait && (
            <img
              src={portrait.rendition.url}
              width={portrait.rendition.width}
              height={portrait.rendition.height}
              alt=""
              loading="lazy"
              decoding="async"
            />
          )}
          <p>
            {people.length > 1 && (
              <>
                <b>{name}</b>{' '}
              </>
            )}
            {bio} <a href={path}>{name}</a>
          </p>
        </div>
      ))}
    </section>
  )
}
