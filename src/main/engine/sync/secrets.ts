import type { Database } from 'better-sqlite3'
import type { AccountId } from '../../../core/ids.ts'
import { type Account, changeAccount } from '../db/accounts.ts'

/** Where passwords are sealed: the keyring of the system, which the engine itself cannot reach. */
export interface Keyring {
  /** Undefined where there is nothing that keeps a secret: it is then written nowhere. */
  seal(secret: string): Promise<string | undefined>
  /** Undefined for what cannot be opened here. */
  open(sealed: string): Promise<string | undefined>
}

/** The passwords of accounts: sealed in the database, and open only in memory. */
export interface Secrets {
  keep(id: AccountId, secret: string): Promise<void>
  of(account: Account): Promise<string | undefined>
  /** Whether the password is kept, here or in the keyring. */
  knows(account: Account): boolean
}

export function createSecrets(db: Database, keyring: Keyring | undefined): Secrets {
  const open = new Map<AccountId, string>()
  return {
    keep: async (id, secret) => {
      open.set(id, secret)
      changeAccount(db, id, { sealedSecret: await keyring?.seal(secret) })
    },
    of: async ({ id, sealedSecret }) => {
      const known = open.get(id)
      if (known !== undefined || sealedSecret === undefined) return known
      const secret = await keyring?.open(sealedSecret)
      if (secret !== undefined) open.set(id, secret)
      return secret
    },
    knows: ({ id, sealedSecret }) => open.has(id) || sealedSecret !== undefined,
  }
}
