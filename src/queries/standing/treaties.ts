import type { Means } from '../../answer/means.js'
import { type AcceptedValue, acceptedValuesQuery } from '../../cypher/queries/standing.js'
import { GRADES } from '../../model/stored.js'
import { FACTS } from '../../questions/choice.js'
import type { View } from '../../questions/view.js'
import { rangeOfDate, readEntryRule } from '../../rules/entry-into-force.js'
import { ENTRY, RULE, THRESHOLD } from '../../rules/party-grounds.js'
import { readThreshold } from '../../rules/threshold.js'
import { type TreatyStatement, treatyOfStatements, witnessedText } from '../../rules/treaties.js'
import type { TreatyFacts } from '../../rules/standing-suppose.js'

/** Reads what the record has of the entry into force of each instrument. */
export async function readTreaties(
  instruments: readonly string[],
  view: View,
  { ask }: Pick<Means, 'ask'>,
): Promise<ReadonlyMap<string, TreatyFacts>> {
  const facts = { ...view, choice: { ...view.choice, modality: FACTS.modality } }
  const values = await ask(acceptedValuesQuery(facts, instruments, [RULE, ENTRY, THRESHOLD]))
  const said = values.map(value => ({ ...value, evidence: [{ grade: GRADES[value.gradeRank - 1]! }] }))
  return new Map(instruments.map(id => [id, factsOfTreaty(said.filter(({ entity }) => entity === id))]))
}

type Stated = AcceptedValue & TreatyStatement

function factsOfTreaty(own: readonly Stated[]): TreatyFacts {
  const of = (asked: string): readonly Stated[] => own.filter(({ field }) => field === asked)
  const entries = of(ENTRY).map(({ value }) => value)
  const firsts = entries.flatMap(value => rangeOfDate(value)?.first ?? []).sort()
  const rule = witnessedText(of(RULE))
  const thresholdText = entries.length > 0 ? null : witnessedText(of(THRESHOLD))
  return {
    treaty: treatyOfStatements(of, []),
    rule,
    partyRule: rule === null ? null : readEntryRule(rule),
    threshold: thresholdText === null ? null : readThreshold(thresholdText),
    thresholdText,
    entry: firsts[0] ?? null,
    entryText: new Set(entries).size === 1 ? entries[0]! : null,
    // The threshold of a treaty says nothing of a party once a rule for later consents and the day of entry are on record.
    statementIds: own
      .filter(({ field }) => field !== THRESHOLD || thresholdText !== null || rule === null)
      .map(({ id }) => id),
  }
}
