import { z } from 'zod'

const id = <B extends string>(brand: B) => z.uuid().brand(brand)

/** Ids are UUIDv7 text: sortable by creation, made by the engine, never by the window. */
export const sellerId = id('SellerId')
export const companyId = id('CompanyId')
export const personId = id('PersonId')
export const productId = id('ProductId')
export const stageId = id('StageId')
export const reasonId = id('ReasonId')
export const leadId = id('LeadId')
export const cadenceId = id('CadenceId')
export const stringId = id('StringId')
export const followUpId = id('FollowUpId')
export const touchId = id('TouchId')
export const absenceId = id('AbsenceId')
export const busySourceId = id('BusySourceId')
export const leadViewId = id('LeadViewId')
export const accountId = id('AccountId')
export const syncQuestionId = id('SyncQuestionId')

export type SellerId = z.infer<typeof sellerId>
export type CompanyId = z.infer<typeof companyId>
export type PersonId = z.infer<typeof personId>
export type ProductId = z.infer<typeof productId>
export type StageId = z.infer<typeof stageId>
export type ReasonId = z.infer<typeof reasonId>
export type LeadId = z.infer<typeof leadId>
export type CadenceId = z.infer<typeof cadenceId>
export type StringId = z.infer<typeof stringId>
export type FollowUpId = z.infer<typeof followUpId>
export type TouchId = z.infer<typeof touchId>
export type LeadViewId = z.infer<typeof leadViewId>
export type AbsenceId = z.infer<typeof absenceId>
export type AccountId = z.infer<typeof accountId>
export type SyncQuestionId = z.infer<typeof syncQuestionId>
export type BusySourceId = z.infer<typeof busySourceId>
