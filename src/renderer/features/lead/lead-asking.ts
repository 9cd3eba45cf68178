import type { PersonView } from '../../../core/contract/parties.ts'

/** What is asked on this screen alone. */
export type LeadAsking =
  | { readonly kind: 'person'; readonly person: PersonView | undefined }
  | { readonly kind: 'company' }
