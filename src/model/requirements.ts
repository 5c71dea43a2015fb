import { type Link, dateFields, endsOfLink, linksOf } from './model.js'
import type { Requirement } from './requirement.js'
import { PHRASE_REQUIREMENTS } from './phrase-requirements.js'
import { ASIDE_ENDING } from './stored.js'

const everyClaimNameIsPlain: Requirement = model =>
  [...model.claims.values()]
    .filter(claim => !/^[A-Z]+(_[A-Z]+)*$/.test(claim.type) || claim.type.endsWith(ASIDE_ENDING))
    .map(
      claim =>
        `${claim.place}: ${claim.name} makes the relationship type ${claim.type}; use letters only, and no name that ends in Aside.`,
    )

const everyClaimHoldsInOneWay: Requirement = model =>
  [...model.claims.values()]
    .filter(claim => claim.traits.includes('STATE') === claim.traits.includes('ACT'))
    .map(claim => `${claim.place}: ${claim.name} must have exactly one of the traits STATE and ACT.`)

const everyLinkFits: Requirement = model => linksOf(model).flatMap(linkProblems)

function linkProblems(link: Link): string[] {
  const { near, far } = endsOfLink(link)
  const expected = far.length === 1 ? far[0]! : 'Entity'
  const symmetric = link.claim.traits.includes('SYMMETRIC')
  const at = `${link.place}: ${link.owner}.${link.name} follows ${link.claim.type}`
  return [
    ...(near.includes(link.owner)
      ? []
      : [`${at} ${link.direction}, but ${link.owner} may not stand at that end; ${near.join(', ')} may.`]),
    ...(link.far === expected ? [] : [`${at} to ${link.far}; its type must be [${expected}!]!.`]),
    ...(symmetric === (link.direction === 'BOTH')
      ? []
      : [`${at} ${link.direction}; BOTH is for symmetric claims, and only for them.`]),
  ]
}

const everyClaimCanBeFollowed: Requirement = model => {
  const followed = new Set(linksOf(model).map(link => link.claim.type))
  return [...model.claims.values()]
    .filter(claim => !followed.has(claim.type))
    .map(claim => `${claim.place}: no field follows ${claim.type}; add a @link to a type at one of its ends.`)
}

const everyEventHasAFirstDay: Requirement = model =>
  [...model.entities.values()]
    .filter(type => type.exists === 'FROM_FIRST_DAY' && dateFields(type).length === 0)
    .map(
      type =>
        `${type.place}: ${type.name} exists FROM_FIRST_DAY, but has no EDTF field that could be that day.`,
    )

/** Clients merge fragments on several types only where a field's leaf type is one and the same. */
const everyFieldNameHasOneType: Requirement = model => {
  const seen = new Map<string, string>()
  const fields = [...model.entities.values(), ...model.claims.values()].flatMap(type => type.fields)
  return fields.flatMap(field => {
    const first = seen.get(field.name) ?? field.type
    seen.set(field.name, first)
    return first === field.type
      ? []
      : [`${field.place}: ${field.name} is ${field.type} here and ${first} elsewhere; give it another name.`]
  })
}

const RESERVED = new Set([
  'id',
  'key',
  'name',
  'type',
  'label',
  'names',
  'externalId',
  'externalIds',
  'statements',
  'claims',
  'sources',
  'said',
  'evidence',
  'existence',
  'recordedIn',
  'retractedIn',
  'since',
  'until',
  'holds',
  'modality',
  'verdict',
  'grade',
  'sentence',
  'claimType',
  'from',
  'to',
  'cursor',
  'node',
  'certainty',
  'and',
  'or',
  'not',
  'exists',
])

const noFieldTakesAReservedName: Requirement = model => {
  const fields = [...model.entities.values()].flatMap(type => [...type.fields, ...type.links])
  return [...fields, ...[...model.claims.values()].flatMap(claim => claim.fields)]
    .filter(field => RESERVED.has(field.name))
    .map(
      field =>
        `${field.place}: ${field.name} is a name that every entity or claim has already; choose another.`,
    )
}

const everythingIsDescribed: Requirement = model => {
  const claims = [...model.claims.values()].map(claim => ({ ...claim, description: claim.meaning }))
  const all = [...model.entities.values(), ...claims].flatMap(type => [
    type,
    ...type.fields,
    ...('links' in type ? type.links : []),
  ])
  return all
    .filter(thing => thing.description.trim() === '')
    .map(thing => `${thing.place}: ${thing.name} has no description.`)
}

const everyRootFieldIsOne: Requirement = model => {
  const taken = new Map<string, string>()
  return [...model.entities.values()].flatMap(type =>
    [type.one, type.many].flatMap(field => {
      const first = taken.get(field)
      taken.set(field, first ?? type.name)
      return first === undefined
        ? []
        : [`${type.place}: ${type.name} claims the root field ${field}, which ${first} has already.`]
    }),
  )
}

/** Every requirement. A new one is a function above and a line here. */
export const REQUIREMENTS: readonly Requirement[] = [
  everyClaimNameIsPlain,
  everyClaimHoldsInOneWay,
  ...PHRASE_REQUIREMENTS,
  everyLinkFits,
  everyClaimCanBeFollowed,
  everyEventHasAFirstDay,
  everyFieldNameHasOneType,
  noFieldTakesAReservedName,
  everythingIsDescribed,
  everyRootFieldIsOne,
]
