import { z } from 'zod'
import { command, question } from './call.ts'
import { nothing } from './fields.ts'

const historyView = z.object({
  undo: z.object({ summary: z.string() }).optional(),
  redo: z.object({ summary: z.string() }).optional(),
})

export const historyRequests = {
  'history.view': question(nothing, historyView),
  'history.undo': command(nothing, z.object({ summary: z.string() })),
  'history.redo': command(nothing, z.object({ summary: z.string() })),
} as const
