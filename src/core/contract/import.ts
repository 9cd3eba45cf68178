import { z } from 'zod'
import { importOverrides, importPreview, importReport } from '../transfer/import-schemas.ts'
import { command, question } from './call.ts'
import { nothing } from './fields.ts'

export const importRequests = {
  'import.preview': question(
    z.object({ file: z.string().min(1), overrides: importOverrides.optional() }),
    importPreview,
  ),
  'import.run': command(
    z.object({ file: z.string().min(1), overrides: importOverrides.optional() }),
    importReport,
  ),
  'import.cancel': question(nothing, nothing),
} as const
