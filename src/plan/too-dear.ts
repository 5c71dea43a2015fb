import { RequestError } from '../errors.js'
import type { PartSize, Measure, ListWeight } from './measure.js'

/** The most things that an operation may bring. */
const MOST_COST = 50_000
/** The most bytes of JSON that an operation may bring, as far as its plan tells. */
const MOST_ESTIMATED_BYTES = 40_000_000

/**
 * Refuses an operation that may bring too many things, or too many bytes. The error names the field to narrow, and the number of rows with which the
 * operation would pass.
 */
export function refuseTooMuch(measure: Measure): void {
  if (measure.things > MOST_COST) {
    const many = measure.things > 1e9 ? 'more than a billion' : Math.ceil(measure.things)
    throw tooDearFor(measure, 'things', MOST_COST, `${many} things, and ${MOST_COST} is the most`)
  }
  if (measure.bytes > MOST_ESTIMATED_BYTES) {
    const much = measure.bytes > 1e12 ? 'more than a million' : Math.ceil(measure.bytes / 1e6)
    throw tooDearFor(
      measure,
      'bytes',
      MOST_ESTIMATED_BYTES,
      `${much} MB, and ${MOST_ESTIMATED_BYTES / 1e6} MB is the most`,
    )
  }
}

function tooDearFor(measure: Measure, unit: keyof PartSize, max: number, what: string): RequestError {
  const ways = listNarrowings(measure, unit, max)
  const best = ways.filter(option => option.first >= 1).at(-1)
  return new RequestError(
    'QUERY_TOO_COMPLEX',
    'TOO_COSTLY',
    `The query may bring ${what}; ${adviceFor(best, ways.at(-1))}.`,
    { cost: Math.ceil(measure.things), max, field: best?.path ?? null, first: best?.first ?? null },
  )
}

interface Narrowing extends Pick<ListWeight, 'path' | 'argument'> {
  /** The number of rows with which the whole operation would pass. */
  readonly first: number
}

/** Lists the narrowings on the heaviest way down: for each list there, how far it alone would have to be narrowed; the deepest list last. */
function listNarrowings(measure: Measure, unit: keyof PartSize, max: number): Narrowing[] {
  const chain: { weight: ListWeight; outer: number }[] = []
  for (
    let weight = measure.heaviest, outer = 1;
    weight !== null;
    outer *= weight.rows, weight = weight.heaviest
  )
    chain.push({ weight, outer })
  return chain.map(({ weight: { path, argument, rows, each }, outer }) => ({
    path,
    argument,
    first: Math.floor((max - (measure[unit] - outer * rows * each[unit])) / (outer * each[unit])),
  }))
}

function adviceFor(best: Narrowing | undefined, deepest: Narrowing | undefined): string {
  if (best?.argument === 'facets')
    return `give \`${best.path}\` at most ${best.first} ${best.first === 1 ? 'facet' : 'facets'} in one query, and ask for the others in the next`
  if (best?.argument === 'first')
    return `give \`${best.path}\` first: ${best.first}, and go on with \`after\``
  if (best !== undefined) return `give \`${best.path}\` at most ${best.first} ${best.argument} at a time`
  if (deepest?.argument === 'facets')
    return `leave out \`${deepest.path}\`, or ask for it below an entity whose link is shorter: one facet alone reads too much here`
  return 'ask for fewer levels at once'
}
