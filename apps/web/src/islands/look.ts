import { keep, readKept } from './device.ts'

const usual = { theme: 'system', text: 'normal' } as const

export type Look = keyof typeof usual
export const themes = ['system', 'light', 'dark'] as const

export const lookOf = (look: Look): string => readKept(look) ?? usual[look]

export function setLook(look: Look, value: string): void {
  keep(look, value === usual[look] ? null : value)
  showLook()
}

/** As the early script does it, and with the browser's own bar in the colour of the page. */
export function showLook(): void {
  const root = document.documentElement
  for (const look of ['theme', 'text'] as const) {
    const value = readKept(look)
    if (value === null) delete root.dataset[look]
    else root.dataset[look] = value
  }
  const paper = getComputedStyle(root).backgroundColor
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.dataset['own'] ??= meta.content
    meta.content = root.dataset['theme'] ? paper : meta.dataset['own']
  }
}

/** A page may lie ready, or come back, from before the reader chose something else on another. */
export function followLook(): void {
  showLook()
  addEventListener('storage', showLook)
  addEventListener('pageshow', showLook)
  document.addEventListener('prerenderingchange', showLook)
}
