import { Island } from './island.ts'

/** Hands the article on: through the device's own sheet, or as a link to paste. */
export class Share extends Island {
  protected start(signal: AbortSignal): void {
    const share = this.querySelector<HTMLButtonElement>('[name=share]')
    const { title = document.title, url = location.href } = this.dataset
    if (share) share.hidden = !('share' in navigator)
    // A reader who closes the sheet has changed their mind, which is no error.
    share?.addEventListener('click', () => navigator.share({ title, url }).catch(() => {}), { signal })
    this.querySelector('[name=copy]')?.addEventListener('click', () => this.#copy(url), { signal })
  }

  async #copy(url: string): Promise<void> {
    const status = this.querySelector('[role=status]')
    if (!status) return
    const copied = await navigator.clipboard?.writeText(url).then(
      () => true,
      () => false,
    )
    // Where the browser refuses, the link stands there to be marked.
    status.textContent = copied ? (this.dataset['copied'] ?? '') : url
    setTimeout(() => copied && status.replaceChildren(), 5000)
  }
}
