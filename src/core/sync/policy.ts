/** What has become of one side since both last agreed. */
export type SideChange = 'same' | 'edited' | 'gone'

/**
 * What is done about it:
 * - `keep`: the calendar has nothing new; what is new here is sent to it.
 * - `take`: what was changed in the calendar is taken over here.
 * - `compare`: both were changed; of the times the later edit wins, and the other is kept in the journal.
 * - `ask`: the event was deleted in the calendar; Today asks what was meant.
 * - `remove`: the follow-up is no longer planned, so its event goes.
 * - `forget`: neither is left.
 */
export type Policy = 'keep' | 'take' | 'compare' | 'ask' | 'remove' | 'forget'

/** Complete by type: a new kind of change without an answer does not compile. */
export const policy: Readonly<Record<`${SideChange}/${SideChange}`, Policy>> = {
  'same/same': 'keep',
  'edited/same': 'keep',
  'gone/same': 'remove',
  'same/edited': 'take',
  'edited/edited': 'compare',
  // What was written in the calendar meanwhile is told in the journal: it is not lost.
  'gone/edited': 'remove',
  'same/gone': 'ask',
  // Never put back in silence, whatever was changed here: the rep has taken it away.
  'edited/gone': 'ask',
  'gone/gone': 'forget',
}
