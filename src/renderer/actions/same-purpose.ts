interface Used {
  readonly purpose: string
  readonly at: string
}

/** When the same was said before on the lead; case and outer blanks are no difference. */
export const saidBefore = (purpose: string, used: readonly Used[]): string | undefined =>
  used.find((one) => keyOf(one.purpose) === keyOf(purpose))?.at

const keyOf = (purpose: string): string => purpose.trim().toLocaleLowerCase()
