import { useFormat } from '../../i18n/language-context.tsx'
import { useTimes } from './use-appointment-label.ts'
import type { Draft } from './use-moving.ts'

/** Says where an appointment is being moved to, for those who do not see it move. */
export function LiveDraft({ draft }: { draft: Draft | undefined }) {
  const format = useFormat()
  const times = useTimes()
  return (
    <p role="status" className="visually-hidden">
      {draft !== undefined && `${format.longDay(draft.to.day)}, ${times(draft.to)}`}
    </p>
  )
}
