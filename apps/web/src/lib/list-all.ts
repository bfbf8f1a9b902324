type Page<Node> = { nodes: readonly Node[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }

/** All of a list that the api gives in pages, but no more than so many. */
export async function listAll<Node>(
  most: number,
  getPage: (after: string | null) => Promise<Page<Node> | null | undefined>,
): Promise<Node[]> {
  const all: Node[] = []
  for (let after: string | null = null; ; ) {
    const page = await getPage(after)
    all.push(...(page?.nodes ?? []))
    if (!page?.pageInfo.hasNextPage || all.length >= most) return all.slice(0, most)
    after = page.pageInfo.endCursor
  }
}
