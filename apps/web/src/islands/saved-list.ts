import { Island } from './island.ts'
import { keepSaved, listSaved, withoutSaved } from './reading-list.ts'

/** The reading list itself. An item is made from the `<template>`; what is there when it is empty has `data-empty`. */
export class SavedList extends Island {
  protected start(signal: AbortSignal): void {
    this.#show()
    addEventListener('storage', () => this.#show(), { signal })
    addEventListener('pageshow', () => this.#show(), { signal })
  }

  #show(): void {
    const list = this.querySelector('ul')
    const item = this.querySelector('template')?.content.firstElementChild
    const empty = this.querySelector<HTMLElement>('[data-empty]')
    if (!list || !item || !empty) return
    const saved = listSaved()
    empty.hidden = saved.length > 0
    list.replaceChildren(
      ...saved.map(({ path, title }) => {
        const made = item.cloneNode(true) as Element
        const link = made.querySelector('a')
        const button = made.querySelector('button')
        link?.setAttribute('href', path)
        link?.append(title)
        link?.setAttribute('lang', path.split('/')[1] ?? '')
        button?.setAttribute('aria-label', `${button.textContent}: ${title}`)
        button?.addEventListener('click', () => this.#remove(path))
        return made
      }),
    )
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
