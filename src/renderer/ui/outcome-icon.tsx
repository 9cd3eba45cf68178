import {
  IconCalendarCheck,
  IconClockPause,
  IconHeartHandshake,
  IconMessage2Check,
  IconPhoneOff,
  IconSparkles,
  IconUserQuestion,
  IconX,
} from '@tabler/icons-react'
import type { Outcome } from '../../core/followup/outcome.ts'

const icons: Readonly<Record<Outcome, typeof IconX>> = {
  agreed: IconCalendarCheck,
  interested: IconSparkles,
  'not-now': IconClockPause,
  'no-answer': IconPhoneOff,
  message: IconMessage2Check,
  'not-decider': IconUserQuestion,
  refused: IconX,
  bought: IconHeartHandshake,
}

/** The sign of an outcome; its name always stands beside it. */
export function OutcomeIcon({ outcome, size = 15 }: { outcome: Outcome; size?: number }) {
  const Icon = icons[outcome]
  return <Icon size={size} stroke={1.6} aria-hidden="true" />
}
