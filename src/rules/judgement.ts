import type { EntityType, Model } from '../model/model.js'
import { acceptedOf } from './accepted.js'
import { findDenials } from './denials.js'
import { type Lifetime, UNTOLD, lifetimeOf } from './existence.js'
import { goesOn, spanOfDated } from './holds.js'
import { type Span, trimSpan } from './span.js'
import { type Reach, reachOf } from './reach.js'
import type { EntityRow, Row, StatementRow, Version } from './row.js'
import { type SaidVersion, isEntity, isSaidVersion, stoodAt } from './stood-at.js'
import { type Verdict, verdictsOn } from './verdicts.js'

/** The accepted statements on an entity, and the names whose sources are no better than those against them. */
export interface AcceptedValues {
  readonly statements: readonly StatementRow[]
  readonly disputedNames: readonly StatementRow[]
}

/** All that follows from the rows of one release: who is right, what is accepted, and on which days that holds. */
export interface Judgement {
  /** The entities that stand at the release, by their ids. */
  readonly entities: ReadonlyMap<string, Version<EntityRow>>
  readonly verdicts: ReadonlyMap<SaidVersion, Verdict>
  /** The accepted values of each entity, by its id. */
  readonly accepted: ReadonlyMap<string, AcceptedValues>
  /** The days on which each entity exists, by its id. */
  readonly lifetimes: ReadonlyMap<string, Lifetime>
  /** The days on which each version holds, as far as its ends exist. */
  readonly days: ReadonlyMap<SaidVersion, Span>
  /** The days on which what a version says is certainly denied; a version that nobody denies is not in it. */
  readonly denials: ReadonlyMap<SaidVersion, readonly string[]>
}

const NONE: Judgement = Object.freeze({
  entities: new Map(),
  verdicts: new Map(),
  accepted: new Map(),
  lifetimes: new Map(),
  days: new Map(),
  denials: new Map(),
})

/** Judges each release from the first to the last by itself, from nothing that came later: the same as if it were the only one known. */
export function judgeReleases(model: Model, versions: readonly Version[], last: number): Judgement[] {
  const judgements: Judgement[] = []
  for (let release = 1; release <= last; release++) {
    const atRelease = versions.filter(version => stoodAt(version, release))
    const moved = versions.filter(
      ({ recordedIn, retractedIn }) => recordedIn === release || retractedIn === release,
    )
    const before = judgements.at(-1)
    judgements.push(
      before === undefined
        ? judgeRelease(model, atRelease)
        : judgeAgain(
            model,
            atRelease,
            before,
            moved.map(({ row }) => row),
          ),
    )
  }
  return judgements
}

/** Judges all that stands at one release. */
export function judgeRelease(model: Model, atRelease: readonly Version[]): Judgement {
  const said = atRelease.filter(isSaidVersion)
  const ids = new Set(atRelease.filter(isEntity).map(({ row }) => row.id))
  return judgeReached(model, atRelease, { verdicts: said, accepted: ids, existence: ids, days: said }, NONE)
}

/** Judges what a change reaches, and keeps the rest of the judgement before it. The result is the same as judging everything. `changed` is as in `reachOf`. */
export function judgeAgain(
  model: Model,
  atRelease: readonly Version[],
  before: Judgement,
  changed: readonly Row[],
): Judgement {
  return judgeReached(model, atRelease, reachOf(model, atRelease, changed), before)
}

function judgeReached(
  model: Model,
  atRelease: readonly Version[],
  reach: Reach,
  before: Judgement,
): Judgement {
  const said = atRelease.filter(isSaidVersion)
  const entities = new Map(atRelease.filter(isEntity).map(version => [version.row.id, version]))
  const verdicts = renewValues(said, before.verdicts, verdictsOfReach(model, reach))
  const saidOf = groupByEnd(said, new Set([...reach.accepted, ...reach.existence]))
  const [accepted, lifetimes] = [new Map<string, AcceptedValues>(), new Map<string, Lifetime>()]
  for (const [id, versions] of saidOf) {
    const entity = entities.get(id)
    if (entity === undefined) continue
    const found = acceptedOf(id, versions, verdicts)
    accepted.set(id, { statements: found.statements, disputedNames: found.disputedNames })
    lifetimes.set(id, lifetimeOf(model, typeOf(model, entity), id, found))
  }
  const ids = [...entities.keys()]
  const exists = renewValues(ids, before.lifetimes, lifetimes)
  const again = new Map(reach.days.map(version => [version, daysOf(model, version, exists)]))
  const days = renewValues(said, before.days, again)
  return {
    entities,
    verdicts,
    accepted: renewValues(ids, before.accepted, accepted),
    lifetimes: exists,
    days,
    denials: findDenials(model, said, verdicts, days),
  }
}

function verdictsOfReach(model: Model, { verdicts }: Reach): Map<SaidVersion, Verdict> {
  const found = verdictsOn(
    model,
    verdicts.map(({ row }) => row),
  )
  return new Map(verdicts.map(version => [version, found.get(version.row.id) ?? 'ACCEPTED']))
}

/** Gives each key its new value where it was judged again, else the value that it had. */
function renewValues<K, V>(
  keys: readonly K[],
  before: ReadonlyMap<K, V>,
  again: ReadonlyMap<K, V>,
): Map<K, V> {
  return new Map(keys.map(key => [key, again.get(key) ?? before.get(key)!]))
}

/** Groups the claims and statements about each of these entities, at either end. */
function groupByEnd(said: readonly SaidVersion[], ids: ReadonlySet<string>): Map<string, SaidVersion[]> {
  const groups = new Map<string, SaidVersion[]>([...ids].map(id => [id, []]))
  for (const version of said) for (const id of endsOfVersion(version)) groups.get(id)?.push(version)
  return groups
}

/** Lists the entities that a claim joins, or that a statement is about. */
export const endsOfVersion = ({ row }: SaidVersion): string[] =>
  row.row === 'claim' ? [row.from, row.to] : [row.entity]

const typeOf = (model: Model, { row }: Version<EntityRow>): EntityType => model.entities.get(row.type)!

/** Gives the days on which a version holds: a statement on its own days, a claim on those on which both its ends exist. */
function daysOf(model: Model, { row }: SaidVersion, lifetimes: ReadonlyMap<string, Lifetime>): Span {
  if (row.row === 'statement') return spanOfDated(row, false)
  const isAct = goesOn(model, row)
  const ends = [row.from, row.to].map(id => (lifetimes.get(id) ?? UNTOLD).end)
  return trimSpan(spanOfDated(row, isAct), ends, isAct)
}
