import { z } from 'zod'

export const personRoles = ['decides', 'influences', 'gatekeeper', 'unknown'] as const
export const personRole = z.enum(personRoles)
export type PersonRole = z.infer<typeof personRole>
