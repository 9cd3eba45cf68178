/** The sign of the program: attempt by attempt, and then somebody answers. */
export function Mark({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="1.5 1.5 21 21" aria-hidden="true">
      <rect x="1.5" y="1.5" width="21" height="21" rx="5.4" fill="var(--accent-fill)" />
      <g fill="var(--on-accent)">
        <circle cx="5.7" cy="15.9" r="1.15" opacity="0.6" />
        <circle cx="8.9" cy="14.9" r="1.4" opacity="0.75" />
        <circle cx="12.3" cy="12.9" r="1.75" opacity="0.88" />
        <circle cx="16.7" cy="9.1" r="2.9" />
      </g>
    </svg>
  )
}
