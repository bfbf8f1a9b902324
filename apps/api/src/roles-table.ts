import { type Action, policies, type Role, roles, type Scope } from './roles.ts'

const titles: Record<Role, string> = {
  contributor: 'contributor',
  translator: 'translator',
  editor: 'editor',
  duty_editor: 'duty editor',
  administrator: 'administrator',
}

type Row = { roles: readonly Role[]; own?: readonly Role[]; scope: Scope; says: string }

/** `docs/roles.md`: who may do what, as the code has it. */
export function describeRoles(): string {
  const rows = (Object.entries(policies) as [Action, Row][]).map(([action, policy]) =>
    toRow([`\`${action}\``, policy.says, ...roles.map((role) => markOf(policy, role)), policy.scope]),
  )
  return `# Who may do what

Made from \`apps/api/src/roles.ts\` by \`pnpm --filter @dateline/api roles\`; a test fails when the two differ.

A member has roles in an edition, or in all of them: *translator for fr, editor for de*. ● means: in the editions of the role.
○ means: there, with what is their own, which they wrote or which is assigned to them. Every mutation of the newsroom's graph
names one of these rows as its \`@policy\`. It is asked twice: before anything is read, whether the viewer may do this anywhere at
all; then for the thing itself, with its edition and whose it is.

A service has roles too, and scopes beside them: it may do what both allow. Whoever has a shell on the server may do all.
Roles themselves are given, in an edition, by its administrators; in all editions, by administrators of all.

${toRow(['action', 'to', ...roles.map((role) => titles[role]), 'scope of a service'])}
${toRow(['---', '---', ...roles.map(() => ':-:'), '---'])}
${rows.join('\n')}
`
}

const toRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

function markOf({ roles: all, own = [] }: Row, role: Role): string {
  if (all.includes(role)) return '●'
  return own.includes(role) ? '○' : ''
}
