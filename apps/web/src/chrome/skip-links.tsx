import type { Words } from '#words/words.ts'

export function SkipLinks({ words, hasNavigation }: { words: Words; hasNavigation: boolean }) {
  return (
    <>
      <a className="skip-link" href="#content">
        {words.skipToContent}
      </a>
      {hasNavigation && (
        <a className="skip-link" href="#navigation">
          {words.chrome.skipToNavigation}
        </a>
      )}
    </>
  )
}
