import type { Model } from '../model/model.js'
import { type ClaimRow, type Row, keyOf } from '../rules/row.js'

/** Laws that concern rows together: ids come once, and what must not run in a circle does not. */
export function graphProblems(
  model: Model,
  rows: readonly Row[],
  placeOf: (entity: string) => string,
): string[] {
  return [
    ...repeatedIds(rows, placeOf),
    ...toldFromBothEnds(model, rows, placeOf),
    ...circles(model, rows, placeOf),
  ]
}

/** What reads the same both ways is told from one end, so that it is counted once. */
function toldFromBothEnds(model: Model, rows: readonly Row[], placeOf: (entity: string) => string): string[] {
  const claims = rows.filter(
    (row): row is ClaimRow => row.row === 'claim' && model.claims.get(row.type)!.traits.includes('SYMMETRIC'),
  )
  const turned = new Map<string, string>()
  return claims.flatMap(({ id, type, from, to, modality }) => {
    const other = turned.get(`${modality} ${type}:${from}:${to}`)
    turned.set(`${modality} ${type}:${to}:${from}`, id)
    return other === undefined || from === to
      ? []
      : [
          `${placeOf(from)}: ${id} says what ${other} says, since it reads the same both ways; tell it from one end.`,
        ]
  })
}

function repeatedIds(rows: readonly Row[], placeOf: (entity: string) => string): string[] {
  const seen = new Set<string>()
  return rows.flatMap(row => {
    const key = keyOf(row)
    if (row.row === 'entity' || !seen.has(key)) {
      seen.add(key)
      return []
    }
    const owner = row.row === 'claim' ? row.from : row.entity
    return [`${placeOf(owner)}: ${row.id} comes twice in this entity; give the second one \`n: 2\`.`]
  })
}

function circles(model: Model, rows: readonly Row[], placeOf: (entity: string) => string): string[] {
  const acyclic = [...model.claims.values()].filter(claim => claim.traits.includes('ACYCLIC'))
  return acyclic.flatMap(({ type }) => {
    const claims = rows.filter(
      (row): row is ClaimRow =>
        row.row === 'claim' && row.type === type && row.modality === 'FACT' && row.from !== row.to,
    )
    const circle = findCircle(claims)
    return circle === null
      ? []
      : [`${placeOf(circle[0]!)}: ${type} runs in a circle: ${[...circle, circle[0]!].join(' → ')}.`]
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
