import type { FollowUpView } from '../../../../src/core/contract/follow-ups.ts'
import type { RequestInput } from '../../../../src/core/contract/requests.ts'
import { wallTime } from '../../../../src/core/time/wall-time.ts'
import { startString } from '../../../../src/main/engine/services/strings.ts'
import { addTestLead, expectValue, type TestContext } from '../../../fixtures/test-context.ts'

/** A lead with a string whose first call is on Thursday 2026-11-26 at 09:30, unless `first` says otherwise. */
export async function planTestString(
  context: TestContext,
  lead: RequestInput<'leads.add'> = {
    company: 'Frío del Norte',
    person: 'Ana Núñez',
    phone: '+34 911 234 567',
  },
  first = '2026-11-26T09:30',
): Promise<FollowUpView[]> {
  const leadId = addTestLead(context, lead)
  const input = { leadId, first: wallTime.parse(first) }
  return expectValue(await startString(context, context.asked(input))).followUps
}
