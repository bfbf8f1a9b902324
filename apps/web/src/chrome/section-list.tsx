type Section = { name: string; path: string }

/** The edition's sections. The one that the page belongs to is marked. */
export function SectionList(props: {
  sections: readonly Section[]
  current?: { path: string; isPage: boolean } | undefined
}) {
  const { current } = props
  return (
    <ul>
      {props.sections.map(({ name, path }) => (
        <li key={path}>
          <a href={path} aria-current={path === current?.path ? (current.isPage ? 'page' : 'true') : undefined}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}
