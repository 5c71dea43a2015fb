import type { Model } from '../model/model.js'
import type { ClaimRow, Row } from '../rules/row.js'
import { type Problem, reportIf } from './checked.js'
import type { PlaceOf } from './places.js'

/** Laws that concern rows together: what reads the same both ways is told once, and what must not run in a circle does not. */
export function graphProblems(model: Model, rows: readonly Row[], placeOf: PlaceOf): Problem[] {
  const claims = rows.filter((row): row is ClaimRow => row.row === 'claim')
  return [...toldFromBothEnds(model, claims, placeOf), ...circles(model, claims, placeOf)]
}

/** What reads the same both ways is told from one end, so that it is counted once. */
function toldFromBothEnds(model: Model, claims: readonly ClaimRow[], placeOf: PlaceOf): Problem[] {
  const turned = new Map<string, string>()
  const symmetric = claims.filter(({ type }) => model.claims.get(type)!.traits.includes('SYMMETRIC'))
  return symmetric.flatMap(({ id, type, from, to, modality }) => {
    const other = turned.get(`${modality} ${type}:${from}:${to}`)
    turned.set(`${modality} ${type}:${to}:${from}`, id)
    return reportIf(
      other !== undefined && from !== to,
      () =>
        `${placeOf(id)}: ${id} says what ${other} says, since it reads the same both ways; tell it from one end.`,
    )
  })
}

function circles(model: Model, claims: readonly ClaimRow[], placeOf: PlaceOf): Problem[] {
  const acyclic = [...model.claims.values()].filter(claim => claim.traits.includes('ACYCLIC'))
  return acyclic.flatMap(({ type }) => {
    const facts = claims.filter(row => row.type === type && row.modality === 'FACT' && row.from !== row.to)
    const circle = findCircle(facts)
    return circle === null
      ? []
      : [() => `${placeOf(circle[0]!)}: ${type} runs in a circle: ${[...circle, circle[0]!].join(' → ')}.`]
  })
}

/** The ids of one circle, or null: leaves off what leads nowhere until nothing is left, or only what runs in circles. */
function findCircle(claims: readonly ClaimRow[]): string[] | null {
  let left = claims
  for (;;) {
    const starts = new Set(left.map(claim => claim.from))
    const next = left.filter(claim => starts.has(claim.to))
    if (next.length === left.length) break
    left = next
  }
  if (left.length === 0) return null
  const onward = new Map(left.map(claim => [claim.from, claim.to]))
  const path: string[] = []
  for (let at = left[0]!.from; !path.includes(at); at = onward.get(at)!) path.push(at)
  return path.slice(path.indexOf(onward.get(path.at(-1)!)!))
}
