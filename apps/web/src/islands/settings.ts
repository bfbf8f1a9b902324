import { keep, readKept } from './device.ts'
import { Island } from './island.ts'
import { type Look, lookOf, setLook } from './look.ts'
import { isServed, setLite } from './worker-link.ts'

/** The form of what is kept on the device. Whatever is chosen holds at once. */
export class Settings extends Island {
  protected start(signal: AbortSignal): void {
    this.#show()
    this.addEventListener('change', ({ target }) => target instanceof HTMLInputElement && this.#set(target), { signal })
    addEventListener('storage', () => this.#show(), { signal })
    addEventListener('dl-look', () => this.#show(), { signal })
  }

  #set({ name, value, checked }: HTMLInputElement): void {
    if (name === 'lite') setLite(checked)
    else if (name === 'keys') keep('keys', checked ? null : 'off')
    else setLook(name as Look, value)
  }

  #show(): void {
    for (const input of this.querySelectorAll('input')) {
      const { name, value } = input
      if (name === 'keys') input.checked = readKept('keys') !== 'off'
      else if (name === 'lite') this.#showLite(input)
      else input.checked = value === lookOf(name as Look)
    }
  }

  /** Where the browser itself asks for less, it is not ours to turn off. */
  #showLite(input: HTMLInputElement): void {
    input.checked = readKept('lite') === 'on'
    if (input.parentElement) input.parentElement.hidden = !isServed() || asksForLess()
  }
}

function asksForLess(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  return connection?.saveData ?? false
}
