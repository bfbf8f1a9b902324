import type { AboutSiteQuery } from '#gql'

/** The outlet's page with this key, in the edition for readers who have asked for none, or else in any. */
export function findPage({ outlet, editions }: AboutSiteQuery, key: string): { title: string; path: string } | null {
  const inOrder = editions.toSorted((a, b) => Number(isDefault(b)) - Number(isDefault(a)))
  return inOrder.flatMap(({ pages }) => pages.filter((page) => page.key === key))[0] ?? null

  function isDefault({ code }: { code: string }): boolean {
    return code === outlet.defaultEdition.code
  }
}
