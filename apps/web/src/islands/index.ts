import { closeMenus } from './menus.ts'
import { whenRendered } from './start.ts'

/**
 * All that moves on the site. A file per element; each page is whole without any of them. An element takes its words
 * from its markup, which the server writes: there are none in here. What is seldom asked for is imported when it is.
 */
const elements: Record<string, new () => HTMLElement> = {}

whenRendered(() => {
  closeMenus()
  for (const [name, element] of Object.entries(elements)) customElements.define(name, element)
})
