import type { ChangeRow, ChangeTotal } from '../../cypher/queries/changes.js'
import { SPAN } from '../../model/stored.js'
import type { Finding } from '../../questions/finding.js'

/** The field of the API that tells a stored property, where it has another name; one field may stand for several properties. */
const TOLD_AS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(SPAN.map(column => [column, 'holds'])),
  deniedOn: 'holds',
  gradeRank: 'grade',
  sources: 'evidence',
  speakers: 'evidence',
  nameEnglish: 'name',
  nameIndonesian: 'name',
  sortEnglish: 'name',
  sortIndonesian: 'name',
  searchedNames: 'names',
  foldedNames: 'names',
  searchIndonesian: 'names',
  searchEnglish: 'names',
  searchFolded: 'names',
  value: 'statedValue',
  folded: 'statedValue',
  lang: 'nameLang',
  kind: 'nameKind',
  scheme: 'externalIdScheme',
}

/** Lists the fields of the API that differ, sorted, each once, from the stored properties that differ. */
export function fieldsToldBy({ differing, isSurer, typeName }: ChangeRow): string[] {
  const isEntity = !/^[A-Z_]+$/.test(typeName)
  const fieldOf = (column: string): string => {
    const told = TOLD_AS[column] ?? column.replace(/_(first|last|folded|english|indonesian)(_folded)?$/, '')
    return isEntity && told === 'holds' ? 'existence' : told
  }
  return [...new Set([...differing.map(fieldOf), ...(isSurer ? ['certainty'] : [])])].sort()
}

/** A change as the schema shows it: an entity, or else a claim or statement, in each state that has it. */
export function showChange(change: ChangeRow, isEntity: boolean): Finding {
  const { id, typeName, kind, cause } = change
  const [before, after] = [kind === 'ADDED' ? null : id, kind === 'ENDED' ? null : id]
  return {
    id,
    typeName,
    changeKind: kind,
    cause,
    altered: kind === 'ALTERED' ? fieldsToldBy(change) : [],
    entityBefore: isEntity ? before : null,
    entityAfter: isEntity ? after : null,
    claimBefore: isEntity ? null : before,
    claimAfter: isEntity ? null : after,
  }
}

const keyOfTotal = ({ typeName, kind, cause }: ChangeTotal): string => `${typeName} ${kind} ${cause}`

/** Adds up the totals of one type, kind and cause: live claims and claims aside of a type come apart. */
export function sumTotals(totals: readonly ChangeTotal[]): ChangeTotal[] {
  const merged = new Map<string, ChangeTotal>()
  for (const one of totals) {
    const key = keyOfTotal(one)
    merged.set(key, { ...one, total: one.total + (merged.get(key)?.total ?? 0) })
  }
  return [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, total]) => total)
}

export const showTotals = (totals: readonly ChangeTotal[]): Finding[] =>
  totals.map(({ typeName, kind, cause, total }) => ({ typeName, changeKind: kind, cause, total }))
