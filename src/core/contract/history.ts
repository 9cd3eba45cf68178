import { z } from 'zod'
import { summaryView } from '../summary.ts'
import { command, question } from './call.ts'
import { nothing } from './fields.ts'

const historyView = z.object({
  undo: z.object({ summary: summaryView }).optional(),
  redo: z.object({ summary: summaryView }).optional(),
})

export const historyRequests = {
  'history.view': question(nothing, historyView),
  'history.undo': command(nothing, z.object({ summary: summaryView })),
  'history.redo': command(nothing, z.object({ summary: summaryView })),
} as const
