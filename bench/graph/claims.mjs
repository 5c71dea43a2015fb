import { YEARS, periodOf } from './dates.mjs'
import { CLAIMS_PER_ENTITY, OFTEN, ONCE, idOf } from './plan.mjs'

/** All claims of a graph, by the id of the entity at which each begins. */
export function claimsOf(counts, beginnings, random, evidence) {
  const entities = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const book = new Book(beginnings, random, evidence)
  for (const [type, from, to, share, how] of ONCE)
    for (let index = 0; index < counts[from]; index++)
      if (random.chance(share)) book.add(type, [from, index], farOf(to, counts, random, how, index), how)
  const often = OFTEN.map(([weight, ...claim]) => [weight, claim])
  while (book.size < entities * CLAIMS_PER_ENTITY) {
    const [type, fromTypes, toTypes, how] = random.weighted(often)
    const from = random.pick(fromTypes)
    const near = [from, random.skewed(counts[from], 1.3)]
    book.add(type, near, farOf(random.pick(toTypes), counts, random, how, Infinity), how)
  }
  return book.byEntity
}

/** The far end; `downhill` claims lead to a lower number, so that they end somewhere. */
function farOf(type, counts, random, { skew = 1.5, downhill = false }, index) {
  const most = downhill ? Math.min(index, counts[type]) : counts[type]
  return most === 0 ? null : [type, random.skewed(most, skew)]
}

/** Keeps the claims, no pair of ends twice, and none from a thing to itself. */
class Book {
  size = 0
  byEntity = new Map()
  #seen = new Set()
  #beginnings
  #random
  #evidence

  constructor(beginnings, random, evidence) {
    this.#beginnings = beginnings
    this.#random = random
    this.#evidence = evidence
  }

  add(type, near, far, { act = false, symmetric = false }) {
    if (far === null) return
    const [from, to] = [idOf(...near), idOf(...far)]
    const ends = symmetric ? [from, to].sort() : [from, to]
    const key = `${type} ${ends.join(' ')}`
    if (from === to || this.#seen.has(key)) return
    this.#seen.add(key)
    this.#put(from, this.#claim(type, to, this.#period(near, far, act)))
    // Now and then a source denies what another says.
    if (this.#random.chance(0.003))
      this.#put(from, { [type]: to, n: 2, modality: 'DENIED', evidence: this.#evidence() })
  }

  #period(near, far, isAct) {
    const { yearOf, beginsWithAnAct } = this.#beginnings
    const first = Math.max(YEARS.first, yearOf(...near), yearOf(...far))
    const mayEnd = !beginsWithAnAct(...near) && !beginsWithAnAct(...far)
    return periodOf(this.#random, { isAct, first, mayEnd })
  }

  #claim(type, to, period) {
    const modality = this.#random.weighted([
      [96, undefined],
      [1, 'DENIED'],
      [1, 'POTENTIAL'],
      [2, 'PLANNED'],
    ])
    return {
      [type]: to,
      ...period,
      ...(modality === undefined ? {} : { modality }),
      evidence: this.#evidence(),
    }
  }

  #put(from, claim) {
    const kept = this.byEntity.get(from) ?? []
    this.byEntity.set(from, kept)
    kept.push(claim)
    this.size++
  }
}
