/** The `<details>` of the masthead give way: to Escape, to a press beside them, and when the keyboard leaves them. */
export function closeMenus(): void {
  const listOpen = () => document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')
  const closeOthers = ({ target }: Event) => {
    for (const menu of listOpen()) if (!(target instanceof Node && menu.contains(target))) menu.open = false
  }
  addEventListener('pointerdown', closeOthers)
  addEventListener('focusin', closeOthers)
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return
    for (const menu of listOpen()) {
      if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus()
      menu.open = false
    }
  })
}
