/** What was typed, without outer blanks; null for nothing, which clears. */
const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** The fields that are another than before, as the engine takes them; one that was blank and still is does not count. */
export function changedFields<F extends string>(
  form: Readonly<Record<F, string>>,
  before: Readonly<Partial<Record<NoInfer<F>, string>>>,
): Partial<Record<F, string | null>> {
  const fields = (Object.keys(form) as F[]).filter(
    (field) => textOrNull(form[field]) !== textOrNull(before[field] ?? ''),
  )
  return Object.fromEntries(fields.map((field) => [field, textOrNull(form[field])])) as Partial<
    Record<F, string | null>
  >
}
