import type { GraphQLResolveInfo } from 'graphql'
import { closest } from 'fastest-levenshtein'
import { type MatchKind, type SearchQuestion, TIERS, searchQuery } from '../../cypher/search.js'
import { RequestError } from '../../errors.js'
import { named } from '../../loaders/in-order.js'
import type { Name } from '../../model/names.js'
import { fold, normal } from '../../model/text.js'
import { type PageArguments, pageSize } from '../arguments.js'
import { entityColumns } from '../columns.js'
import { PageConnection } from '../connection.js'
import { type Context, NOW } from '../context.js'
import { goOn, listMark, writeCursor } from '../cursor.js'
import { labelOf } from '../entity.js'
import { pageFields, rowsWanted } from '../selection.js'
import { bestMatch, marked } from './marking.js'

interface SearchArguments extends PageArguments {
  readonly text: string
  readonly types?: readonly string[] | null
}

type Hit = [score: number, id: string, type: string, values: unknown[]]
type Answer = [page: Hit[], total: number | null]

/** `search`: entities by any name. Every word must be found; only when nothing holds them all, any word will do. */
export async function search(
  _root: unknown,
  args: SearchArguments,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const folded = foldedText(args.text)
  const types = knownTypes(args.types, context)
  const list = listMark('search', folded, types)
  const { clocks, values } = goOn(args.after, { mark: list, width: 3 }, args, NOW, context.version)
  const size = pageSize(args.first)
  const fields = pageFields(info)
  const columns = [...new Set([...entityColumns(context.model, fields.ofNodes), 'names'])].sort()
  const question: SearchQuestion = {
    folded,
    types,
    clocks,
    columns,
    words: (values?.[0] as SearchQuestion['words'] | undefined) ?? 'ALL',
    after: values === null ? null : [values[1] as number, values[2] as string],
    limit: rowsWanted(fields, size),
    wantsCount: fields.own.has('totalCount'),
  }
  const {
    words,
    answer: [page, total],
  } = await ask(question, context)
  return new PageConnection({
    rows: page,
    size,
    hasPrevious: values !== null,
    totalCount: total,
    edgeOf: ([score, id, type, row]: Hit) => {
      const entity = { __typename: type, id, values: named(columns, row), clocks }
      const name = bestMatch(JSON.parse(String(entity.values.names ?? '[]')) as Name[], folded)
      return {
        get cursor() {
          return writeCursor(list, clocks, context.version, [words, score, id])
        },
        node: entity,
        score,
        matchKind: kindOf(score),
        matchedName: labelOf(name, false),
        marked: marked(name.value, folded),
      }
    },
    nodeOf: ([, id, type, row]) => ({ __typename: type, id, values: named(columns, row), clocks }),
  })
}

async function ask(
  question: SearchQuestion,
  { run }: Context,
): Promise<{ words: SearchQuestion['words']; answer: Answer }> {
  if (question.folded === '') return { words: 'ALL', answer: [[], 0] }
  const [all = [[], 0]] = (await run(searchQuery(question))) as Answer[]
  const isEmpty = all[0].length === 0 && (all[1] ?? 0) === 0
  if (!isEmpty || question.after !== null || !question.folded.includes(' '))
    return { words: question.words, answer: all }
  const [any = [[], 0]] = (await run(searchQuery({ ...question, words: 'ANY' }))) as Answer[]
  return { words: 'ANY', answer: any }
}

const LONGEST_TEXT = 200
const MOST_WORDS = 32

function foldedText(text: string): string {
  const folded = fold(normal(text))
  const words = folded.split(' ').length
  if ([...text].length > LONGEST_TEXT || words > MOST_WORDS) {
    throw new RequestError(
      'BAD_USER_INPUT',
      'ARGUMENT_OUT_OF_RANGE',
      `text has ${[...text].length} characters and ${words} words; give at most ${LONGEST_TEXT} and ${MOST_WORDS}.`,
      { argument: 'text', max: LONGEST_TEXT },
    )
  }
  return folded
}

function knownTypes(
  types: readonly string[] | null | undefined,
  { model }: Context,
): readonly string[] | null {
  const known = [...model.entities.keys()]
  const wrong = types?.find(type => !known.includes(type))
  if (wrong !== undefined) {
    throw new RequestError(
      'BAD_USER_INPUT',
      'UNKNOWN_TYPE',
      `There is no entity type “${wrong}”. Did you mean ${closest(wrong, known)}?`,
      { argument: 'types', nearest: closest(wrong, known) },
    )
  }
  return types ?? null
}

function kindOf(score: number): MatchKind {
  if (score >= TIERS.WHOLE_NAME) return 'WHOLE_NAME'
  return score >= TIERS.WORDS ? 'WORDS' : 'SIMILAR'
}
