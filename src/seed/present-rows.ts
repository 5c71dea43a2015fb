import { type Bilingual, asText } from '../model/model.js'
import { BECAME_BILINGUAL, presentField, presentId } from '../model/renamed.js'
import type { ClaimRow, Row, StatementRow } from '../rules/row.js'
import type { Kept } from './released.js'

/** Writes kept rows as they would be written now. What stood under the two names of a pair stands once, under its one name. */
export function presentRows<K extends Kept>(kept: readonly K[]): K[] {
  const byId = new Map(kept.map(item => [keyOfKept(item, item.row.id), item.row]))
  return kept.flatMap(item => {
    const { row } = item
    if (row.row === 'claim') return [{ ...item, row: presentClaim(row) }]
    const pair = row.row === 'statement' ? BECAME_BILINGUAL[presentField(row.field)] : undefined
    if (row.row !== 'statement' || pair === undefined || row.field === presentField(row.field)) return [item]
    if (row.field === pair.id) return []
    const other = byId.get(keyOfKept(item, row.id.replace(`:${pair.en}:`, `:${pair.id}:`)))
    return [{ ...item, row: presentStatement(row, other) }]
  })
}

const keyOfKept = ({ recordedIn }: Kept, id: string): string => `${id} ${recordedIn}`

function presentStatement(row: StatementRow, other: Row | undefined): StatementRow {
  const value = { en: asText(row.value), id: other?.row === 'statement' ? asText(other.value) : '' }
  return { ...row, id: presentId(row.id), field: presentField(row.field), value }
}

function presentClaim(row: ClaimRow): ClaimRow {
  const names = [...new Set(Object.keys(row.fields).map(presentField))]
  const fields = names.map(name => [name, row.fields[name] ?? bothOf(row, name)] as const)
  return { ...row, fields: Object.fromEntries(fields) }
}

function bothOf({ fields }: ClaimRow, name: string): Bilingual {
  const pair = BECAME_BILINGUAL[name]!
  return { en: asText(fields[pair.en] ?? ''), id: asText(fields[pair.id] ?? '') }
}
