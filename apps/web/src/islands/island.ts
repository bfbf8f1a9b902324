/** A custom element of ours. What it listens to ends with it. */
export abstract class Island extends HTMLElement {
  #ending: AbortController | undefined

  /** It has come into the document. The signal aborts when it leaves. */
  protected abstract start(signal: AbortSignal): void

  connectedCallback(): void {
    this.#ending = new AbortController()
    this.start(this.#ending.signal)
  }

  disconnectedCallback(): void {
    this.#ending?.abort()
  }
}
