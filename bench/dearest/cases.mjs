import { createSelections, linksOf, pagesOf, sentencesOf } from './selections.mjs'
import { namedTypeOf } from './types.mjs'
import { WIDEST } from './widest.mjs'

/** Of a ladder, the first steps widen the arguments, and those after them what is asked of each thing that is found. */
const ARGUMENTS = 100
const ROWS = 200
export const STEPS = ARGUMENTS + ROWS

/**
 * One ladder of operations for each root field of the schema, and for some the same with as many sentences as a document may ask for: `at` gives the operation of a step,
 * 1 to `STEPS`, each dearer than the one before. The dearest that is still accepted is looked for on it.
 */
export function dearestCases(schema, things) {
  const roots = Object.values(schema.getQueryType().getFields())
  return [
    ...roots.flatMap(root => casesOf(root, schema, things)),
    ...[3, 6].map(levels => ({
      name: `${levels} levels`,
      root: 'organization',
      at: step => nested(levels, step, things),
    })),
  ]
}

function casesOf(root, schema, things) {
  const ladder = detail => ({
    name: detail === 'all' ? root.name : `${root.name}, ${TOLD[detail]}`,
    field: root.name,
    at: step => operationOf(root, schema, things, { step, detail }),
  })
  return (root.name in WIDEST ? ['names', 'all', 'sentences'] : ['all']).map(ladder)
}

/** How much is asked of each entity and claim: the less it is, the more of them may come. */
const TOLD = { names: 'names alone', sentences: 'sentences' }

function operationOf(root, schema, things, { step, detail }) {
  const part = greatest => Math.max(1, Math.round((greatest * Math.min(step, ARGUMENTS)) / ARGUMENTS))
  const rows = Math.max(0, step - ARGUMENTS)
  const variables = valuesOf(root, { part, ...things })
  const { of, withFragments } = createSelections(schema, { rows, detail })
  const type = namedTypeOf(root.type)
  const takes = root.args.filter(({ name }) => name in variables)
  const declared = takes.map(arg => `$${arg.name}: ${arg.type}`).join(', ')
  const given = takes.map(({ name }) => `${name}: $${name}`).join(', ')
  const call = takes.length === 0 ? root.name : `${root.name}(${given})`
  const asked = isLookUpOfType(root) ? linksOf(type, rows) : of(type)
  const query = `query${takes.length === 0 ? '' : ` (${declared})`} { ${call} ${asked} }`
  return { query: withFragments(query), variables }
}

/** Of a list, pages; of the look-up of one type, the one of its things with most claims. */
function valuesOf(root, given) {
  const type = namedTypeOf(root.type)
  if (root.name in WIDEST) return WIDEST[root.name](given)
  if (root.args.some(({ name }) => name === 'first')) return { first: given.part(100) }
  return isLookUpOfType(root) ? { id: given.most(type.name, 1)[0] } : {}
}

const isLookUpOfType = ({ name, args }) => !(name in WIDEST) && args.some(arg => arg.name === 'id')

/** From a body to what is said of it, to who is at the other end, and so on, with all sentences at the deepest. */
function nested(levels, step, { most }) {
  const rows = Math.min(100, Math.ceil(step / 2))
  const level = `claims(first: ${rows}) { nodes { id sentence(lang: EN) evidence { says(lang: ID) source { id name url } } from { id name `
  const close = '} } } '
  return {
    query: `query ($id: ID!) { organization(id: $id) { ${level.repeat(levels - 1)} ${pagesOf(rows)} ${close.repeat(levels - 1)} } }
fragment Said on Claim { id ${sentencesOf(28)} evidence { says(lang: EN) source { id name url } } from { id name } to { id name } }`,
    variables: { id: most('Organization', 1)[0] },
  }
}
