import { type Days, FIRST, LAST, earliest, latest, readDate, shared } from './dates.js'
import { witnessDays } from './days.js'
import type { OracleModel } from './model.js'
import { type SaidRow, textOf } from './read-release.js'
import { judge } from './verdicts.js'

/** What is known of a treaty: its rules as they are written, when it entered into force, and whether only a party tells that. */
interface TreatyTold {
  readonly later: string | null
  readonly first: string | null
  readonly entry: Days
  readonly isToldByParty: boolean
}

/**
 * Parties that follow from a consent and the treaty's own rules. A rule is applied by walking the calendar day by day, from the first and from the last
 * day on which the consent may have been made; where nobody knows a first one, the treaty itself is the bound.
 */
export function partiesByRule(model: OracleModel, rows: readonly SaidRow[]): SaidRow[] {
  const verdictOf = judge(model, rows)
  const facts = rows.filter(row => row.modality === 'FACT')
  const sure = facts.filter(row => verdictOf(row) === 'ACCEPTED')
  const consents = sure.filter(row => row.claim === 'RATIFIED' && row.fields.mode !== 'SUCCESSION')
  const pairs = new Map(consents.map(({ from, to }) => [`${from}|${to!}`, { from, to: to! }]))
  return [...pairs.values()].flatMap(({ from, to }) => {
    const between = (claim: string, among: readonly SaidRow[]): SaidRow[] =>
      among.filter(row => row.claim === claim && row.from === from && row.to === to)
    if (between('PARTY_TO', facts).length > 0) return []
    const entry = entryOf(to, sure)
    if (entry === null) return []
    const rules = {
      later: ruleOf(to, 'entryIntoForceRule', sure),
      first: ruleOf(to, 'entryThreshold', sure),
    }
    return concluded(between('RATIFIED', consents), between('DENOUNCED', sure), { ...rules, ...entry })
  })
}

/** The one rule that somebody has seen. */
function ruleOf(id: string, field: string, sure: readonly SaidRow[]): string | null {
  const stated = sure.filter(row => row.from === id && row.field === field)
  const seen = stated.filter(row => row.witnesses.some(({ grade }) => grade !== 'UNCHECKED'))
  const texts = new Set(seen.map(row => String(row.value)))
  return texts.size === 1 ? [...texts][0]! : null
}

/** When the treaty entered into force: as it is stated, else by the day on which a source surely has it bind somebody. */
function entryOf(id: string, sure: readonly SaidRow[]): Pick<TreatyTold, 'entry' | 'isToldByParty'> | null {
  const stated = sure.filter(row => row.from === id && row.field === 'enteredIntoForceOn')
  if (stated.length > 0) {
    const entry = spanning(stated.map(row => openDays(textOf(row.value))))
    return entry.to === LAST ? null : { entry, isToldByParty: false }
  }
  const bound = sure.filter(
    ({ claim, to, fields }) => claim === 'PARTY_TO' && to === id && fields.isProvisional !== true,
  )
  const by = earliest(
    bound.flatMap(row => [openDays(row.since).to, ...witnessDays(row, false)]).filter(day => day !== LAST),
  )
  return by === undefined ? null : { entry: { from: FIRST, to: by }, isToldByParty: true }
}

/** When a consent came: not after the first day on which somebody speaks of it. */
function consentDays(row: SaidRow): Days {
  const { from, to } = openDays(row.since)
  return { from, to: earliest([to, ...witnessDays(row, true)])! }
}

/** The days that all of them leave; if they leave none, all that one of them names. */
function agreed(all: readonly Days[]): Days {
  return (
    all.reduce<Days | null>((left, days) => shared(left, days), { from: FIRST, to: LAST }) ?? spanning(all)
  )
}

const spanning = (all: readonly Days[]): Days => ({
  from: earliest(all.map(({ from }) => from))!,
  to: latest(all.map(({ to }) => to))!,
})

/** From when the treaty binds, and the rule that says so. */
function boundFrom(consent: Days, { later, first, entry }: TreatyTold): { days: Days; rule: string } | null {
  if (consent.to === LAST) return null
  const walked = (rule: string, day: string): string => (day === FIRST ? FIRST : walk(rule, day))
  const byLater =
    later === null
      ? null
      : {
          from: latest([walked(later, consent.from), entry.from])!,
          to: latest([walk(later, consent.to), entry.to])!,
        }
  // Who came before the entry by as much as the treaty waited is among those for whose consents it waited.
  const waited = first?.split(' ').at(-1)
  const isFounder = waited !== undefined && walk(waited, consent.to) <= entry.from
  const isAfterEntry = byLater !== null && (byLater.from > entry.from || byLater.to > entry.to)
  if (isFounder && (byLater === null || isAfterEntry)) return { days: entry, rule: first! }
  return byLater === null ? null : { days: byLater, rule: later! }
}

function concluded(acts: readonly SaidRow[], exits: readonly SaidRow[], treaty: TreatyTold): SaidRow[] {
  const exit = [...exits].sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : 1)).at(-1)
  const anew = acts.filter(
    ({ since }) => exit === undefined || openDays(since).from > openDays(exit.since).to,
  )
  const grounds = anew.length > 0 ? anew : acts
  const bound = boundFrom(agreed(grounds.map(consentDays)), treaty)
  if (bound === null) return []
  const { from, to } = bound.days
  const [first] = grounds
  const since = from === to ? from : from === FIRST ? `[..${to}]` : `[${from}..${to}]`
  // Of an exit without a first day nothing is known but that it followed.
  const left = anew.length > 0 ? FIRST : openDays(exit!.since).from
  const end = left === FIRST && anew.length === 0 ? from : left
  const until = end === FIRST ? null : `[${end}..]`
  return [
    {
      ...first!,
      id: `PARTY_TO:${first!.from}:${first!.to!}:0`,
      claim: 'PARTY_TO',
      fields: { basis: 'BY_RULE' },
      since,
      until,
      witnesses: grounds.flatMap(row => row.witnesses),
      whole: JSON.stringify([
        since,
        until,
        bound.rule,
        treaty.isToldByParty ? treaty.entry.to : null,
        grounds.map(row => [row.since, evidenceOf(row)]),
      ]),
    },
  ]
}

/** The evidence of a row with all that it rests on, as `readSaid` writes it last. */
const evidenceOf = ({ whole }: SaidRow): unknown => (JSON.parse(whole) as unknown[]).at(-1)

/** The days that a date names; all of them where it is in doubt. */
function openDays(date: string | null): Days {
  const { days, isDoubtful } = readDate(date)
  return isDoubtful ? { from: FIRST, to: LAST } : days
}

/** So many days, or so many turns of the month, from a day on; and on to the next first of a month where the rule wants that. */
function walk(rule: string, deposit: string): string {
  const [, count, unit, first] = /^P(\d+)([DM])(\/01)?$/.exec(rule)!
  let day = new Date(`${deposit}T00:00:00Z`)
  const next = (): void => void (day = new Date(day.getTime() + 86_400_000))
  if (unit === 'D') for (let passed = 0; passed < Number(count); passed++) next()
  if (unit === 'M') {
    for (let turns = 0; turns < Number(count);) {
      next()
      if (day.getUTCDate() === 1) turns++
    }
    const month = day.getUTCMonth()
    while (
      day.getUTCDate() < Number(deposit.slice(8)) &&
      new Date(day.getTime() + 86_400_000).getUTCMonth() === month
    )
      next()
  }
  while (first !== undefined && day.getUTCDate() !== 1) next()
  return day.toISOString().slice(0, 10)
}
