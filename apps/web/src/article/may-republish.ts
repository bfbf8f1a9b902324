/** Whether the terms allow others to print the text without asking. */
export function mayRepublish({ code }: { code: string }): boolean {
  return code !== 'all-rights-reserved'
}
