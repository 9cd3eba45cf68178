import { z } from 'zod'
import { leadId, personId } from '../ids.ts'
import { personRole } from '../lead/person-role.ts'
import { timeOfDay } from '../time/wall-time.ts'
import { command } from './call.ts'
import { shortText } from './fields.ts'

/** ISO 639, as `fr`. */
const languageCode = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z]{2,3}$/, 'two letters, as fr')

const personFields = {
  jobTitle: shortText.nullable().optional(),
  email: z.email().nullable().optional(),
  phone: shortText.nullable().optional(),
  mobile: shortText.nullable().optional(),
  /** What this person is spoken to in. */
  language: languageCode.nullable().optional(),
}

const onLead = z.object({ leadId, personId })
const person = z.object({ id: personId })

export const peopleRequests = {
  /** The first one on a lead is its main person. */
  'people.add': command(
    z.object({ leadId, name: shortText, role: personRole.default('unknown'), ...personFields }),
    person,
  ),
  /** Changes what is given, on every lead the person is on; null clears. */
  'people.edit': command(onLead.extend({ name: shortText.optional(), ...personFields }), person),
  /** What the person decides on this lead. */
  'people.setRole': command(onLead.extend({ role: personRole }), person),
  /** Who is called. */
  'people.makeMain': command(onLead, person),
  /** Takes the person off the lead; what was said with them stays. */
  'people.remove': command(onLead, person),
  /** Changes what is given of the client's company, for all its leads; null clears. A first name makes one. */
  'companies.edit': command(
    z.object({
      leadId,
      name: shortText.optional(),
      website: shortText.nullable().optional(),
      phone: shortText.nullable().optional(),
      city: shortText.nullable().optional(),
      /** Its code, where holidays differ by region. */
      region: shortText.nullable().optional(),
      /** A code, or a name in any of the languages. */
      country: shortText.nullable().optional(),
      timeZone: shortText.nullable().optional(),
      /** When it is open; null for the usual hours. */
      hours: z.object({ opensAt: timeOfDay, closesAt: timeOfDay }).nullable().optional(),
    }),
    z.object({ leadId }),
  ),
} as const
