import { z } from 'zod'

/** The agreed method of a contact. */
export const channels = ['phone', 'email', 'visit', 'video', 'message', 'letter'] as const
export const channel = z.enum(channels)
export type Channel = z.infer<typeof channel>
