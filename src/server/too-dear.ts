import { RequestError } from '../errors.js'

/** A list in the operation: how many rows it may have, what each costs below it, and where it stands. */
export interface Weight {
  readonly path: string
  /** The argument that says how many rows it has. */
  readonly argument: 'first' | 'ids'
  readonly rows: number
  readonly each: number
  readonly heaviest: Weight | null
}

/** What a selection costs, and how many links it follows one below the other. */
export interface Measure {
  readonly cost: number
  readonly links: number
  readonly heaviest: Weight | null
}

export const MOST_COST = 50_000

/** Names the field to narrow and the `first` that would pass: the deepest one whose narrowing alone is enough. */
export function tooDear({ cost, heaviest }: Measure): RequestError {
  const chain: { weight: Weight; outer: number }[] = []
  for (let weight = heaviest, outer = 1; weight !== null; outer *= weight.rows, weight = weight.heaviest)
    chain.push({ weight, outer })
  const options = chain.map(({ weight, outer }) => ({
    path: weight.path,
    argument: weight.argument,
    first: Math.floor((MOST_COST - (cost - outer * weight.rows * weight.each)) / (outer * weight.each)),
  }))
  const best = options.filter(option => option.first >= 1).at(-1)
  const advice =
    best === undefined
      ? 'ask for fewer levels at once'
      : best.argument === 'ids'
        ? `give \`${best.path}\` at most ${best.first} ids at a time`
        : `give \`${best.path}\` first: ${best.first}, and go on with \`after\``
  return new RequestError(
    'QUERY_TOO_COMPLEX',
    'TOO_COSTLY',
    `The query may bring ${cost > 1e9 ? 'more than a billion' : Math.ceil(cost)} things, and ${MOST_COST} is the most; ${advice}.`,
    { cost: Math.ceil(cost), max: MOST_COST, field: best?.path ?? null, first: best?.first ?? null },
  )
}
