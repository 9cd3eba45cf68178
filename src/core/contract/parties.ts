import { z } from 'zod'
import { companyId, personId, sellerId } from '../ids.ts'
import { personRole } from '../lead/person-role.ts'
import { timeOfDay } from '../time/wall-time.ts'

export const sellerView = z.object({
  id: sellerId,
  name: z.string(),
  timeZone: z.string(),
  country: z.string().optional(),
  region: z.string().optional(),
  workingWeekdays: z.array(z.int().min(1).max(7)).min(1),
  dayStarts: timeOfDay,
  dayEnds: timeOfDay,
})

export const personView = z.object({
  id: personId,
  name: z.string(),
  role: personRole,
  /** Who is called, where nothing else is said. */
  isMain: z.boolean(),
  jobTitle: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  mobile: z.string().optional(),
  /** ISO 639. */
  language: z.string().optional(),
})

export const companyView = z.object({
  id: companyId,
  name: z.string(),
  website: z.string().optional(),
  phone: z.string().optional(),
  city: z.string().optional(),
  region: z.string().optional(),
  country: z.string().optional(),
  timeZone: z.string().optional(),
  opensAt: timeOfDay.optional(),
  closesAt: timeOfDay.optional(),
})

export type SellerView = z.infer<typeof sellerView>
export type PersonView = z.infer<typeof personView>
export type CompanyView = z.infer<typeof companyView>
