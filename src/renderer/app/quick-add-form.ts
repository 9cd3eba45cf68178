import type { RequestInput } from '../../core/contract/requests.ts'

type Form = Readonly<Record<'company' | 'person' | 'phone' | 'email' | 'note', string>>

/** The lead that a form describes: blank fields are absent. Undefined if nobody is named. */
export function leadOfForm(form: Form): RequestInput<'leads.add'> | undefined {
  const filled = Object.fromEntries(
    Object.entries(form)
      .map(([name, text]) => [name, text.trim()])
      .filter(([, text]) => text !== ''),
  ) as Partial<Form>
  return filled.company === undefined && filled.person === undefined ? undefined : filled
}
