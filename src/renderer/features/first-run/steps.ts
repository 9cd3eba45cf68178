/** What a new user is asked, in order: who works here and when, how followed up and where, and whom. */
export const steps = ['you', 'method', 'leads'] as const
export type Step = (typeof steps)[number]

/** The step of an address; the first where none is named, or none that there is. */
export const stepNamed = (name: string | undefined): Step => steps.find((step) => step === name) ?? steps[0]

export const addressOf = (step: Step): string => (step === steps[0] ? '/welcome' : `/welcome/${step}`)

/** The step `by` further; undefined beyond the ends. */
export const besideStep = (step: Step, by: 1 | -1): Step | undefined => steps[steps.indexOf(step) + by]
