import { buildASTSchema, type DirectiveNode, type DocumentNode, findBreakingChanges, parse, visit } from 'graphql'

/** What clients build on and would lose, sentence by sentence. What was deprecated until a day that has passed may go. */
export function listBroken(released: string, next: string, today: Date): string[] {
  const promised = buildASTSchema(withoutExpired(parse(released), today))
  return findBreakingChanges(promised, buildASTSchema(parse(next))).map((change) => change.description)
}

/** The day up to which something deprecated stays, as its reason has it: `Use "topics". Until 2027-06-01.` */
export function readLastDay(reason: string): Date | null {
  const [, day] = /\buntil (\d{4}-\d{2}-\d{2})\b/i.exec(reason) ?? []
  const date = day === undefined ? null : new Date(`${day}T23:59:59.999Z`)
  return date && !Number.isNaN(date.getTime()) ? date : null
}

export function reasonOf(directives: readonly DirectiveNode[] = []): string | null {
  const deprecated = directives.find((directive) => directive.name.value === 'deprecated')
  const reason = deprecated?.arguments?.find((argument) => argument.name.value === 'reason')?.value
  if (reason?.kind === 'StringValue') return reason.value
  return deprecated ? '' : null
}

function withoutExpired(document: DocumentNode, today: Date): DocumentNode {
  const drop = ({ directives }: { readonly directives?: readonly DirectiveNode[] | undefined }) => {
    const lastDay = readLastDay(reasonOf(directives) ?? '')
    return lastDay && lastDay < today ? null : undefined
  }
  return visit(document, { FieldDefinition: drop, EnumValueDefinition: drop, InputValueDefinition: drop })
}
