import type { Model } from '../model/model.js'
import { bearsOnExistence } from './existence.js'
import { type EntityRow, type Row, type Said, type Version, keyOfRow } from './row.js'
import { type SaidVersion, isEntity, isSaidVersion } from './stood-at.js'
import { rivalKey } from './rivals.js'

/** What must be worked out again when rows change; nothing else can come out differently than before. */
export interface Reach {
  /** The versions whose verdicts must be weighed again: each with all its rivals. */
  readonly verdicts: readonly SaidVersion[]
  /** Entities whose accepted values may be others. */
  readonly accepted: ReadonlySet<string>
  /** Entities that may exist on other days. */
  readonly existence: ReadonlySet<string>
  /** Versions that may hold on other days. */
  readonly days: readonly SaidVersion[]
}

/**
 * Finds how far a change reaches. The change goes one way and never round. A row changes the verdicts of its rivals, and a verdict changes what is accepted of
 * the entity. That changes the days on which the entity exists, and these change the days of every claim at it, on which no verdict rests. `versions` are those
 * that stand after the change. `changed` are the rows as they were and as they are, each where there is one.
 */
export function reachOf(model: Model, versions: readonly Version[], changed: readonly Row[]): Reach {
  const said = versions.filter(isSaidVersion)
  const moved = changed.filter((row): row is EntityRow => row.row === 'entity').map(row => row.id)
  const contested = new Set(changed.filter(isSaidRow).map(row => rivalKey(model, row)))
  const verdicts = said.filter(({ row }) => contested.has(rivalKey(model, row)))
  const judged = [...verdicts.map(({ row }) => row), ...changed.filter(isSaidRow)]
  const existence = new Set([...moved, ...existingBy(model, judged, typesOf(versions, changed))])
  const keys = new Set(changed.map(keyOfRow))
  return {
    verdicts,
    accepted: new Set([...moved, ...judged.flatMap(row => (row.row === 'statement' ? [row.entity] : []))]),
    existence,
    days: said.filter(({ row }) => keys.has(keyOfRow(row)) || endsOfSaid(row).some(id => existence.has(id))),
  }
}

const isSaidRow = (row: Row): row is Said => row.row !== 'entity'

/** Lists the entities on whose existence the days of a row depend: both ends of a claim, and none for a statement. */
const endsOfSaid = (row: Said): string[] => (row.row === 'claim' ? [row.from, row.to] : [])

/** Lists the entities whose existence follows from one of these rows. */
function existingBy(model: Model, rows: readonly Said[], typeOf: ReadonlyMap<string, string>): string[] {
  return rows.flatMap(row =>
    (row.row === 'claim' ? endsOfSaid(row) : [row.entity]).filter(id => {
      const type = model.entities.get(typeOf.get(id) ?? '')
      return type !== undefined && bearsOnExistence(model, type, id, row)
    }),
  )
}

function typesOf(versions: readonly Version[], changed: readonly Row[]): Map<string, string> {
  const gone = changed.filter((row): row is EntityRow => row.row === 'entity')
  const stillThere = versions.filter(isEntity).map(({ row }) => row)
  return new Map([...gone, ...stillThere].map(({ id, type }) => [id, type]))
}
