import { Island } from './island.ts'
import { isOnList, keepSaved, listSaved, withoutSaved, withSaved } from './reading-list.ts'

/** The button that puts an article on the reading list. Its words say what a press does, so that it has no state to tell. */
export class Save extends Island {
  #save = ''

  protected start(signal: AbortSignal): void {
    const button = this.querySelector('button')
    const { path = location.pathname, title = document.title } = this.dataset
    this.#save ||= button?.textContent ?? ''
    const show = () => {
      if (button) button.textContent = isOnList(path) ? (this.dataset['unsave'] ?? '') : this.#save
    }
    button?.addEventListener(
      'click',
      () => {
        const list = listSaved()
        keepSaved(isOnList(path) ? withoutSaved(list, path) : withSaved(list, { path, title }))
        show()
      },
      { signal },
    )
    addEventListener('storage', show, { signal })
    addEventListener('pageshow', show, { signal })
    show()
  }
}
