import { createPool } from '@dateline/db'
import { hashPassword } from 'better-auth/crypto'
import { type Grant, type Role, roles } from '../../roles.ts'
import { insertMember, listMembers, replaceGrants, setPassword } from './member.store.ts'

/** Known to everybody who reads this: for the sample outlet in development, and nowhere else. */
const password = 'puente means bridge'
const names: Record<Role, string> = {
  contributor: 'Inés Contributor',
  translator: 'Théo Translator',
  editor: 'Jana Editor',
  duty_editor: 'Rui Duty Editor',
  administrator: 'Ada Administrator',
}
const emailOf = (role: Role) => `${role.replace('_', '-')}@puente.example`

/** A member for each role, when there are no members yet. Says how to sign in as one. */
export async function seedMembers(databaseUrl: string, now: Date): Promise<{ members: string[]; password: string }> {
  const pool = createPool(databaseUrl, { max: 1, name: 'seed' })
  try {
    await pool.db.transaction(async (tx) => {
      if ((await listMembers(tx, null, 1)).length > 0) return
      const hash = await hashPassword(password)
      for (const role of roles) {
        const email = emailOf(role)
        const values = { name: names[role], email, emailVerified: true, createdAt: now, updatedAt: now }
        const member = await insertMember(tx, values)
        if (!member) continue
        const grants: Grant[] = [{ role, edition: null }]
        await replaceGrants(tx, member.id, grants)
        await setPassword(tx, member.id, hash, now)
      }
    })
  } finally {
    await pool.close()
  }
  return { members: roles.map(emailOf), password }
}
