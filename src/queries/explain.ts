import { claimColumns, sortColumns } from '../plan/columns.js'
import type { Means } from '../answer/means.js'
import { nounOfCalled } from '../answer/called.js'
import { claimsBesideQuery, stagesOfSaidQuery, statementsBesideQuery } from '../cypher/queries/explain.js'
import { RequestError } from '../errors.js'
import { type Bilingual, LANGS, type Lang, type Model } from '../model/model.js'
import type { Noun } from '../model/names.js'
import { presentId } from '../model/renamed.js'
import { GRADES, SPAN } from '../model/stored.js'
import { STATEMENT } from '../model/said-ids.js'
import type { ClaimAnswer } from '../questions/claims.js'
import type { Clocks } from '../questions/clocks.js'
import { dayOfTelling, makeSentence } from '../sentences/sentence.js'
import type { EvidenceRow } from '../rules/row.js'
import { weighRow } from '../rules/weigh-rivals.js'
import { readCalled } from './called.js'
import { type CalledEntities, MOST_EXPLAINED, findExplanation } from './explain/finding.js'
import { rowOfAnswer } from './explain/row-of-answer.js'
import type { Inquiry } from './inquiry.js'

interface ExplainQuestion {
  readonly claim: string
  readonly clocks: Clocks
}

const COLUMNS = [
  ...['since', 'until', 'modality', 'verdict', 'grade', 'evidence', 'deniedOn', 'basis', ...SPAN],
  ...['field', 'value', 'lang', 'kind', 'scheme'],
].sort()

/** The columns that are read of a claim or statement: what is weighed, and what its sentence rests on. */
function columnsOfSaid(type: string | null, { claims }: Model): string[] {
  const own = type === null ? [] : claims.get(type)!.fields
  return sortColumns([...COLUMNS, ...claimColumns(own, ['sentence'])])
}

/** The root question `explain`: everything that speaks for and against one claim or statement, and what follows from it. */
export const explain: Inquiry = {
  pose(given, { clocks }) {
    const { claim } = given as { readonly claim: string }
    const most = {
      witnesses: MOST_EXPLAINED,
      rivals: MOST_EXPLAINED,
      alike: MOST_EXPLAINED,
      versions: MOST_EXPLAINED,
    }
    const question: ExplainQuestion = { claim, clocks }
    return { question, most, looksAt: 4 * MOST_EXPLAINED }
  },

  async read(given, means) {
    const { claim, clocks } = given as ExplainQuestion
    const type = means.model.claims.get(claim.split(':')[0]!)?.type ?? null
    const id = type === null ? presentId(claim) : claim
    const said = await means.byId.said(type, clocks.release, columnsOfSaid(type, means.model), id)
    if (said === null) throw noSuchClaim(claim)
    const beside = await readThoseBeside(type, said, clocks.release, means)
    const stages = await means.ask(stagesOfSaidQuery(type, id, clocks.release))
    const weighing = weighRow(
      means.model,
      rowOfAnswer(said, type),
      beside.map(other => rowOfAnswer(other, type)),
      new Map(beside.map(other => [other.id, String(other.values.verdict)])),
    )
    const evidence = sortEvidence((said.values.evidence ?? []) as readonly EvidenceRow[])
    const called = await readCalled(idsToName([said, ...beside], evidence), clocks, means, ['host'])
    const sentences = new Map(
      [said, ...beside].map(one => [
        one.id,
        sentencesOfSaid(one, type, called, dayOfTelling(clocks, means.version), means),
      ]),
    )
    return findExplanation({ said, evidence, weighing, stages, sentences, called, day: clocks.day })
  },
}

function noSuchClaim(claim: string): RequestError {
  return new RequestError(
    'NOT_FOUND',
    'NO_SUCH_ID',
    `claim: there is no claim or statement with the id “${claim.slice(0, 80)}”. Ids stand in the links and lists that show them: TYPE:from:to, entity:field:1.`,
    { argument: 'claim' },
  )
}

async function readThoseBeside(
  type: string | null,
  { id, from, to, values }: ClaimAnswer,
  release: number | null,
  { ask, model }: Means,
): Promise<readonly ClaimAnswer[]> {
  const all = await ask(
    type === null
      ? statementsBesideQuery(
          { entity: from, field: String(values.field) },
          release,
          columnsOfSaid(type, model),
        )
      : claimsBesideQuery(model, { type, from, to }, release, columnsOfSaid(type, model)),
  )
  return all.filter(other => other.id !== id)
}

const sideOf = ({ stance }: EvidenceRow): number => (stance === 'SUPPORTS' ? 0 : 1)

/** Sorts the evidence: support comes before contradiction, then the better grade before the worse. Equals keep the order of the seed. */
const sortEvidence = (evidence: readonly EvidenceRow[]): readonly EvidenceRow[] =>
  [...evidence].sort((a, b) => sideOf(a) - sideOf(b) || GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade))

const idsToName = (said: readonly ClaimAnswer[], evidence: readonly EvidenceRow[]): string[] => [
  ...said.flatMap(({ from, to }) => [from, to]),
  ...evidence.flatMap(({ source, speaker }) => [source, ...(speaker === undefined ? [] : [speaker])]),
]

function sentencesOfSaid(
  { from, to, values }: ClaimAnswer,
  type: string | null,
  called: CalledEntities,
  today: string,
  { model }: Means,
): Bilingual {
  const nounOf = (id: string, lang: Lang): Noun => nounOfCalled(called.get(id)!, lang)
  const [en, id] = LANGS.map(lang =>
    makeSentence(
      { claimType: type ?? STATEMENT, values, from: nounOf(from, lang), to: nounOf(to, lang), today },
      lang,
      model,
    ),
  )
  return { en: en!, id: id! }
}
