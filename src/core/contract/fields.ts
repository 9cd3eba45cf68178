import { z } from 'zod'

/** Fields that many requests have. */
export const nothing = z.object({})
export const shortText = z.string().trim().min(1).max(200)
export const noteText = z.string().max(10_000)

/** ISO 4217, as `EUR`. */
export const currencyCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{3}$/, 'three letters, as EUR')
