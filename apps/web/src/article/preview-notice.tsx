import { formatDate } from '#words/dates.ts'
import type { Words } from '#words/words.ts'

type Props = {
  preview: { revision: number; savedAt: string; expiresAt: string; isPublic: boolean }
  words: Words
  timeZone: string
}

/** Says over an article that it is shown by a link, and until when. */
export function PreviewNotice({ preview, words, timeZone }: Props) {
  const { revision, notPublic, isPublic, until } = words.article.preview
  const say = (date: string) => formatDate(date, 'dateTime', words.locale, timeZone)
  return (
    <div className="preview-notice" role="note">
      <p>
        <strong>{revision(preview.revision, say(preview.savedAt))}</strong> {preview.isPublic ? isPublic : notPublic}{' '}
        {until(say(preview.expiresAt))}
      </p>
    </div>
  )
}
