import type { Words } from '#words/words.ts'

/** Reads the article that it stands in with a voice of the device, where it has one in the language of the page. */
export function ReadAloud({ words: { tools } }: { words: Words }) {
  return (
    <dl-read-aloud data-pause={tools.pause} data-resume={tools.resume}>
      <button type="button" name="listen">
        {tools.listen}
      </button>
      <button type="button" name="stop" hidden>
        {tools.stop}
      </button>
    </dl-read-aloud>
  )
}
