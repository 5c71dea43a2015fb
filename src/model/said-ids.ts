/** The word for statements where claims are named by their types. */
export const STATEMENT = 'STATEMENT'

/** Whether an id is that of a claim or a statement: only these hold a colon. */
export const isIdOfSaid = (id: string): boolean => id.includes(':')

/**
 * The id of the entity to which an id belongs. For a claim that is the entity at which the claim begins (`PARTY_TO:laos:actip`, `PARTY_TO:laos:actip:2`). For
 * a statement it is the entity of which the statement speaks (`actip:name:en:1`), and for an entity the entity itself.
 */
export function ownerOfSaid(id: string): string {
  const [first = '', second] = id.split(':')
  return second !== undefined && /^[A-Z_]+$/.test(first) ? second : first
}
