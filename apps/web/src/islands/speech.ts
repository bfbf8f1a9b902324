const readable = '.article h1, .article .standfirst, .body > :is(p, h2, h3, ul, ol, .quote, blockquote)'

type Piece = { block: Element; text: string }

/**
 * Speaks sentence by sentence: long utterances break off in some browsers, and a pause that goes on at the beginning of
 * the sentence works in all. The block that is being read is marked, and nothing scrolls.
 */
export class Speech {
  state: 'silent' | 'speaking' | 'paused' = 'silent'
  #pieces: Piece[] = []
  #next = 0
  #run = 0
  readonly #voice: SpeechSynthesisVoice
  readonly #onChange: () => void

  constructor(voice: SpeechSynthesisVoice, onChange: () => void) {
    this.#voice = voice
    this.#onChange = onChange
  }

  speak(): void {
    if (this.state === 'silent') {
      this.#pieces = listPieces(document.documentElement.lang)
      this.#next = 0
    }
    this.#become('speaking')
    this.#run += 1
    speechSynthesis.cancel()
    this.#say(this.#run)
  }

  pause(): void {
    this.#run += 1
    speechSynthesis.cancel()
    this.#become('paused')
  }

  stop(): void {
    this.#run += 1
    speechSynthesis.cancel()
    mark(null)
    this.#become('silent')
  }

  #say(run: number): void {
    const piece = this.#pieces[this.#next]
    if (!piece) {
      this.stop()
      return
    }
    mark(piece.block)
    const utterance = new SpeechSynthesisUtterance(piece.text)
    utterance.voice = this.#voice
    utterance.lang = this.#voice.lang
    const goOn = () => {
      if (run !== this.#run) return
      this.#next += 1
      this.#say(run)
    }
    utterance.addEventListener('end', goOn)
    utterance.addEventListener('error', () => run === this.#run && this.stop())
    speechSynthesis.speak(utterance)
  }

  #become(state: Speech['state']): void {
    this.state = state
    this.#onChange()
  }
}

function listPieces(language: string): Piece[] {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' })
  return [...document.querySelectorAll(readable)].flatMap((block) =>
    [...sentences.segment(block.textContent ?? '')]
      .map(({ segment }) => ({ block, text: segment.trim() }))
      .filter(({ text }) => text !== ''),
  )
}

function mark(block: Element | null): void {
  for (const other of document.querySelectorAll('.is-read')) other.classList.remove('is-read')
  block?.classList.add('is-read')
}
