import { SCHEMES, externalIdOf, externalIdText } from '../model/external-ids.js'
import { type Model, asText } from '../model/model.js'
import { ENTRY_RULE_FORMS, readEntryRule } from '../rules/entry-into-force.js'
import { DECLARATION, RULE, THRESHOLD } from '../rules/party-grounds.js'
import type { ClaimRow, Row } from '../rules/row.js'
import { THRESHOLD_FORMS, readThreshold } from '../rules/threshold.js'
import { type Problem, reportIf } from './checked.js'
import type { PlaceOf } from './find-places.js'

/**
 * Checks what concerns several rows together: what reads the same both ways is told once, and what must not run in a circle does not. It also checks shared
 * codes, rules of treaties and declarations.
 */
export function graphProblems(model: Model, rows: readonly Row[], placeOf: PlaceOf): Problem[] {
  const claims = rows.filter((row): row is ClaimRow => row.row === 'claim')
  return [
    ...findSharedCodes(rows, placeOf),
    ...toldFromBothEnds(model, claims, placeOf),
    ...findCircles(model, claims, placeOf),
    ...rulesOfNoForm(rows, placeOf),
    ...declarationsWithoutWords(claims, placeOf),
  ]
}

const RULES = new Map([
  [RULE, { read: readEntryRule, forms: ENTRY_RULE_FORMS }],
  [THRESHOLD, { read: readThreshold, forms: THRESHOLD_FORMS }],
])

/** Finds rules for entry into force that cannot be applied. */
function rulesOfNoForm(rows: readonly Row[], placeOf: PlaceOf): Problem[] {
  return rows.flatMap(row => {
    const rule = row.row === 'statement' ? RULES.get(row.field) : undefined
    if (rule === undefined || row.row !== 'statement' || row.value === null) return []
    const [text, at] = [asText(row.value), placeOf(row.id)]
    return reportIf(
      rule.read(text) === null,
      () => `${at}: ${row.id}: “${text}” is no rule for entry into force; it is ${rule.forms}.`,
    )
  })
}

/** Finds declarations that no evidence tells in words of ours: a kind and a day alone tell nobody what a declaration is about. */
function declarationsWithoutWords(claims: readonly ClaimRow[], placeOf: PlaceOf): Problem[] {
  const silent = claims.filter(
    ({ type, evidence }) => type === DECLARATION && evidence.every(({ says }) => says === null),
  )
  return silent.map(
    ({ id }) =>
      () =>
        `${placeOf(id)}: ${id} says not what is declared; give its evidence \`says\` in our own words, en and id.`,
  )
}

/** Finds symmetric claims that are told from both ends: told from one end, each is counted once. */
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

/** Finds codes that several entities have. A code leads to one entity, except in schemes that give one code to several. */
function findSharedCodes(rows: readonly Row[], placeOf: PlaceOf): Problem[] {
  const bearers = new Map<string, string>()
  return rows.flatMap(row => {
    const code = row.row === 'statement' && row.modality === 'FACT' ? externalIdOf(row) : null
    if (code === null || row.row !== 'statement' || SCHEMES.get(code.scheme)?.isShared === true) return []
    const text = externalIdText(code)
    const first = bearers.get(text) ?? row.entity
    bearers.set(text, first)
    return reportIf(
      first !== row.entity,
      () => `${placeOf(row.id)}: ${row.entity} has the code ${text}, which ${first} has already.`,
    )
  })
}

function findCircles(model: Model, claims: readonly ClaimRow[], placeOf: PlaceOf): Problem[] {
  const acyclic = [...model.claims.values()].filter(claim => claim.traits.includes('ACYCLIC'))
  return acyclic.flatMap(({ type }) => {
    const facts = claims.filter(row => row.type === type && row.modality === 'FACT' && row.from !== row.to)
    const circle = findCircle(facts)
    return circle === null
      ? []
      : [() => `${placeOf(circle[0]!)}: ${type} runs in a circle: ${[...circle, circle[0]!].join(' → ')}.`]
  })
}

/** Finds the ids of one circle; null where there is none. It drops claims that lead nowhere until nothing is left, or only what runs in circles. */
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
