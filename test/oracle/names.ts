import type { Name } from './release.js'

/** Letters that Unicode does not take apart, and how they are written without them. */
const PLAIN: Readonly<Record<string, string>> = { đ: 'd', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss' }

/** A text without case, accents, apostrophes and punctuation. */
export function folded(text: string): string {
  const plain = text
    .replace(/['’‘`]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[đłøæœß]/g, letter => PLAIN[letter]!)
  return plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
    .join(' ')
}

/** By which names sort: by letters, and by the value of numbers. */
export const sortKey = (name: string): string =>
  folded(name).replace(/\d+/g, digits => digits.padStart(12, '0'))

const KINDS = ['OFFICIAL', 'SHORT', 'AS_WRITTEN', 'ALIAS', 'TRANSLATION', 'FORMER']

/** The name to show: English or Indonesian before all other languages; no initials while there is anything else; the language asked for; then the better kind, then the first. */
export function nameIn(lang: string, names: readonly Name[]): string | null {
  const cost = ({ lang: own, kind }: Name): number =>
    (kind === 'ACRONYM' ? 200 : 10 * KINDS.indexOf(kind)) + (own === lang ? 0 : isOther(own) ? 500 : 100)
  const least = Math.min(...names.map(cost))
  return names.find(name => cost(name) === least)?.value ?? null
}

const isOther = (lang: string): boolean => lang !== 'en' && lang !== 'id'
