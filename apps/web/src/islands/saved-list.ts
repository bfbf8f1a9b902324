import { Island } from './island.ts'
import { createPageLink } from './page-link.ts'
import { keepSaved, listSaved, type Saved, withoutSaved } from './reading-list.ts'

/** The reading list itself. What is there when it is empty has `data-empty`. */
export class SavedList extends Island {
  protected start(signal: AbortSignal): void {
    this.#show()
    addEventListener('storage', () => this.#show(), { signal })
    addEventListener('pageshow', () => this.#show(), { signal })
  }

  #show(): void {
    const list = this.querySelector('ul')
    const empty = this.querySelector<HTMLElement>('[data-empty]')
    if (!list || !empty) return
    const saved = listSaved()
    empty.hidden = saved.length > 0
    list.replaceChildren(...saved.map((each) => this.#createItem(each)))
  }

  #createItem({ path, title }: Saved): HTMLElement {
    const { remove = '' } = this.dataset
    const button = document.createElement('button')
    button.append(remove)
    button.ariaLabel = `${remove} ${title}`
    button.addEventListener('click', () => this.#remove(path))
    const item = document.createElement('li')
    item.append(createPageLink(path, title), button)
    return item
  }

  /** The keyboard goes on at the next item, or at the sentence that says there is none. */
  #remove(path: string): void {
    const place = listSaved().findIndex((each) => each.path === path)
    keepSaved(withoutSaved(listSaved(), path))
    this.#show()
    const buttons = this.querySelectorAll('button')
    const next = buttons[Math.min(place, buttons.length - 1)] ?? this.querySelector<HTMLElement>('[data-empty]')
    next?.focus()
  }
}
