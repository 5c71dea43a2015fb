/** Stands for statements where claims are named by their types. */
export const STATEMENT = 'STATEMENT'

/** Ids with a colon are those of claims and statements. */
export const isIdOfSaid = (id: string): boolean => id.includes(':')

/**
 * The entity of whose row this is the id: at which a claim begins (`PARTY_TO:laos:actip`, `PARTY_TO:laos:actip:2`), of which a statement speaks
 * (`actip:name:en:1`), or itself.
 */
export function ownerOfSaid(id: string): string {
  const [first = '', second] = id.split(':')
  return second !== undefined && /^[A-Z_]+$/.test(first) ? second : first
}
