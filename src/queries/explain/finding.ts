import { type StageOfSaid } from '../../cypher/queries/explain.js'
import type { Bilingual } from '../../model/model.js'
import type { Grade } from '../../model/stored.js'
import type { ClaimAnswer } from '../../questions/claims.js'
import type { Finding } from '../../questions/finding.js'
import { spanOfValues } from '../../questions/span.js'
import type { EvidenceRow } from '../../rules/row.js'
import { compareWeights } from '../../rules/verdicts.js'
import { type Rival, type VerdictReason, type Weighing, reasonOfVerdict } from '../../rules/weigh-rivals.js'
import type { CalledEntity } from '../called.js'
import { type ExplanationTold, type WitnessTold, paragraphOf } from './paragraph.js'
import { type Sureness, VERDICT_WORDS, gradeInWords, surenessInWords } from './words.js'

/** How many entries each list of an explanation has at most; hardly anything has more. */
export const MOST_EXPLAINED = 25

export type CalledEntities = ReadonlyMap<string, CalledEntity>

/** All that was read of the claim or statement that is explained. */
interface ExplainedClaim {
  readonly said: ClaimAnswer
  readonly evidence: readonly EvidenceRow[]
  readonly weighing: Weighing
  readonly stages: readonly StageOfSaid[]
  readonly sentences: ReadonlyMap<string, Bilingual>
  readonly called: CalledEntities
  readonly day: string | null
}

/** Makes the parts of an explanation, and the paragraph that consists of them. */
export function findExplanation(found: ExplainedClaim): Finding {
  const { said, evidence, weighing, stages, day } = found
  const { values } = said
  const sureness = surenessOn(day, said)
  const verdictReason = reasonOfVerdict(String(values.modality), String(values.verdict), weighing)
  const words = explainInWords(found, sureness, verdictReason)
  const release = { knownSince: stages[0]!.recordedIn, isAltered: stages.length > 1 }
  const voiceCount = weighing.own.publishers
  const isByRule = values.basis === 'BY_RULE'
  const lists = [evidence, weighing.rivals, weighing.alike, stages]
  return {
    claim: said.id,
    paragraph: paragraphOf({ ...words, ...tellOthers(found), isByRule, voiceCount, release }),
    witnesses: showWitnesses(found),
    voiceCount,
    isByRule,
    gradeBecause: words.grade,
    certainty: sureness === 'CERTAIN' || sureness === 'POSSIBLE' ? sureness : null,
    certaintyBecause: words.sureness,
    rivals: showRivals(weighing),
    alike: weighing.alike.slice(0, MOST_EXPLAINED),
    verdictReason,
    verdictBecause: words.verdict,
    ...release,
    versions: stages.slice(-MOST_EXPLAINED),
    isCut: lists.some(({ length }) => length > MOST_EXPLAINED),
  }
}

/** Says in words why the claim has its grade, how sure it is on the day and why, and why it has its verdict. */
function explainInWords(
  { said: { values }, evidence, called, day }: ExplainedClaim,
  sureness: Sureness,
  verdictReason: VerdictReason,
): Pick<ExplanationTold, 'grade' | 'sureness' | 'verdict'> {
  const best = evidence.find(({ stance }) => stance === 'SUPPORTS')?.source
  return {
    grade: gradeInWords(
      values.grade as Grade,
      best === undefined ? null : (hostOfSource(best, called) ?? best),
    ),
    sureness: surenessInWords(sureness, day, spanOfValues(values)),
    verdict: verdictInWords(String(values.verdict), VERDICT_WORDS[verdictReason]),
  }
}

/** Gathers what the paragraph tells of others: who bears the claim out, what speaks against it, and what does so only about other days. */
function tellOthers({
  said,
  evidence,
  weighing,
  sentences,
  called,
}: ExplainedClaim): Pick<ExplanationTold, 'sentence' | 'witnesses' | 'rivals' | 'otherDays'> {
  const told = (isWanted: (rival: Rival) => boolean): Bilingual[] =>
    weighing.rivals.filter(isWanted).map(({ id }) => sentences.get(id)!)
  return {
    sentence: sentences.get(said.id)!,
    witnesses: evidence.map(item => tellWitness(item, called)),
    rivals: told(rival => rival.rivalKind !== 'DENIAL_OF_OTHER_DAYS'),
    otherDays: told(rival => rival.rivalKind === 'DENIAL_OF_OTHER_DAYS'),
  }
}

const showWitnesses = ({ evidence, called }: ExplainedClaim): Finding[] =>
  evidence.slice(0, MOST_EXPLAINED).map(item => ({
    ...item,
    speaker: item.speaker ?? null,
    host: hostOfSource(item.source, called),
    passageId: item.passage?.id ?? null,
  }))

const showRivals = ({ rivals, own }: Weighing): Finding[] =>
  rivals.slice(0, MOST_EXPLAINED).map(({ id, rivalKind, weight }) => ({
    claim: id,
    rivalKind,
    voiceCount: weight.publishers,
    isHeavier: compareWeights(weight, own) < 0,
  }))

const hostOfSource = (source: string, called: CalledEntities): string | null =>
  (called.get(source)!.values.host ?? null) as string | null

const verdictInWords = (verdict: string, because: Bilingual): Bilingual => ({
  en: `Its verdict is ${verdict}, since ${because.en}.`,
  id: `Putusannya ${verdict}, karena ${because.id}.`,
})

/** Tells how sure the claim is on the day. A claim that is only possible then counts as denied where a source certainly denies it. */
function surenessOn(day: string | null, { values }: ClaimAnswer): Sureness {
  if (day === null) return 'NO_DAY'
  const within = (from: unknown, to: unknown): boolean => String(from) <= day && day <= String(to)
  if (!within(values.possibleFrom, values.possibleTo)) return 'OUTSIDE'
  if (within(values.certainFrom, values.certainTo)) return 'CERTAIN'
  const denied = (values.deniedOn ?? []) as readonly string[]
  return denied.some(days => within(days.slice(0, 10), days.slice(-10))) ? 'DENIED' : 'POSSIBLE'
}

const tellWitness = (item: EvidenceRow, called: CalledEntities): WitnessTold => ({
  source: called.get(item.source)!,
  publisher: item.publisher,
  speaker: item.speaker === undefined ? null : called.get(item.speaker)!,
  speaksOn: item.speaksOn,
  locator: item.locator,
  passageId: item.passage?.id ?? null,
  says: item.says,
  isAgainst: item.stance === 'CONTRADICTS',
})
