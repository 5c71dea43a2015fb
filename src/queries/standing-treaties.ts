import type { Means } from '../answer/means.js'
import { type AcceptedValue, acceptedValuesQuery } from '../cypher/queries/standing.js'
import { GRADES } from '../model/stored.js'
import { FACTS } from '../questions/choice.js'
import type { View } from '../questions/view.js'
import { treatiesByRule } from '../rules/by-rule.js'
import { rangeOfDate, readEntryRule } from '../rules/entry-into-force.js'
import { ENTRY, RULE, THRESHOLD } from '../rules/party-grounds.js'
import { readThreshold } from '../rules/threshold.js'
import type { TreatyFacts } from './standing-suppose.js'

/** What the record has of the entry into force of each instrument. */
export async function readTreaties(
  instruments: readonly string[],
  view: View,
  { ask }: Pick<Means, 'ask'>,
): Promise<ReadonlyMap<string, TreatyFacts>> {
  const facts = { ...view, choice: { ...view.choice, modality: FACTS.modality } }
  const values = await ask(acceptedValuesQuery(facts, instruments, [RULE, ENTRY, THRESHOLD]))
  const said = values.map(value => ({ ...value, evidence: [{ grade: GRADES[value.gradeRank - 1]! }] }))
  const treaties = treatiesByRule(
    said.filter(({ field }) => field === RULE),
    said.filter(({ field }) => field === ENTRY),
  )
  return new Map(
    instruments.map(id => {
      const own = values.filter(({ entity }) => entity === id)
      return [id, { treaty: treaties.get(id) ?? null, ...entryFactsOf(own) }]
    }),
  )
}

function entryFactsOf(own: readonly AcceptedValue[]): Omit<TreatyFacts, 'treaty'> {
  const entries = own.filter(({ field }) => field === ENTRY).map(({ value }) => value)
  const firsts = entries.flatMap(value => rangeOfDate(value)?.first ?? []).sort()
  const rule = witnessedText(own, RULE)
  const firstText = witnessedText(own, THRESHOLD)
  const thresholdText = entries.length > 0 ? null : firstText
  return {
    rule,
    partyRule: rule === null ? null : readEntryRule(rule),
    threshold: thresholdText === null ? null : readThreshold(thresholdText),
    thresholdText,
    firstRule: firstText === null ? null : (readThreshold(firstText)?.after ?? null),
    entry: firsts[0] ?? null,
    entryText: new Set(entries).size === 1 ? entries[0]! : null,
    // What a treaty once waited for says nothing of a party, once its day of entry is on record.
    statementIds: own
      .filter(({ field }) => field !== THRESHOLD || thresholdText !== null)
      .map(({ id }) => id),
  }
}

/** The one text that somebody has seen; null where there is none, or several. */
function witnessedText(own: readonly AcceptedValue[], asked: string): string | null {
  const witnessed = own.filter(({ field, gradeRank }) => field === asked && gradeRank < GRADES.length)
  const texts = [...new Set(witnessed.map(({ value }) => value))]
  return texts.length === 1 ? texts[0]! : null
}
