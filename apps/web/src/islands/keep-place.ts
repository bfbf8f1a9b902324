/** Changes what stands in an element, while what the reader looks at stays where it is on the screen. */
export function keepPlace(element: Element, change: () => void): void {
  if (scrollY < 4 || element.getBoundingClientRect().top >= innerHeight) {
    change()
    return
  }
  const parts = [...element.querySelectorAll<HTMLElement>('[id]')]
  const held = parts.find((part) => part.getBoundingClientRect().top >= 0)
  const place = () => {
    // The reader is past all of it, or what was held has gone: its end then stands for it.
    const now = held && (held.isConnected ? held : document.getElementById(held.id))
    return now ? now.getBoundingClientRect().top : element.getBoundingClientRect().bottom
  }
  const before = place()
  change()
  scrollBy({ top: place() - before, behavior: 'instant' })
}
