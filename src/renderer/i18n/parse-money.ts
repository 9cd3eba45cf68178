/**
 * Reads an amount as people write it, in cents: `1200`, `1 200,50`, `1,200.50 €`. The last sign counts as
 * decimal only before one or two digits. Undefined if it is no amount.
 */
export function parseMoney(text: string): number | undefined {
  const bare = text.replace(/[^\d.,]/g, '')
  if (!/\d/.test(bare) || /-\s*\d/.test(text)) return undefined
  const decimals = /[.,](\d{1,2})$/.exec(bare)
  const whole = (decimals === null ? bare : bare.slice(0, decimals.index)).replace(/[.,]/g, '')
  const cents = Number(whole || '0') * 100 + Number((decimals?.[1] ?? '').padEnd(2, '0'))
  return Number.isSafeInteger(cents) ? cents : undefined
}
