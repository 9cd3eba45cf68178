export function LeadScreen() {
  return <main />
}
