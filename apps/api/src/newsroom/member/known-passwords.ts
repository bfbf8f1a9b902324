let known: ReadonlySet<string> | null = null

/** Whether a password stands on the list of the most common ones. The list is read when it is first asked. */
export async function loadKnownPasswords(): Promise<(password: string) => boolean> {
  known ??= new Set((await import('@zxcvbn-ts/language-common')).dictionary['passwords-common'].map(String))
  const list = known
  return (password) => list.has(password)
}
