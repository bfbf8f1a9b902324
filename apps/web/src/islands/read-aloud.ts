import { Island } from './island.ts'
import type { Speech } from './speech.ts'

/** Reads the article aloud. It is there where the device has a voice in the language of the page. */
export class ReadAloud extends Island {
  #speech: Speech | undefined
  #listen = ''

  protected start(signal: AbortSignal): void {
    const find = () => {
      this.hidden = !findVoice()
    }
    find()
    if (!('speechSynthesis' in window)) return
    speechSynthesis.addEventListener('voiceschanged', find, { signal })
    addEventListener('pagehide', () => this.#speech?.stop(), { signal })
    signal.addEventListener('abort', () => this.#speech?.stop())
    this.#listen ||= this.#button('listen')?.textContent ?? ''
    this.#button('listen')?.addEventListener('click', () => this.#toggle(), { signal })
    this.#button('stop')?.addEventListener('click', () => this.#stop(), { signal })
  }

  async #toggle(): Promise<void> {
    const voice = findVoice()
    if (!voice) return
    this.#speech ??= new (await import('./speech.ts')).Speech(voice, () => this.#show())
    if (this.#speech.state === 'speaking') this.#speech.pause()
    else this.#speech.speak()
  }

  #stop(): void {
    this.#speech?.stop()
    this.#button('listen')?.focus()
  }

  #show(): void {
    const state = this.#speech?.state
    const listen = this.#button('listen')
    const stop = this.#button('stop')
    const { pause = '', resume = '' } = this.dataset
    if (listen) listen.textContent = state === 'speaking' ? pause : state === 'paused' ? resume : this.#listen
    if (stop) stop.hidden = state === 'silent'
  }

  #button(name: string): HTMLButtonElement | null {
    return this.querySelector(`[name=${name}]`)
  }
}

/** One of the device's own: the others send the text away to be spoken. */
function findVoice(): SpeechSynthesisVoice | undefined {
  const language = document.documentElement.lang.slice(0, 2)
  const voices = window.speechSynthesis?.getVoices() ?? []
  return voices.find(({ lang, localService }) => localService && lang.slice(0, 2) === language)
}
