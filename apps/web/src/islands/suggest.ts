import { Island } from './island.ts'

type Suggestion = { text: string; path: string; isTopic: boolean }

const waitMs = 150
const shortest = 2
const name = 'suggestions'

/** A list of what the reader may be looking for, under the field: the combobox of the ARIA practices. Without it the field is one. */
export class Suggest extends Island {
  #asked: AbortController | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #options: Suggestion[] = []
  #chosen = -1
  #typed = ''

  protected start(signal: AbortSignal): void {
    const input = this.querySelector('input')
    if (!input) return
    input.setAttribute('role', 'combobox')
    input.setAttribute('aria-autocomplete', 'list')
    input.setAttribute('aria-expanded', 'false')
    input.setAttribute('aria-controls', name)
    input.addEventListener('input', () => this.#later(input), { signal })
    input.addEventListener('keydown', (event) => this.#press(event, input), { signal })
    input.addEventListener('blur', () => this.#close(input), { signal })
    signal.addEventListener('abort', () => this.#close(input))
  }

  #later(input: HTMLInputElement): void {
    clearTimeout(this.#timer)
    this.#asked?.abort()
    this.#typed = input.value
    if (input.value.trim().length < shortest) this.#close(input)
    else this.#timer = setTimeout(() => this.#ask(input), waitMs)
  }

  /** Whatever goes wrong, the field remains. */
  async #ask(input: HTMLInputElement): Promise<void> {
    this.#asked = new AbortController()
    const { signal } = this.#asked
    try {
      const answer = await fetch(`${this.dataset['url']}?${new URLSearchParams({ q: input.value })}`, { signal })
      if (!answer.ok) return
      const { suggestions } = (await answer.json()) as { suggestions: Suggestion[] }
      if (!signal.aborted && document.activeElement === input) this.#show(suggestions, input)
    } catch {
      this.#close(input)
    }
  }

  #show(suggestions: Suggestion[], input: HTMLInputElement): void {
    this.#close(input)
    if (suggestions.length === 0) return
    this.#options = suggestions
    const list = document.createElement('ul')
    list.id = name
    list.className = 'suggestions'
    list.role = 'listbox'
    list.ariaLabel = this.dataset['label'] ?? ''
    list.append(...suggestions.map((suggestion, index) => this.#draw(suggestion, index)))
    // Pressed before the field loses the keyboard, which would close the list.
    list.addEventListener('pointerdown', (event) => event.preventDefault())
    list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element && target.closest('li')
      if (option) this.#go(this.#options[[...list.children].indexOf(option)], input)
    })
    this.append(list)
    input.setAttribute('aria-expanded', 'true')
    this.#say(suggestions.length)
  }

  #draw({ text, isTopic }: Suggestion, index: number): HTMLElement {
    const option = document.createElement('li')
    option.id = `${name}-${index}`
    option.role = 'option'
    option.ariaSelected = 'false'
    option.append(text)
    if (isTopic) {
      const kind = document.createElement('small')
      kind.textContent = this.dataset['topic'] ?? ''
      option.append(' ', kind)
    }
    return option
  }

  #say(count: number): void {
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = (this.dataset[count === 1 ? 'one' : 'other'] ?? '').replace('#', String(count))
  }

  #press(event: KeyboardEvent, input: HTMLInputElement): void {
    const { key, isComposing } = event
    if (isComposing || this.#options.length === 0) return
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault()
      this.#choose(this.#chosen + (key === 'ArrowDown' ? 1 : -1), input)
    } else if (key === 'Escape') {
      event.preventDefault()
      input.value = this.#typed
      this.#close(input)
    } else if (key === 'Enter' && this.#chosen >= 0) {
      event.preventDefault()
      this.#go(this.#options[this.#chosen], input)
    } else if (key === 'Tab') this.#close(input)
  }

  /** From the last one on to what was typed, and from there to the first. */
  #choose(index: number, input: HTMLInputElement): void {
    const count = this.#options.length
    this.#chosen = index < -1 ? count - 1 : index >= count ? -1 : index
    input.value = this.#options[this.#chosen]?.text ?? this.#typed
    for (const [at, option] of [...this.querySelectorAll('li')].entries()) {
      option.ariaSelected = String(at === this.#chosen)
    }
    if (this.#chosen < 0) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', `${name}-${this.#chosen}`)
  }

  /** A topic has a page of its own. A word is searched for as the form says, narrowed as it is. */
  #go(suggestion: Suggestion | undefined, input: HTMLInputElement): void {
    if (!suggestion) return
    this.#close(input)
    input.value = suggestion.text
    if (suggestion.isTopic) location.assign(suggestion.path)
    else input.form?.requestSubmit()
  }

  #close(input: HTMLInputElement): void {
    clearTimeout(this.#timer)
    this.#asked?.abort()
    this.#options = []
    this.#chosen = -1
    this.querySelector('ul')?.remove()
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = ''
  }
}
