import { deburr } from 'es-toolkit/string'

/** How texts are compared: one way for names, search and conditions alike. */

/** NFC, as every text is on the way in. */
export const normalizeText = (text: string): string => text.normalize('NFC')

/** Apostrophes and what is written for them; they join what stands on both sides. */
export const APOSTROPHES = "'‘’‛`´ʹʻʼʽʾʿˈˊˋ′‵＇"
const EACH_APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu')

/**
 * Without case, accents, apostrophes and punctuation: `Perjanjian RI–Singapura` gives `perjanjian ri singapura`, `Jum’at` gives `jumat`. Letters that
 * Unicode does not take apart give the plain letters that are written for them: `Đà Nẵng` gives `da nang`, `Straße` gives `strasse`.
 */
export function fold(text: string): string {
  return deburr(text.replace(EACH_APOSTROPHE, '').normalize('NFKD'))
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A key that sorts by letters and by the value of numbers, so that "ke-8" comes before "ke-17". */
export function collationKey(text: string): string {
  return fold(text).replace(/\d+/g, digits => digits.padStart(12, '0'))
}
