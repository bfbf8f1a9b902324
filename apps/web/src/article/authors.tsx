import type { ArticleViewFragment } from '#gql'
import type { Words } from '#words/words.ts'
import { Names } from './names.tsx'

/** What the edition says of the people who wrote it. */
export function Authors({ credits, words }: { credits: ArticleViewFragment['credits']; words: Words }) {
  const people = credits
    .filter(({ role, contributor }) => role === 'AUTHOR' && contributor.bio)
    .map(({ contributor }) => contributor)
  if (people.length === 0) return null
  return (
    <section className="after authors" aria-labelledby="authors">
      <h2 id="authors">
        {words.article.about} <Names people={people} words={words} />
      </h2>
      {people.map(({ id, name, bio, portrait }) => (
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
            {bio}
          </p>
        </div>
      ))}
    </section>
  )
}
