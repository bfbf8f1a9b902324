import { Island } from './island.ts'

/** In a page for slow lines: the picture that its link stands for, in its place. */
export class Picture extends Island {
  protected start(signal: AbortSignal): void {
    this.querySelector('a')?.addEventListener(
      'click',
      (event) => {
        const picture = this.querySelector('template')?.content
        if (!picture) return
        event.preventDefault()
        this.replaceWith(picture)
      },
      { signal },
    )
  }
}
