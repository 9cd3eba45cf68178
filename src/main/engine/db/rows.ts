/** A row as SQLite gives it, with the columns that are NULL left out: absent is undefined, not null. */
export function present<T>(row: unknown): T {
  return Object.fromEntries(Object.entries(row as object).filter(([, value]) => value !== null)) as T
}

/** `undefined` for SQLite, which knows only NULL. */
export const orNull = <T>(value: T | undefined): T | null => value ?? null
