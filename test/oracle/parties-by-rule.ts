import { FIRST, LAST, readDate } from './dates.js'
import type { OracleModel } from './model.js'
import { type SaidRow, textOf } from './read-release.js'
import { judge } from './verdicts.js'

/**
 * Parties that follow from a consent and the treaty's own rule. The rule is applied by walking the calendar day by day, and every day that a consent
 * may have been made on is tried; what comes out is the span of all that came out.
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
    const acts = between('RATIFIED', consents)
    return concluded(acts, between('DENOUNCED', sure), ruleOf(to, sure), entriesOf(to, sure))
  })
}

/** The one rule that somebody has seen. */
function ruleOf(id: string, sure: readonly SaidRow[]): string | null {
  const stated = sure.filter(row => row.from === id && row.field === 'entryIntoForceRule')
  const seen = stated.filter(row => row.witnesses.some(({ grade }) => grade !== 'UNCHECKED'))
  const texts = new Set(seen.map(row => String(row.value)))
  return texts.size === 1 ? [...texts][0]! : null
}

const entriesOf = (id: string, sure: readonly SaidRow[]): string[] =>
  sure.filter(row => row.from === id && row.field === 'enteredIntoForceOn').map(row => textOf(row.value)!)

function concluded(
  acts: readonly SaidRow[],
  exits: readonly SaidRow[],
  rule: string | null,
  entries: readonly string[],
): SaidRow[] {
  const exit = [...exits].sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : 1)).at(-1)
  const anew = acts.filter(({ since }) => exit === undefined || isLater(since, exit.since))
  const grounds = anew.length > 0 ? anew : acts
  const [made, entry] = [boundsOf(grounds.map(({ since }) => since)), boundsOf(entries)]
  if (rule === null || made === null || entry === null) return []
  const [from, to] = [later(walk(rule, made[0]), entry[0]), later(walk(rule, made[1]), entry[1])]
  const firstOut = exit === undefined ? null : openBounds(exit.since)[0]
  const [first] = grounds
  const since = from === to ? from : `[${from}..${to}]`
  const until = anew.length > 0 || firstOut === null || firstOut === FIRST ? null : `[${firstOut}..]`
  return [
    {
      ...first!,
      id: `PARTY_TO:${first!.from}:${first!.to!}:0`,
      claim: 'PARTY_TO',
      fields: { basis: 'BY_RULE' },
      since,
      until,
      witnesses: grounds.flatMap(row => row.witnesses),
      whole: JSON.stringify([since, until, rule, grounds.map(row => [row.since, evidenceOf(row)])]),
    },
  ]
}

/** The evidence of a row with all that it rests on, as `readSaid` writes it last. */
const evidenceOf = ({ whole }: SaidRow): unknown => (JSON.parse(whole) as unknown[]).at(-1)

const later = (one: string, other: string): string => (one > other ? one : other)

/** The first and the last day that any of the dates may mean; null where there is none, or one is open or in doubt. */
function boundsOf(dates: readonly (string | null)[]): [string, string] | null {
  const all = dates.map(openBounds)
  const days = all.flat().sort()
  const isOpen = days.length === 0 || days[0] === FIRST || days.at(-1) === LAST
  return isOpen ? null : [days[0]!, days.at(-1)!]
}

function openBounds(date: string | null): [string, string] {
  const { days, isDoubtful } = readDate(date)
  return isDoubtful ? [FIRST, LAST] : [days.from, days.to]
}

function isLater(act: string | null, exit: string | null): boolean {
  const [first] = openBounds(act)
  const [, last] = openBounds(exit)
  return first > last
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
