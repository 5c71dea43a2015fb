import {
  type Dimension,
  type GroupedPart,
  type GroupHead,
  cellsQuery,
  headsQuery,
} from '../cypher/queries/group-by.js'
import type { Means } from '../answer/means.js'
import type { Finding } from '../questions/finding.js'
import type { ChoiceArguments } from '../plan/arguments.js'
import { modalitiesOf } from '../plan/standpoint.js'
import type { Inquiry } from './inquiry.js'
import { awaitInOrder, readSubject } from './subject.js'
import { boundNumber, claimTypesOf, viewOf } from './view.js'

interface GroupByArguments extends ChoiceArguments {
  readonly rows: Dimension
  readonly columns: Dimension
  readonly types?: readonly string[] | null
  readonly of?: readonly string[] | null
  readonly limit?: number | null
}

interface GroupByQuestion extends GroupedPart {
  readonly limit: number
}

/** The dimensions whose values are ids of entities. */
const OF_ENTITIES: ReadonlySet<Dimension> = new Set(['CRIME', 'COUNTRY', 'BODY', 'SOURCE'] as const)

/** The root question `groupBy`: how many claims there are, by two dimensions. */
export const groupBy: Inquiry = {
  pose(given, at, scope) {
    const args = given as GroupByArguments
    const isOpen = args.modality === undefined && [args.rows, args.columns].includes('MODALITY')
    const question: GroupByQuestion = {
      rows: args.rows,
      columns: args.columns,
      types: claimTypesOf('types', args.types, scope),
      of: args.of ?? null,
      limit: boundNumber('limit', args.limit, { usual: 20, max: 100 }),
      view: viewOf(args, isOpen ? { ...at, modality: modalitiesOf(scope.model) } : at),
    }
    const { limit } = question
    return { question, most: { rows: limit, columns: limit, cells: limit * limit }, looksAt: limit }
  },

  async read(given, means) {
    const question = await findEnds(given as GroupByQuestion, means)
    const { ask, model } = means
    const { limit } = question
    const heads = await ask(headsQuery(model, question))
    const [rows, columns] = [heads.rows.slice(0, limit), heads.columns.slice(0, limit)]
    const shown = { rows: rows.map(groupOfHead), columns: columns.map(groupOfHead) }
    const cells = await ask(cellsQuery(model, question, shown))
    const place = new Map(shown.rows.map((group, index) => [group, index]))
    return {
      rows: rows.map(head => showHead(head, question.rows)),
      columns: sortHeads(columns, question.columns).map(head => showHead(head, question.columns)),
      cells: [...cells].sort((a, b) => place.get(a.row)! - place.get(b.row)!),
      total: heads.total,
      ungrouped: heads.ungrouped,
      rowsLeftOut: heads.rows.length - rows.length,
      columnsLeftOut: heads.columns.length - columns.length,
    }
  },
}

/** Replaces the ids of the entities by those that stand at the release; a wrong id is refused. */
async function findEnds(question: GroupByQuestion, means: Means): Promise<GroupByQuestion> {
  const { of, view } = question
  if (of === null) return question
  const rows = await awaitInOrder(of.map(id => readSubject('of', id, view.clocks.release, means)))
  return { ...question, of: rows.map(({ id }) => id) }
}

const groupOfHead = ({ group }: GroupHead): string => group

/** Sorts decades by time, however many claims each has; other heads keep the order of the query. */
function sortHeads(heads: readonly GroupHead[], dimension: Dimension): readonly GroupHead[] {
  return dimension === 'DECADE' ? [...heads].sort((a, b) => (a.group < b.group ? -1 : 1)) : heads
}

const showHead = (head: GroupHead, dimension: Dimension): Finding => ({
  ...head,
  subject: OF_ENTITIES.has(dimension) ? head.group : null,
})
