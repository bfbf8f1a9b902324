import { Island } from './island.ts'
import { listKeptPages } from './kept-pages.ts'
import { createPageLink } from './page-link.ts'

/** What can be read without a connection, the newest first. */
export class OfflineList extends Island {
  protected start(): void {
    void this.#show()
  }

  async #show(): Promise<void> {
    const pages = await listKeptPages()
    this.hidden = pages.length === 0
    this.querySelector('ul')?.replaceChildren(
      ...pages.map(({ path, title }) => {
        const item = document.createElement('li')
        item.append(createPageLink(path, title))
        return item
      }),
    )
  }
}
