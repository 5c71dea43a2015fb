/** The size of a part of an answer: in things (entities, claims, statements), and in bytes of JSON. */
export interface PartSize {
  readonly things: number
  readonly bytes: number
}

/** A list in the plan: how many rows it may have, what each row comes to with all below it, and where the list stands. */
export interface ListWeight {
  readonly path: string
  /** The argument that says how many rows it has. */
  readonly argument: 'first' | 'ids' | 'names' | 'facets'
  readonly rows: number
  readonly each: PartSize
  /** The heaviest list below it. */
  readonly heaviest: ListWeight | null
}

/** The things that a part of a plan may bring, and how many links it follows one below the other. */
export interface Measure extends PartSize {
  readonly links: number
  readonly heaviest: ListWeight | null
}

export const NO_MEASURE: Measure = Object.freeze({ things: 0, bytes: 0, links: 0, heaviest: null })

/** Adds the measures of two parts that stand beside each other. */
export function addMeasures(a: Measure, b: Measure): Measure {
  return {
    things: a.things + b.things,
    bytes: a.bytes + b.bytes,
    links: Math.max(a.links, b.links),
    heaviest: pickHeavier(a.heaviest, b.heaviest),
  }
}

/** Takes the larger number of each unit from two parts of which only one can come: an entity is of one type. */
export function largerOf(a: Measure, b: Measure): Measure {
  return {
    things: Math.max(a.things, b.things),
    bytes: Math.max(a.bytes, b.bytes),
    links: Math.max(a.links, b.links),
    heaviest: pickHeavier(a.heaviest, b.heaviest),
  }
}

function pickHeavier(a: ListWeight | null, b: ListWeight | null): ListWeight | null {
  if (a?.argument === 'facets' && a.argument === b?.argument && a.path === b.path)
    return addFacetWeights(a, b)
  const weigh = (weight: ListWeight | null): number =>
    weight === null ? 0 : weight.rows * weight.each.things
  return weigh(b) > weigh(a) ? b : a
}

/**
 * Adds up the facets of one connection, or of one connection that is asked for under several names. They may be too many together where none of them alone is
 * too much.
 */
function addFacetWeights(a: ListWeight, b: ListWeight): ListWeight {
  const rows = a.rows + b.rows
  const averageOf = (unit: keyof PartSize): number => (a.rows * a.each[unit] + b.rows * b.each[unit]) / rows
  return { ...a, rows, each: { things: averageOf('things'), bytes: averageOf('bytes') } }
}

/** Gives the measure of a list from that of what stands below one of its rows. */
export function measureOfRows(below: Measure, list: Pick<ListWeight, 'path' | 'argument' | 'rows'>): Measure {
  const each = { things: 1 + below.things, bytes: below.bytes }
  return {
    things: list.rows * each.things,
    bytes: list.rows * each.bytes,
    links: below.links,
    heaviest: { ...list, each, heaviest: below.heaviest },
  }
}

/** Multiplies the measure of a part that may come several times, where no argument of its own says how often. */
export const multiplyMeasure = (measure: Measure, times: number): Measure => ({
  ...measure,
  things: times * measure.things,
  bytes: times * measure.bytes,
})
