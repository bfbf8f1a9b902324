import type { PageTextFragment } from '#gql'
import { Block } from './block.tsx'
import type { Setting } from './nested.tsx'

/** The text of a page of the outlet, under a heading of the first level. */
export function PageText({ page, setting }: { page: PageTextFragment; setting: Setting }) {
  const levelTwo = page.body.findIndex((block) => block.__typename === 'HeadingBlock' && block.level === 2)
  return (
    <div className="body">
      {page.body.map((block, index) => {
        const isUnder = levelTwo >= 0 && levelTwo < index
        const level = block.__typename === 'HeadingBlock' && block.level === 3 && isUnder ? 3 : 2
        return <Block key={block.id} block={block} level={level} setting={setting} />
      })}
    </div>
  )
}
