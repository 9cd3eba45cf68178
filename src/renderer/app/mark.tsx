/** The sign of the program: a call that comes back, attempt by attempt. */
export function Mark({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" rx="6.5" fill="var(--accent-fill)" />
      <path
        d="M6.6 15.8a6 6 0 1 1 10.2.6"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <path
        d="M19.4 13.6l-2.5 3.2-3.3-2.3"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="11.9" cy="12.4" r="1.7" fill="var(--on-accent)" />
    </svg>
  )
}
