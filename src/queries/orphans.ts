import { entitiesOfTypeQuery, tiesOfTypesQuery } from '../cypher/queries/whole-types.js'
import { RequestError } from '../errors.js'
import type { Coverage } from '../model/coverage.js'
import type { ChoiceArguments } from '../plan/arguments.js'
import type { Scope } from '../plan/scope.js'
import { isAskedByIdAlone } from '../questions/asked-by-id.js'
import type { Finding } from '../questions/finding.js'
import type { View } from '../questions/view.js'
import { showCoverage } from '../resolvers/coverage.js'
import type { Absence } from '../rules/absence.js'
import { type Nouns, readNouns } from './nouns.js'
import type { Inquiry } from './inquiry.js'
import { absenceOfOrphan, sentencesOfOrphan } from './orphans/absence.js'
import {
  COLUMNS_OF_SESSIONS,
  MISSING,
  type Orphan,
  type OrphanDays,
  type OrphanKind,
  columnsOfMissing,
  findOrphans,
} from './orphans/find.js'
import { boundNumber, viewOf } from './view.js'

interface OrphansArguments extends ChoiceArguments {
  readonly kind: OrphanKind
  readonly quietYears?: number | null
  readonly limit?: number | null
}

interface OrphansQuestion extends OrphanDays {
  readonly kind: OrphanKind
  readonly limit: number
  readonly view: View
}

/** The root question `orphans`: which entities miss something that others of their kind have. It also tells whether “none on record” means “none”. */
export const orphans: Inquiry = {
  pose(given, at, scope) {
    const args = given as OrphansArguments
    const view = viewOf(args, at)
    const limit = boundNumber('limit', args.limit, { usual: 50, max: 200 })
    const days = spanOfQuestion(args, view.clocks.day)
    const question: OrphansQuestion = { kind: args.kind, limit, view, ...days }
    return { question, most: { found: limit }, looksAt: limit + sizeOfMissing(args.kind, scope) }
  },

  async read(given, means) {
    const { coverage } = means.version
    const question = given as OrphansQuestion
    const { kind, limit, view } = question
    const missing = MISSING[kind]
    const isOfSessions = kind === 'BODY_WITHOUT_SESSION'
    const [rows, ties, meetings] = await Promise.all([
      means.ask(entitiesOfTypeQuery(missing.typeName, view, columnsOfMissing(missing))),
      means.ask(tiesOfTypesQuery(means.model, view, missing.claimTypes)),
      isOfSessions ? means.ask(entitiesOfTypeQuery('Meeting', view, COLUMNS_OF_SESSIONS)) : [],
    ])
    const { outOf, orphans: all } = findOrphans(kind, rows, ties, question, meetings)
    const ledger = ledgerOf(view, coverage)
    const judged = all.map(orphan => ({ orphan, absence: absenceOfOrphan(kind, orphan, question, ledger) }))
    const shown = judged.slice(0, limit)
    const nouns = await readNouns(
      shown.map(({ orphan }) => orphan.id),
      view.clocks,
      means,
    )
    const meaningNo = judged.filter(({ absence }) => absence.meansNo).length
    return {
      total: all.length,
      outOf,
      meaningNo,
      meaningUnknown: all.length - meaningNo,
      isCut: shown.length < all.length,
      found: shown.map(({ orphan, absence }) => showOrphan(orphan, absence, question, nouns)),
    }
  },
}

/** Gives the day that is asked about, and the day since which a quiet body has had no session. A kind that is about time needs a day. */
function spanOfQuestion({ kind, quietYears }: OrphansArguments, day: string | null): OrphanDays {
  if (day === null && (kind === 'PLAN_WITHOUT_SUCCESSOR' || kind === 'BODY_WITHOUT_SESSION'))
    throw new RequestError(
      'BAD_USER_INPUT',
      'DAY_NEEDED',
      `${kind} asks what was over, or silent, on a day; set \`asOf\`.`,
      { argument: 'asOf' },
    )
  if (kind !== 'BODY_WITHOUT_SESSION') return { day, quietSince: refuseYears(kind, quietYears) }
  const years = boundNumber('quietYears', quietYears, { usual: 5, max: 100 })
  const since = Math.max(Number(day!.slice(0, 4)) - years, 0)
  return { day, quietSince: `${String(since).padStart(4, '0')}${day!.slice(4)}` }
}

function refuseYears(kind: OrphanKind, quietYears: number | null | undefined): null {
  if (quietYears === null || quietYears === undefined) return null
  throw new RequestError(
    'BAD_USER_INPUT',
    'ARGUMENT_WITHOUT_MEANING',
    `quietYears means something for BODY_WITHOUT_SESSION alone; leave it out for ${kind}.`,
    { argument: 'quietYears' },
  )
}

function sizeOfMissing(kind: OrphanKind, { version: { entityCounts, claimCounts } }: Scope): number {
  const { typeName, claimTypes } = MISSING[kind]
  const counts = [
    entityCounts[typeName],
    kind === 'BODY_WITHOUT_SESSION' ? entityCounts.Meeting : 0,
    ...claimTypes.map(type => claimCounts[type]),
  ]
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
}

/** Gives the coverage where it applies. The coverage is that of now and of all claims, so it says nothing of an earlier release or of some claims alone. */
const ledgerOf = ({ clocks, choice }: View, coverage: readonly Coverage[]): readonly Coverage[] =>
  clocks.release === null && isAskedByIdAlone({ choice, where: {} }) ? coverage : []

const showOrphan = (
  orphan: Orphan,
  absence: Absence,
  { kind }: OrphansQuestion,
  nouns: ReadonlyMap<string, Nouns>,
): Finding => ({
  node: orphan.id,
  datedOn: orphan.datedOn,
  lastSession: orphan.lastSession,
  undated: orphan.undated,
  meansNo: absence.meansNo,
  coverage: absence.coverage === null ? null : showCoverage(absence.coverage),
  sentence: sentencesOfOrphan(kind, orphan, absence, nouns),
})
