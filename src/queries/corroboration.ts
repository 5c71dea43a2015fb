import {
  type EvidencedClaim,
  type SaidPart,
  claimsByVoicesQuery,
  publishersQuery,
} from '../cypher/queries/corroboration.js'
import { OutOfRange } from '../errors.js'
import { type ChoiceArguments, type PageArguments, choiceOf } from '../plan/arguments.js'
import { pickSome } from '../plan/lists.js'
import { STATEMENT } from '../model/said-ids.js'
import type { Scope } from '../plan/scope.js'
import { type OpenedPage, openPage, pageOf } from '../plan/open-page.js'
import type { EvidenceRow } from '../rules/row.js'
import { isContested, listVoices } from '../rules/independent-voices.js'
import type { Inquiry } from './inquiry.js'
import { awaitInOrder, readSubject } from './subject.js'
import { claimTypesOf, viewOf } from './view.js'
import { countWithin, sumByVoices, voicesOfPublishers } from './voice-totals.js'

interface CorroborationArguments extends ChoiceArguments, PageArguments {
  readonly of?: readonly string[] | null
  readonly types?: readonly string[] | null
  readonly source?: string | null
  readonly minVoices?: number | null
  readonly maxVoices?: number | null
  readonly contradicted?: boolean | null
}

interface CorroborationQuestion {
  readonly part: SaidPart
  readonly minVoices: number
  readonly maxVoices: number
  readonly contradicted: boolean | null
  readonly page: OpenedPage
}

/** More voices than anything can have. */
const MOST_VOICES = 1_000
/** How many voices of one claim are shown at most. */
const VOICES_SHOWN = 20

/** The root question `corroboration`: how many independent voices say each claim. */
export const corroboration: Inquiry = {
  pose(given, at, scope) {
    const args = given as CorroborationArguments
    const looked = {
      of: pickSome('of', args.of, 'all'),
      types: saidTypesOf(args.types, scope),
      source: args.source ?? null,
    }
    const met = { ...boundVoices(args), contradicted: args.contradicted ?? null }
    const list = { kind: 'corroboration', ...looked, ...met, choice: choiceOf(args, at.modality) }
    const page = openPage(args, { list, width: 1, valuesOf: valuesOfClaim }, at.clocks, scope)
    const { clocks, size } = page
    const part: SaidPart = { ...looked, view: viewOf(args, { ...at, clocks }), withRejected: false }
    const question: CorroborationQuestion = { part, ...met, page }
    const most = { corroborated: size, voices: 3, saidIn: 2, byVoices: 20 }
    return { question, clocks, most, looksAt: 1_000 }
  },

  async read(given, means) {
    const question = given as CorroborationQuestion
    const part = await findSubjects(question.part, means)
    const totals = await means.ask(publishersQuery(means.model, part))
    const byVoices = sumByVoices(totals)
    const { page } = question
    const after = page.after === null ? '' : String(page.after[0])
    const wanted = { ...question, voices: voicesOfPublishers(totals), after, limit: page.size + 1 }
    const rows = await means.ask(claimsByVoicesQuery(means.model, part, wanted))
    const { shown, hasNextPage, endCursor } = pageOf(rows, page)
    return {
      total: countWithin(byVoices, question),
      byVoices,
      corroborated: shown.map(({ id, evidence, ...contested }) => {
        const voices = listVoices(evidence as readonly EvidenceRow[])
        const isContradicted = isContested(evidence as readonly EvidenceRow[], contested)
        return { claim: id, voiceCount: voices.length, voices: voices.slice(0, VOICES_SHOWN), isContradicted }
      }),
      hasNextPage,
      endCursor,
    }
  },
}

const valuesOfClaim = ({ id }: EvidencedClaim): readonly unknown[] => [id]

/** Replaces the ids of the entities and of the source by those that stand at the release; a wrong id is refused. */
async function findSubjects(part: SaidPart, means: Parameters<Inquiry['read']>[1]): Promise<SaidPart> {
  const { release } = part.view.clocks
  const idOf = async (argument: string, id: string): Promise<string> =>
    (await readSubject(argument, id, release, means)).id
  return {
    ...part,
    of: part.of === null ? null : await awaitInOrder(part.of.map(id => idOf('of', id))),
    source: part.source === null ? null : await idOf('source', part.source),
  }
}

/** Gives the claim types and `STATEMENT` as they are asked for, sorted. Where nothing is given, all claim types are meant, without statements. */
function saidTypesOf(types: readonly string[] | null | undefined, scope: Scope): readonly string[] {
  const claims = types?.filter(type => type !== STATEMENT) ?? null
  const withStatements = claims !== null && claims.length < types!.length
  if (withStatements && claims.length === 0) return [STATEMENT]
  const wanted = claimTypesOf('types', claims, scope) ?? [...scope.model.claims.keys()].sort()
  return withStatements ? [...wanted, STATEMENT].sort() : wanted
}

function boundVoices({ minVoices, maxVoices }: CorroborationArguments): {
  minVoices: number
  maxVoices: number
} {
  const [min, max] = [minVoices ?? 0, maxVoices ?? MOST_VOICES]
  if (min >= 0 && min <= max) return { minVoices: min, maxVoices: max }
  throw new OutOfRange(
    `minVoices is ${min} and maxVoices ${max === MOST_VOICES ? 'not given' : max}; give numbers from 0 up, the smaller one as minVoices.`,
    { argument: min < 0 ? 'minVoices' : 'maxVoices', min: 0, max: MOST_VOICES },
  )
}
