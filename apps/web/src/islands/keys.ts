import { readKept } from './device.ts'
import { Island } from './island.ts'
import { lookOf, setLook, themes } from './look.ts'

/** Single keys, for who wants them: they can be turned off, and mean nothing where somebody writes (WCAG 2.1.4). */
export class Keys extends Island {
  protected start(signal: AbortSignal): void {
    const dialog = this.querySelector('dialog')
    const actions: Record<string, () => void> = {
      '?': () => dialog?.showModal(),
      '/': openSearch,
      j: () => moveTo(1),
      k: () => moveTo(-1),
      s: () => document.querySelector<HTMLElement>('dl-save button')?.click(),
      t: changeTheme,
    }
    addEventListener(
      'keydown',
      (event) => {
        const { key, ctrlKey, metaKey, altKey, defaultPrevented } = event
        const action = Object.hasOwn(actions, key) ? actions[key] : undefined
        if (!action || ctrlKey || metaKey || altKey || defaultPrevented || isWriting(event)) return
        if (readKept('keys') === 'off' || document.querySelector('dialog[open]')) return
        event.preventDefault()
        action()
      },
      { signal },
    )
    // Beside the dialog is its backdrop.
    dialog?.addEventListener('click', ({ target }) => target === dialog && dialog.close(), { signal })
  }
}

function isWriting({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}

function openSearch(): void {
  const field = document.querySelector<HTMLInputElement>('input[type=search]')
  if (field?.checkVisibility()) field.focus()
  else document.querySelector<HTMLAnchorElement>('a[href$="/search"]')?.click()
}

/** From headline to headline, starting where the keyboard is. */
function moveTo(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('main :is(h2, h3) a[href]')]
  const at = links.indexOf(document.activeElement as HTMLElement)
  links[at < 0 ? (step > 0 ? 0 : -1) : at + step]?.focus()
}

function changeTheme(): void {
  const next = themes[(themes.indexOf(lookOf('theme') as (typeof themes)[number]) + 1) % themes.length] ?? 'system'
  setLook('theme', next)
  dispatchEvent(new Event('dl-look'))
}
