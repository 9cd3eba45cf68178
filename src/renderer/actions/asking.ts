import type { FollowUpCard } from '../../core/contract/follow-ups.ts'
import type { Outcome } from '../../core/followup/outcome.ts'

interface Named {
  readonly id: string
  readonly title: string
}

export type Moving = Pick<FollowUpCard, 'id' | 'leadId' | 'startsAt' | 'leadTitle' | 'of'>

/** Questions about a lead and nothing else. */
export type AboutLead = 'wait' | 'nurture' | 'start-string' | 'extend' | 'log' | 'add' | 'agree'

/** What is being asked, if anything. */
export type Asking =
  | { readonly kind: 'outcome'; readonly card: FollowUpCard; readonly outcome: Outcome }
  | { readonly kind: 'move'; readonly card: Moving; onMoved?(): void }
  | { readonly kind: 'edit'; readonly card: FollowUpCard }
  | { readonly kind: AboutLead; readonly lead: Named }
  | { readonly kind: 'plan-all'; readonly total: number }
  | { readonly kind: 'move-off' }
