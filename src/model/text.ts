import { deburr } from 'es-toolkit/string/deburr'

/** How texts are compared: one way for names, search and conditions alike. */

/** Brings a text into the form NFC, in which every text comes in. */
export const normalizeText = (text: string): string => text.normalize('NFC')

/** Apostrophes, and the signs that people write for them. An apostrophe joins the letters on both of its sides. */
export const APOSTROPHES = "'‘’‛`´ʹʻʼʽʾʿˈˊˋ′‵＇"
const EACH_APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu')

/**
 * Writes a text without case, accents, apostrophes and punctuation: `Perjanjian RI–Singapura` gives `perjanjian ri singapura`, `Jum’at` gives `jumat`. Some
 * letters are not taken apart by Unicode; these become the plain letters that people write for them: `Đà Nẵng` gives `da nang`, `Straße` gives `strasse`.
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
