import { FIRST, LAST, readDate } from './dates.js'
import {
  ALWAYS,
  type Existence,
  type HeldDays,
  UNKNOWN_EXISTENCE,
  daysBetween,
  existenceFrom,
  ownDays,
  presentBy,
  statedExistence,
} from './days.js'
import type { OracleModel } from './model.js'
import type { SaidByRelease, SaidRow } from './read-release.js'
import { type Verdict, isAct, judge } from './verdicts.js'

export interface Name {
  readonly value: string
  readonly lang: string
  readonly kind: string
  readonly since: string | null
  readonly until: string | null
}

/** One release with all that follows from what it said, and from nothing that another said. */
export interface JudgedRelease {
  readonly model: OracleModel
  readonly said: SaidByRelease
  verdictOf(row: SaidRow): Verdict
  /** The days of a claim as far as both its ends exist; of a statement, its own. */
  daysOf(row: SaidRow): HeldDays
  existenceOf(id: string): Existence
  /** Accepted names, in the order of their ids. */
  namesOf(id: string): readonly Name[]
  /** Codes of others that are accepted and did not end, `WIKIDATA Q1`, each once, sorted. */
  codesOf(id: string): readonly string[]
  /** The accepted value of a field; null where there is none. */
  valueOf(id: string, field: string): unknown
}

export function judgeRelease(model: OracleModel, said: SaidByRelease): JudgedRelease {
  const verdictOf = remember(judge(model, said.rows))
  const accepted = said.rows.filter(row => row.modality === 'FACT' && verdictOf(row) === 'ACCEPTED')
  const statements = (id: string, field: string): SaidRow[] =>
    accepted.filter(row => row.from === id && row.field === field).sort((a, b) => (a.id < b.id ? -1 : 1))
  const valueOf = (id: string, field: string): unknown => currentValue(statements(id, field))
  const actsOn = (id: string): SaidRow[] =>
    accepted.filter(row => (row.from === id || row.to === id) && isFoundingAct(model, id, row))
  const existenceOf = remember((id: string): Existence => {
    const [stated] = statements(id, 'exists')
    if (stated !== undefined) return statedExistence(stated)
    const type = model.types.get(said.entities.get(id)!.type)!
    const day = type.fields.find(field => field.type === 'EDTF')?.name
    const firstDay = day === undefined ? null : ((valueOf(id, day) as string | number | null) ?? null)
    if (type.exists === 'ALWAYS') return ALWAYS
    if (type.exists === 'AS_STATED') return UNKNOWN_EXISTENCE
    const written = firstDay === null ? null : String(firstDay)
    if (type.exists === 'FROM_FIRST_DAY') return existenceFrom([written])
    const acts = actsOn(id)
    const dates = [...datesOfActs(model, acts), ...(written === null ? [] : [written])]
    return presentBy(existenceFrom(dates), daysOfPresence(acts))
  })
  const daysOf = remember((row: SaidRow): HeldDays => {
    const own = ownDays(row, isAct(model, row))
    if (row.claim === null) return own
    const ends = [existenceOf(row.from), existenceOf(row.to!)]
    return daysBetween(own, ends, isAct(model, row))
  })
  const namesOf = remember((id: string): readonly Name[] =>
    statements(id, 'name')
      .sort(newerFirst)
      .map(row => ({
        value: String(row.value).normalize('NFC'),
        lang: row.lang!,
        kind: row.kind!,
        since: row.since,
        until: row.until,
      })),
  )
  const codesOf = remember((id: string): readonly string[] => {
    const stated = statements(id, 'externalId').filter(goesOn)
    const iso3 = valueOf(id, 'iso3') as string | null
    const all = stated.map(({ scheme, value }) => `${scheme} ${String(value)}`)
    return [...new Set([...all, ...(iso3 === null ? [] : [`ISO_3166_1_ALPHA_3 ${iso3}`])])].sort()
  })
  return { model, said, verdictOf, daysOf, existenceOf, namesOf, codesOf, valueOf }
}

function remember<K, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return key => {
    if (!known.has(key)) known.set(key, work(key))
    return known.get(key)!
  }
}

/** Dates of which any may be the first of an instrument. What a meeting did on a day that nobody tells may have been; who signed or ratified, did so after. */
function datesOfActs(model: OracleModel, acts: readonly SaidRow[]): (string | null)[] {
  const isOfMeeting = ({ claim }: SaidRow): boolean => model.claims.get(claim!)!.to.includes('Meeting')
  return acts.filter(row => isOfMeeting(row) || tellsFirstDay(row)).map(({ since }) => since)
}

function tellsFirstDay({ since }: SaidRow): boolean {
  const { days, isDoubtful } = readDate(since)
  return !isDoubtful && days.from !== FIRST
}

/** Days by which somebody had signed or ratified, with nothing told of since when: the text was there by then. */
function daysOfPresence(acts: readonly SaidRow[]): string[] {
  return acts
    .filter(row => !tellsFirstDay(row))
    .map(({ since }) => readDate(since))
    .filter(({ isDoubtful, days }) => !isDoubtful && days.to !== LAST)
    .map(({ days }) => days.to)
}

/** To be replaced or left is no act by which a text comes about. */
function isFoundingAct(model: OracleModel, id: string, row: SaidRow): boolean {
  const isItsEnd = row.to === id && (row.claim === 'SUCCEEDS' || row.claim === 'DENOUNCED')
  return row.claim !== null && isAct(model, row) && !isItsEnd
}

/**
 * Of the accepted values of a field: one that ended is not the current one; of several, the one since the latest day; of dates that agree, the
 * more precise one; else the first by its id.
 */
function currentValue(rows: readonly SaidRow[]): unknown {
  const best = rows
    .filter(goesOn)
    .sort((a, b) => newerFirst(a, b) || compareWidths(widthOf(a), widthOf(b)) || compareTexts(a.id, b.id))
  return best[0]?.value ?? null
}

const goesOn = ({ until }: SaidRow): boolean => until === null || until === '..'

/** What ended comes after what did not; of several, what began last comes first. */
function newerFirst(a: SaidRow, b: SaidRow): number {
  const since = (row: SaidRow): string => readDate(row.since).days.from
  return Number(goesOn(b)) - Number(goesOn(a)) || compareTexts(since(b), since(a))
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Two dates without an end are equally wide. */
const compareWidths = (a: number, b: number): number => (a === b ? 0 : a - b)

/** How many days a date leaves open; 0 for what is no date. */
function widthOf({ value }: SaidRow): number {
  if (!/^\[|^\d\d[\dX]{2}(-[\dX]{2}){0,2}[~?]?$/.test(String(value))) return 0
  const { days, isDoubtful } = readDate(String(value))
  return isDoubtful || days.from === FIRST || days.to === LAST
    ? Infinity
    : Date.parse(days.to) - Date.parse(days.from)
}
