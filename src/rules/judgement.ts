import type { Model } from '../model/model.js'
import { acceptedOf, entityHeadsOf } from './accepted.js'
import { existenceOf } from './existence.js'
import { groupBy } from './group.js'
import { type Span, UNKNOWN, trimSpan, goesOn, spanOfDated } from './holds.js'
import { type Reach, reachOf } from './reach.js'
import type { EntityRow, Row, StatementRow, Version } from './row.js'
import { type SaidVersion, type VerdictHistory, isSaidVersion, verdictHistories } from './standing.js'

/** Every version that there is, and the release for which it is judged. */
export interface History {
  readonly all: readonly Version[]
  readonly release: number
}

/** All that follows from the rows: who is right, what is accepted, and which days that amounts to. */
export interface Judgement {
  readonly verdicts: ReadonlyMap<SaidVersion, VerdictHistory>
  /** What is accepted of each entity, by its id. */
  readonly accepted: ReadonlyMap<string, readonly StatementRow[]>
  /** The days on which each entity exists, by its id. */
  readonly existence: ReadonlyMap<string, Span>
  /** The days on which each version holds, as far as its ends exist. */
  readonly days: ReadonlyMap<SaidVersion, Span>
}

const NONE: Judgement = Object.freeze({
  verdicts: new Map(),
  accepted: new Map(),
  existence: new Map(),
  days: new Map(),
})

/** Judges everything. */
export function judgeHistory(model: Model, history: History): Judgement {
  const said = history.all.filter(isSaidVersion)
  const ids = new Set(entityHeadsOf(history.all).keys())
  return judged(model, history, { verdicts: said, accepted: ids, existence: ids, days: said }, NONE)
}

/** Judges what a change reaches, and keeps the rest of the judgement before it: the same as judging everything. `changed` as in `reachOf`. */
export function judgeAgain(
  model: Model,
  history: History,
  before: Judgement,
  changed: readonly Row[],
): Judgement {
  return judged(model, history, reachOf(model, history.all, changed), before)
}

function judged(model: Model, { all, release }: History, reach: Reach, before: Judgement): Judgement {
  const said = all.filter(isSaidVersion)
  const heads = entityHeadsOf(all)
  const verdicts = renewed(said, before.verdicts, verdictHistories(model, reach.verdicts, release))
  const saidOf = groupByEnd(said, new Set([...reach.accepted, ...reach.existence]))
  const [accepted, existence] = [new Map<string, readonly StatementRow[]>(), new Map<string, Span>()]
  for (const [id, versions] of saidOf) {
    const head = heads.get(id)
    if (head === undefined) continue
    const found = acceptedOf(head, versions, verdicts, release)
    accepted.set(id, found.statements)
    existence.set(id, existenceOf(model, typeOf(model, head), id, found))
  }
  const ids = [...heads.keys()]
  const exists = renewed(ids, before.existence, existence)
  const days = new Map(reach.days.map(version => [version, daysOf(model, version, exists)]))
  return {
    verdicts,
    accepted: renewed(ids, before.accepted, accepted),
    existence: exists,
    days: renewed(said, before.days, days),
  }
}

/** What there is now: as it has come out again, else as it was. */
function renewed<K, V>(keys: readonly K[], before: ReadonlyMap<K, V>, again: ReadonlyMap<K, V>): Map<K, V> {
  return new Map(keys.map(key => [key, again.get(key) ?? before.get(key)!]))
}

/** What is said of each of these entities, at either end. */
function groupByEnd(said: readonly SaidVersion[], ids: ReadonlySet<string>): Map<string, SaidVersion[]> {
  const ends = said.flatMap(version => endsOfVersion(version).map(id => ({ id, version })))
  const groups = groupBy(
    ends.filter(({ id }) => ids.has(id)),
    ({ id }) => id,
  )
  return new Map([...ids].map(id => [id, (groups.get(id) ?? []).map(({ version }) => version)]))
}

const endsOfVersion = ({ row }: SaidVersion): string[] =>
  row.row === 'claim' ? [row.from, row.to] : [row.entity]

const typeOf = (model: Model, { row }: Version<EntityRow>) => model.entities.get(row.type)!

/** A statement holds on its own days; a claim, on those on which both its ends exist. */
function daysOf(model: Model, { row }: SaidVersion, existence: ReadonlyMap<string, Span>): Span {
  if (row.row === 'statement') return spanOfDated(row, false)
  const isAct = goesOn(model, row)
  const ends = [row.from, row.to].map(id => existence.get(id) ?? UNKNOWN)
  return trimSpan(spanOfDated(row, isAct), ends, isAct)
}
