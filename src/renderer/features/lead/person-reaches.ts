import type { PersonView } from '../../../core/contract/parties.ts'

interface PersonReach {
  readonly phone: string | undefined
  readonly email: string | undefined
}

/** The ways to reach a person that are known, a line each; a mobile that is the telephone too stands once. */
export function reachesOf({
  phone,
  mobile,
  email,
}: Pick<PersonView, 'phone' | 'mobile' | 'email'>): PersonReach[] {
  const lines = [
    { phone, email },
    { phone: mobile === phone ? undefined : mobile, email: undefined },
  ]
  return lines.filter((line) => line.phone !== undefined || line.email !== undefined)
}
