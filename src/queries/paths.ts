import type { Means } from '../answer/means.js'
import { RequestError } from '../errors.js'
import type { ChoiceArguments } from '../plan/arguments.js'
import type { Finding } from '../questions/finding.js'
import type { Inquiry } from './inquiry.js'
import { type PathsQuestion, WIDEST_HOPS, lookWith, readPaths } from './paths/read.js'
import { MOST_OTHERS, tellPath } from './paths/tell.js'
import { explainNone } from './paths/why-not.js'
import { wordsOfCut } from './paths/words.js'
import { awaitInOrder, readSubject } from './subject.js'
import { boundNumber, claimTypesOf, viewOf } from './view.js'

interface PathsArguments extends ChoiceArguments {
  readonly from: string
  readonly to: string
  readonly k?: number | null
  readonly maxHops?: number | null
  readonly via?: readonly string[] | null
  readonly avoid?: readonly string[] | null
  readonly types?: readonly string[] | null
  readonly limit?: number | null
}

const MOST_VIAS = 3
/** How many claims are read at most for each entity of the limit. */
const TIES_PER_ENTITY = 10
const MOST_COST_PARTS = 7
const MOST_CONDITIONS_FAILED = 9

/** The root question `paths`: the best paths between two entities; and where there is none, why. */
export const paths: Inquiry = {
  pose(given, at, scope, asked) {
    const args = given as PathsArguments
    const limit = boundNumber('limit', args.limit, { usual: 300, min: 10, max: 2_000 })
    const wantsWhyNot = asked.some(({ name }) => name === 'whyNot')
    const question: PathsQuestion = {
      from: args.from,
      to: args.to,
      k: boundNumber('k', args.k, { usual: 3, max: 10 }),
      mostHops: boundNumber('maxHops', args.maxHops, { usual: 4, max: 6 }),
      vias: boundVias([...new Set(args.via ?? [])]),
      avoided: [...new Set(args.avoid ?? [])],
      types: claimTypesOf('types', args.types, scope),
      view: viewOf(args, at),
      room: { entities: limit, ties: limit * TIES_PER_ENTITY, atOnce: 250 },
      wantsWhyNot,
    }
    const most = {
      paths: question.k,
      steps: wantsWhyNot ? WIDEST_HOPS : question.mostHops,
      nodes: WIDEST_HOPS + 1,
      costs: MOST_COST_PARTS,
      otherClaims: MOST_OTHERS,
      conditions: MOST_CONDITIONS_FAILED,
    }
    return { question, most, looksAt: limit * (1 + TIES_PER_ENTITY) * (wantsWhyNot ? 2 : 1) }
  },

  async read(given, means) {
    const question = await withKnownIds(given as PathsQuestion, means)
    const found = await readPaths(question, lookWith(question, means))
    const isNone = found.paths.length === 0
    return {
      paths: await Promise.all(found.paths.map(path => tellPath(path, question.view, means))),
      isCut: found.cutBy !== null,
      cutBy: found.cutBy,
      cutReason: found.cutBy === null ? null : wordsOfCut(found.cutBy, question.room),
      entitiesRead: found.entitiesRead,
      whyNot: isNone && question.wantsWhyNot ? await explainNone(question, found.cutBy, means) : null,
    } satisfies Finding
  },
}

function boundVias(vias: readonly string[]): readonly string[] {
  if (vias.length <= MOST_VIAS) return vias
  throw new RequestError(
    'BAD_USER_INPUT',
    'TOO_MANY',
    `via names ${vias.length} entities; give at most ${MOST_VIAS}, and ask for the rest of the way by itself.`,
    { argument: 'via', max: MOST_VIAS },
  )
}

/** Replaces all ids by those that stand at the release: the heir stands for an id that was merged away. An id that does not exist is refused. */
async function withKnownIds(question: PathsQuestion, means: Means): Promise<PathsQuestion> {
  const idOf = async (argument: string, id: string): Promise<string> =>
    (await readSubject(argument, id, question.view.clocks.release, means)).id
  const each = (argument: string, ids: readonly string[]): Promise<string[]> =>
    awaitInOrder(ids.map(id => idOf(argument, id)))
  const [from, to] = await awaitInOrder([idOf('from', question.from), idOf('to', question.to)])
  const [via, avoid] = await awaitInOrder([each('via', question.vias), each('avoid', question.avoided)])
  checkApart({ from: [from], to: [to], via, avoid })
  return { ...question, from, to, vias: [...new Set(via)], avoided: [...new Set(avoid)] }
}

/** Refuses an id that two arguments name: no entity can be two of these at once. */
function checkApart(ids: Readonly<Record<string, readonly string[]>>): void {
  const seen = new Map<string, string>()
  for (const [argument, own] of Object.entries(ids))
    for (const id of new Set(own)) {
      const other = seen.get(id)
      if (other !== undefined)
        throw new RequestError(
          'BAD_USER_INPUT',
          'NAMED_TWICE',
          `${id} stands in both \`${other}\` and \`${argument}\`; name it in one of them.`,
          { argument },
        )
      seen.set(id, argument)
    }
}
