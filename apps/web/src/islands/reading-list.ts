import { keep, readKept } from './device.ts'

export type Saved = { path: string; title: string }

const most = 200

/** The newest first. What is no list, or came from elsewhere, is none. */
export function parseSaved(text: string | null): Saved[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(list) ? list.filter(isSaved) : []
  } catch {
    return []
  }
}

/** A path of the site: never the address of another, which starts with two slashes. */
function isSaved(item: Partial<Saved> | null): item is Saved {
  return typeof item?.title === 'string' && typeof item.path === 'string' && /^\/(?!\/)/.test(item.path)
}

export const withoutSaved = (list: readonly Saved[], path: string): Saved[] => list.filter((each) => each.path !== path)

export const withSaved = (list: readonly Saved[], { path, title }: Saved): Saved[] =>
  [{ path, title }, ...withoutSaved(list, path)].slice(0, most)

export const listSaved = (): Saved[] => parseSaved(readKept('saved'))
export const isOnList = (path: string): boolean => listSaved().some((each) => each.path === path)
export const keepSaved = (list: readonly Saved[]): void => keep('saved', list.length > 0 ? JSON.stringify(list) : null)
