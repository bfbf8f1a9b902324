import { Island } from './island.ts'

/** Puts the provider's player in place of the button that was pressed. The server's policy lets this page frame that host alone. */
export class Embed extends Island {
  protected start(signal: AbortSignal): void {
    this.querySelector('button')?.addEventListener('click', () => this.#play(), { signal })
  }

  #play(): void {
    const { embedUrl = '', embedTitle = '' } = this.dataset
    const frame = document.createElement('iframe')
    frame.src = embedUrl
    frame.title = embedTitle
    frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture'
    frame.referrerPolicy = 'strict-origin-when-cross-origin'
    this.replaceChildren(frame)
    frame.focus()
  }
}
