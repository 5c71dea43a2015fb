/** How texts are compared: one way for names, search and conditions alike. */

/** NFC, as every text is on the way in. */
export const normalizeText = (text: string): string => text.normalize('NFC')

/** Without case, accents and punctuation: `Perjanjian RI–Singapura` gives `perjanjian ri singapura`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A key that sorts by letters and by the value of numbers, so that "ke-8" comes before "ke-17". */
export function collationKey(text: string): string {
  return fold(text).replace(/\d+/g, digits => digits.padStart(12, '0'))
}
