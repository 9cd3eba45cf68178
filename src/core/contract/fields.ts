import { z } from 'zod'

/** Fields that many requests have. */
export const nothing = z.object({})
export const shortText = z.string().trim().min(1).max(200)
export const noteText = z.string().max(10_000)
