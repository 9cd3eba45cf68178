import { z } from 'zod'
import { problemSchema } from '../problem.ts'

/** What travels through the port. `id` is the command's id too: a request sent again is not run again. */
export const requestEnvelope = z.object({ id: z.uuid(), name: z.string(), input: z.unknown() })

export const engineMessage = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('reply'),
    id: z.uuid(),
    result: z.discriminatedUnion('ok', [
      z.object({ ok: z.literal(true), value: z.unknown() }),
      z.object({ ok: z.literal(false), error: problemSchema }),
    ]),
  }),
  z.object({ kind: z.literal('notice'), name: z.string(), data: z.unknown() }),
])

export type RequestEnvelope = z.infer<typeof requestEnvelope>
export type EngineMessage = z.infer<typeof engineMessage>
