import { Island } from './island.ts'
import { keepPlace } from './keep-place.ts'
import { comparePosts, type PostMark } from './live-posts.ts'

const pollMs = 30_000
const announcedMs = 10_000

/**
 * Follows a live page: what is corrected and taken away changes where it stands, what is new waits behind a button, and
 * what the reader looks at does not move. The server tells when to look; where it can't, the page is asked for again and again.
 */
export class Live extends Island {
  #page: string | undefined
  /** The new posts as the page had them last, until the reader wants them. */
  #waiting: Element[] = []
  #source: EventSource | undefined
  #isLooking = false
  #isBehind = false

  protected start(signal: AbortSignal): void {
    if (this.dataset['state'] !== 'running') return
    const ending = new AbortController()
    signal.addEventListener('abort', () => ending.abort())
    this.#follow(ending)
    document.addEventListener('visibilitychange', () => this.#isBehind && this.#look(ending), { signal: ending.signal })
    ending.signal.addEventListener('abort', () => {
      this.#source?.close()
      this.#tellFollowing(false)
    })
    this.#tellFollowing(true)
  }

  #follow(ending: AbortController): void {
    const source = new EventSource(this.dataset['changes'] ?? '')
    this.#source = source
    source.addEventListener('changed', () => this.#look(ending))
    source.addEventListener('error', () => {
      // It connects again by itself, unless it was refused.
      if (source.readyState !== EventSource.CLOSED) return
      const timer = setInterval(() => this.#look(ending), pollMs)
      ending.signal.addEventListener('abort', () => clearInterval(timer))
    })
  }

  #tellFollowing(isFollowing: boolean): void {
    this.toggleAttribute('data-following', isFollowing)
    for (const line of this.querySelectorAll<HTMLElement>(':scope > .live-follows')) line.hidden = !isFollowing
  }

  /** Nobody is there to see it while the page is hidden: it is made up for afterwards. */
  async #look(ending: AbortController): Promise<void> {
    this.#isBehind = document.hidden || this.#isLooking
    if (this.#isBehind || ending.signal.aborted) return
    this.#isLooking = true
    try {
      const { signal } = ending
      const answer = await fetch(location.pathname, { cache: 'no-cache', headers: { Accept: 'text/html' }, signal })
      if (answer.ok) this.#take(await answer.text(), ending)
      // It was withdrawn. Whoever reads it may finish.
      else if (answer.status === 404 || answer.status === 410) ending.abort()
    } catch {
      // Without a connection nothing is known; the next look tells.
    } finally {
      this.#isLooking = false
      if (this.#isBehind) this.#look(ending)
    }
  }

  #take(page: string, ending: AbortController): void {
    if (page === this.#page) return
    this.#page = page
    const fresh = new DOMParser().parseFromString(page, 'text/html').querySelector('dl-live')
    if (!(fresh instanceof HTMLElement)) return
    keepPlace(this, () => {
      for (const part of ['status', 'intro', 'pinned']) replaceIfOther(partOf(this, part), partOf(fresh, part))
      this.#takePosts(fresh)
    })
    if (fresh.dataset['state'] !== 'running') ending.abort()
  }

  #takePosts(fresh: Element): void {
    const [shown, now] = [partOf(this, 'posts'), partOf(fresh, 'posts')]
    if (!shown || !now) return
    const goesOn = fresh.querySelector('[rel=next]') !== null
    const { added, removed } = comparePosts(marksOf(shown), marksOf(now), goesOn)
    for (const id of removed) {
      const post = childOf(shown, id)
      if (!post?.contains(document.activeElement)) post?.remove()
    }
    for (const post of now.children) replaceIfOther(childOf(shown, post.id), post)
    this.#waiting = [...now.children]
    if (added.length === 0) this.#say()
    // At the very top there is nothing to lose sight of.
    else if (scrollY < 4) {
      this.#insert()
      this.#say(this.#count(added.length))
    } else this.#offer(this.#count(added.length))
  }

  get #status(): Element | null {
    return this.querySelector(':scope > [role=status]')
  }

  #count(posts: number): string {
    return (this.dataset[posts === 1 ? 'one' : 'other'] ?? '').replace('#', String(posts))
  }

  #say(text?: string): void {
    this.#status?.replaceChildren()
    if (text === undefined) return
    const said = document.createElement('span')
    said.className = 'visually-hidden'
    said.textContent = text
    this.#status?.append(said)
    setTimeout(() => said.remove(), announcedMs)
  }

  #offer(text: string): void {
    // Nothing is announced twice.
    if (this.#status?.textContent === text) return
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = text
    button.addEventListener('click', () => {
      const [newest] = this.#insert()
      this.#say()
      if (!newest) return
      newest.tabIndex = -1
      newest.focus({ preventScroll: true })
      newest.scrollIntoView({ block: 'start' })
    })
    this.#status?.replaceChildren(button)
  }

  /** Puts the waiting posts in their places, and gives those that are new. */
  #insert(): HTMLElement[] {
    const shown = partOf(this, 'posts')
    if (!shown) return []
    const oldest = marksOf(shown).at(-1)?.at ?? ''
    let below: Element | null = null
    const inserted: HTMLElement[] = []
    for (const post of this.#waiting.reverse()) {
      const known = childOf(shown, post.id)
      if (!known && post instanceof HTMLElement && (post.dataset['at'] ?? '') >= oldest) {
        written.set(post, post.outerHTML)
        post.classList.add('post-new')
        shown.insertBefore(document.adoptNode(post), below)
        inserted.unshift(post)
        below = post
      } else if (known) below = known
    }
    this.#waiting = []
    return inserted
  }
}

const partOf = (live: Element, name: string) => live.querySelector(`:scope > [data-part="${name}"]`)
const childOf = (posts: Element, id: string) => posts.querySelector(`:scope > [id="${CSS.escape(id)}"]`)

function marksOf(posts: Element): PostMark[] {
  return [...posts.querySelectorAll<HTMLElement>(':scope > [data-at]')].map(({ id, dataset }) => ({
    id,
    at: dataset['at'] ?? '',
  }))
}

/** What the server wrote, by the element that stands for it: others of our elements may have changed that since. */
const written = new WeakMap<Element, string>()

/** Puts the new one in the place of the old one, unless they are the same or the reader is in it. */
function replaceIfOther(old: Element | null, fresh: Element | null): void {
  if (!old || !fresh) return
  const text = fresh.outerHTML
  const isSame = written.has(old) ? written.get(old) === text : old.textContent === fresh.textContent
  if (isSame) {
    written.set(old, text)
    return
  }
  if (old.contains(document.activeElement)) return
  const copy = document.importNode(fresh, true)
  written.set(copy, text)
  old.replaceWith(copy)
}
