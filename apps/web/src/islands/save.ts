import { Island } from './island.ts'
import { isOnList, keepSaved, listSaved, withoutSaved, withSaved } from './reading-list.ts'

/** The button that puts an article on the reading list. Its words say what a press does, so that it has no state to tell. */
export class Save extends Island {
  #save = ''

  protected start(signal: AbortSignal): void {
    const button = this.querySelector('button')
    const { path = location.pathname, title = document.title } = this.dataset
    this.#save ||= button?.textContent ?? ''
    const list = this.querySelector('a')
    const show = () => {
      const isSaved = isOnList(path)
      if (button) button.textContent = isSaved ? (this.dataset['unsave'] ?? '') : this.#save
      if (list) list.hidden = !isSaved
    }
    button?.addEventListener(
      'click',
      () => {
        const saved = listSaved()
        keepSaved(isOnList(path) ? withoutSaved(saved, path) : withSaved(saved, { path, title }))
        show()
      },
      { signal },
    )
    addEventListener('storage', show, { signal })
    addEventListener('pageshow', show, { signal })
    show()
  }
}
