/** A dialable link: digits, a leading plus, and an extension after a pause. */
export function telOf(phone: string): string {
  const [number = '', extension] = phone.split(/\s*(?:x|ext\.?|poste)\s*/i)
  const digits = `${number.trim().startsWith('+') ? '+' : ''}${number.replace(/\D/g, '')}`
  return extension === undefined || extension === ''
    ? `tel:${digits}`
    : `tel:${digits};ext=${extension.replace(/\D/g, '')}`
}

export const mailtoOf = (email: string): string => `mailto:${encodeURIComponent(email).replace('%40', '@')}`
