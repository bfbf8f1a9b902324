import { keep } from './device.ts'
import { Island } from './island.ts'

const restMs = 30 * 24 * 3_600_000

/** Sends the appeals away for a while. The early script leaves them out of later pages before they are painted. */
export class DismissAppeal extends Island {
  protected start(signal: AbortSignal): void {
    this.querySelector('button')?.addEventListener('click', () => this.#dismiss(), { signal })
  }

  #dismiss(): void {
    const appeal = this.closest('.appeal')
    const { dismissed = '', undo = '' } = this.dataset
    keep('appeal', String(Date.now() + restMs))
    document.documentElement.dataset['appeal'] = 'off'

    const note = document.createElement('p')
    note.className = 'appeal-note'
    note.setAttribute('role', 'status')
    const button = document.createElement('button')
    button.append(undo)
    button.addEventListener('click', () => {
      keep('appeal', null)
      delete document.documentElement.dataset['appeal']
      note.remove()
      this.querySelector('button')?.focus()
    })
    appeal?.after(note)
    // Said once it stands there: what a live region holds from the start is not announced.
    requestAnimationFrame(() => note.append(`${dismissed} `, button))
  }
}
