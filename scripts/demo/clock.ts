const dayMs = 86_400_000

/** The first Monday after today, as `2026-11-23`. */
export function comingMonday(): string {
  const today = new Date()
  return dayAfter(today.toISOString().slice(0, 10), (8 - today.getUTCDay()) % 7 || 7)
}

export const dayAfter = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10)

/** A time on the wall of this machine, as an instant. */
export const instant = (day: string, time: string): string => new Date(`${day}T${time}:00`).toISOString()
