import type { Words } from '#words/words.ts'

export function SkipLink({ words }: { words: Words }) {
  return (
    <a className="skip-link" href="#content">
      {words.skipToContent}
    </a>
  )
}
