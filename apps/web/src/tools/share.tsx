import type { Words } from '#words/words.ts'

/** `url` is the canonical address. By mail works without a script. */
export function Share({ title, url, words: { tools } }: { title: string; url: string; words: Words }) {
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(url)}`
  return (
    <dl-share className="share" data-title={title} data-url={url} data-copied={tools.linkCopied}>
      <a href={mail}>{tools.byMail}</a>
      <button type="button" name="copy">
        {tools.copyLink}
      </button>
      <button type="button" name="share">
        {tools.share}
      </button>
      <span role="status" />
    </dl-share>
  )
}
