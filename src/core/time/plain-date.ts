import { z } from 'zod'

/** A day without a time or a zone: `2026-11-26`. Compares correctly as text. */
export const plainDate = z.iso.date().brand('PlainDate')
export type PlainDate = z.infer<typeof plainDate>
