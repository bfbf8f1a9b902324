import { keep, readKept } from './device.ts'
import { Island } from './island.ts'
import { parsePositions, withPosition } from './positions.ts'

/** Whoever has read no further than this has not begun. */
const begun = 3

/**
 * Keeps the place where the reader leaves an article, and offers it the next time: a link, which moves nothing by
 * itself and goes when it is of no use any more.
 */
export class ContinueReading extends Island {
  protected start(signal: AbortSignal): void {
    const path = this.closest<HTMLElement>('[data-path]')?.dataset['path'] ?? location.pathname
    const blocks = [...document.querySelectorAll<HTMLElement>('.body > [id]')]
    const left = blocks.find(({ id }) => id === parsePositions(readKept('positions'))[path])
    if (left && !isPlaced()) this.#offer(left, signal)

    const note = () => {
      if (document.visibilityState !== 'hidden' || !wasSeen) return
      const top = blocks.findIndex((block) => block.getBoundingClientRect().bottom > 0)
      const isRead = (blocks.at(-1)?.getBoundingClientRect().bottom ?? 0) <= innerHeight
      if (!isRead && top < begun) return
      const block = isRead ? null : (blocks[top]?.id ?? null)
      keep('positions', JSON.stringify(withPosition(parsePositions(readKept('positions')), path, block)))
    }
    let wasSeen = document.visibilityState === 'visible'
    document.addEventListener(
      'visibilitychange',
      () => {
        note()
        wasSeen = true
      },
      { signal },
    )
  }

  #offer(block: HTMLElement, signal: AbortSignal): void {
    const link = this.querySelector('a')
    link?.setAttribute('href', `#${block.id}`)
    this.hidden = false
    const withdraw = () => {
      this.hidden = true
      seen.disconnect()
    }
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && withdraw())
    seen.observe(block)
    for (const control of this.children) control.addEventListener('click', withdraw, { signal })
    signal.addEventListener('abort', withdraw)
  }
}

/** The address names a place, or the browser has put the reader back to one. */
function isPlaced(): boolean {
  return location.hash !== '' || scrollY > innerHeight
}
