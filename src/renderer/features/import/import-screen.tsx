export function ImportScreen() {
  return <main />
}
