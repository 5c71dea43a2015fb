import { OutOfRange } from '../errors.js'

/** An argument may hold only so much, since Neo4j would plan for every part of it. */

const LONGEST_LIST = 100
/** Names to be matched come from tables, and are looked for in one query. */
const MOST_NAMES = 1_000
/** The longest text, in UTF-16 code units and as the caller sent it: a name has some hundred, an address not many more. */
const LONGEST_TEXT = 2_000
const MOST_CONDITIONS = 100
const MOST_LINKS_IN_CONDITIONS = 6
const DEEPEST_NESTING = 64

/** Refuses lists longer than any page, and more or deeper conditions than any real question has, wherever they stand in an argument. */
export function boundArgument(value: unknown, argument: string): void {
  const conditions = walkConditions(value, argument, 0)
  // Only `where` holds conditions. Other arguments have fields too, such as those of supposed acts, but these fields are no conditions.
  if (argument === 'where' && conditions > MOST_CONDITIONS)
    throw outOfRange(
      `${argument} holds ${conditions} conditions; give at most ${MOST_CONDITIONS}, and \`in\` for several values of one field.`,
      argument,
      MOST_CONDITIONS,
    )
}

/** Counts the conditions in a value: each comparison is one, and so is each `some` and each `none`. */
function walkConditions(value: unknown, argument: string, links: number): number {
  if (typeof value === 'string') boundText(value, argument)
  if (typeof value !== 'object' || value === null) return 1
  if (Array.isArray(value)) return walkList(value, argument, links)
  return Object.entries(value)
    .map(([key, inner]) => {
      const isLink = key === 'some' || key === 'none'
      if (isLink && links >= MOST_LINKS_IN_CONDITIONS)
        throw outOfRange(
          `${argument} follows more than ${MOST_LINKS_IN_CONDITIONS} links one below the other; ask for the ids at its inner end first.`,
          argument,
          MOST_LINKS_IN_CONDITIONS,
        )
      return (isLink ? 1 : 0) + walkConditions(inner, argument, isLink ? links + 1 : links)
    })
    .reduce((sum, count) => sum + count, 0)
}

function walkList(list: readonly unknown[], argument: string, links: number): number {
  const longest = argument === 'names' ? MOST_NAMES : LONGEST_LIST
  if (list.length > longest)
    throw outOfRange(
      `A list in ${argument} has ${list.length} entries; give at most ${longest}, and ask again for the rest.`,
      argument,
      longest,
    )
  // The values of one `in` are one condition.
  if (list.every(item => typeof item !== 'object')) return walkValues(list, argument)
  return list.reduce<number>((sum, item) => sum + walkConditions(item, argument, links), 0)
}

function walkValues(list: readonly unknown[], argument: string): number {
  for (const item of list) if (typeof item === 'string') boundText(item, argument)
  return 1
}

/** Refuses a text that is too long before anything else is done with it, since folding a text takes longer than sending it. */
function boundText(text: string, argument: string): void {
  if (text.length > LONGEST_TEXT)
    throw outOfRange(
      `A text in ${argument} has ${text.length} characters; give at most ${LONGEST_TEXT}.`,
      argument,
      LONGEST_TEXT,
    )
}

function outOfRange(message: string, argument: string, max: number): OutOfRange {
  return new OutOfRange(message, { argument, max })
}

/** Refuses values nested deeper than anybody can mean, before other code walks through them without a bound of its own. */
export function boundNesting(value: unknown, what: string, depth = 0): void {
  if (typeof value !== 'object' || value === null) return
  if (depth > DEEPEST_NESTING)
    throw outOfRange(
      `${what} is nested more than ${DEEPEST_NESTING} levels deep; give flatter values.`,
      what,
      DEEPEST_NESTING,
    )
  for (const inner of Object.values(value)) boundNesting(inner, what, depth + 1)
}
