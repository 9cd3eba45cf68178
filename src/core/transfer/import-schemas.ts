import { z } from 'zod'
import { setAsideReason } from './set-aside.ts'

export const importEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export const importEncoding = z.enum(importEncodings)
export type ImportEncoding = z.infer<typeof importEncoding>

export const importSeparators = [',', ';', '\t', '|'] as const
export const importSeparator = z.enum(importSeparators)
export type ImportSeparator = z.infer<typeof importSeparator>

/** What a column of a file can be taken as. */
export const importFields = [
  'externalId',
  'title',
  'company',
  'firstName',
  'lastName',
  'personName',
  'jobTitle',
  'role',
  'email',
  'phone',
  'mobile',
  'website',
  'street',
  'postalCode',
  'city',
  'region',
  'country',
  'product',
  'stage',
  'value',
  'currency',
  'seller',
  'note',
  'language',
] as const
export const importField = z.enum(importFields)
export type ImportField = z.infer<typeof importField>

/**
 * The columns (0-based) of each field. Of several the first that is not blank in a row counts, because
 * contact exports spread e-mails and numbers over "work", "home" and "other".
 */
export const importMapping = z.partialRecord(importField, z.array(z.int().min(0)).min(1))
export type ImportMapping = z.infer<typeof importMapping>

/** What the user corrected of the detection. A mapping replaces the recognised one as a whole. */
export const importOverrides = z.object({
  encoding: importEncoding.optional(),
  separator: importSeparator.optional(),
  /** 1-based row as the file is read, blank rows counted; 0 when the file has no header row. */
  headerRow: z.int().min(0).optional(),
  mapping: importMapping.optional(),
})
export type ImportOverrides = z.infer<typeof importOverrides>

export const importColumn = z.object({
  index: z.int().min(0),
  /** As in the file, "Phone (2)" for the second of a name; absent without a header. */
  name: z.string().optional(),
  samples: z.array(z.string()),
})

/** A row as it would come in; absent where the row says nothing. */
export const importPreviewRow = z.object({
  line: z.int().min(1),
  title: z.string().optional(),
  company: z.string().optional(),
  person: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  country: z.string().optional(),
  product: z.string().optional(),
  stage: z.string().optional(),
  state: z.enum(['new', 'won', 'dead']),
  valueCents: z.int().optional(),
  currency: z.string().optional(),
  seller: z.string().optional(),
  /** Why the row would be set aside. */
  setAside: setAsideReason.optional(),
})
export type ImportPreviewRow = z.infer<typeof importPreviewRow>

export const importWarning = z.object({
  code: z.enum([
    'no-lead-column',
    'no-header',
    'rows-above-header',
    'duplicate-headers',
    'encoding-uncertain',
    'rows-set-aside',
  ]),
  params: z.record(z.string(), z.string()),
})
export type ImportWarning = z.infer<typeof importWarning>

export const importPreview = z.object({
  fileName: z.string(),
  encoding: importEncoding,
  separator: importSeparator,
  headerRow: z.int().min(0),
  columns: z.array(importColumn),
  mapping: importMapping,
  rows: z.array(importPreviewRow),
  rowCount: z.int().min(0),
  /** The file is larger than what a preview reads: the count is reckoned from its first part. */
  rowCountEstimated: z.boolean(),
  warnings: z.array(importWarning),
})
export type ImportPreview = z.infer<typeof importPreview>

export const importProgress = z.object({
  phase: z.enum(['reading', 'matching', 'writing']),
  rowsRead: z.int().min(0),
  rowsTotalEstimate: z.int().min(0),
  bytesRead: z.int().min(0),
  bytesTotal: z.int().min(0),
})
export type ImportProgress = z.infer<typeof importProgress>

/** Every row of the file is in exactly one of added, updated, unchanged, setAside and blank. */
export const importReport = z.object({
  rows: z.int().min(0),
  added: z.int().min(0),
  updated: z.int().min(0),
  unchanged: z.int().min(0),
  setAside: z.int().min(0),
  blank: z.int().min(0),
  setAsideFile: z.string().optional(),
  /** Newly made. */
  companies: z.int().min(0),
  people: z.int().min(0),
  products: z.int().min(0),
  sellers: z.int().min(0),
})
export type ImportReport = z.infer<typeof importReport>
