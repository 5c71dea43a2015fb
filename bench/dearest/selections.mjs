import { isComposite, isRequired, namedTypeOf } from './types.mjs'

/** As many names of its own as a document may give. */
export const MOST_ALIASES = 30

const EVIDENCE = `{ grade stance locator speaksOn seen says(lang: EN) source { id name url publisher } speaker { id name } }`
const SAID = `__typename id key claimType since until modality verdict grade recordedIn holds { possibleFrom possibleTo certainFrom certainTo }`
const ENTITY = `__typename id key name names { value lang } externalIds { scheme value } existence { possibleFrom possibleTo }`

/**
 * Everything that can be asked of a place of the schema, as text: all values, both languages, and of each entity so many of its claims, of each claim its sentence, its
 * evidence and its ends. What a new question finds is asked for in full without a word here.
 */
export function createSelections(schema, { rows, detail }) {
  const used = new Set()
  const use = name => {
    used.add(name)
    return `{ ...${name} }`
  }
  const of = (type, above = []) => {
    if (type.name === 'Node') return `{ id ... on Entity ${use('Near')} ... on Claim ${use('Said')} }`
    if (isSaid(type)) return use('Said')
    if (isEntity(type)) return use('Near')
    return `{ ${Object.values(type.getFields())
      .filter(field => !field.args.some(isRequired))
      .map(field => asked(field, [...above, type.name]))
      .join(' ')} }`
  }
  const asked = ({ name, type: given, args }, above) => {
    const type = namedTypeOf(given)
    if (above.includes(type.name)) return ''
    const takesLang = args.some(arg => arg.name === 'lang')
    if (isComposite(type)) return `${name} ${of(type, above)}`
    return takesLang ? `${name}(lang: EN) ${name}Id: ${name}(lang: ID)` : name
  }
  return {
    of,
    withFragments: text => withFragments(text, used, { rows, detail }),
  }
}

/** All links of a type at once, with so many rows of each. */
export function linksOf(type, rows) {
  const links = Object.values(type.getFields()).filter(({ args }) =>
    args.some(({ name }) => name === 'first'),
  )
  const first = Math.max(1, Math.min(100, rows))
  return `{ ${ENTITY} ${links.map(link => linkOf(link, first)).join(' ')} }`
}

function linkOf({ name, type }, first) {
  const { node, sentence } = namedTypeOf(namedTypeOf(type).getFields().edges.type).getFields()
  const far = isEntity(namedTypeOf(node.type)) ? '{ id name }' : '{ id sentence(lang: ID) }'
  const said = sentence === undefined ? '' : `sentence evidence { says(lang: ID) source { id } }`
  return `${name}(first: ${first}) { totalCount edges { cursor ${said} node ${far} } }`
}

const isSaid = type => type.name === 'Claim' || type.name === 'Statement' || hasInterface(type, 'Claim')
const isEntity = type => type.name === 'Entity' || hasInterface(type, 'Entity')
const hasInterface = (type, name) => type.getInterfaces?.().some(one => one.name === name) ?? false

function withFragments(text, used, { rows, detail }) {
  if (used.has('Near') && rows > 0) used.add('Said')
  const pages = pagesOf(rows)
  const taken = aliasesIn(text) + pages.length
  const sentences =
    detail === 'sentences' ? Math.max(1, MOST_ALIASES - taken) : Math.min(1, MOST_ALIASES - taken)
  const bare = {
    Said: 'fragment Said on Claim { id sentence }',
    Near: `fragment Near on Entity { id name ${pages.join(' ')} }`,
  }
  const full = {
    Said: `fragment Said on Claim { ${SAID} sentence(lang: EN) ${sentencesOf(sentences)} evidence ${EVIDENCE} from { id name } to { id name } }`,
    Near: `fragment Near on Entity { ${ENTITY} ${pages.join(' ')} }`,
  }
  return [
    text,
    ...Object.keys(full)
      .filter(name => used.has(name))
      .map(name => (detail === 'names' ? bare : full)[name]),
  ].join('\n')
}

const aliasesIn = text => [...text.matchAll(/\w+: \w+(?=\(lang| )/g)].length

export const sentencesOf = count =>
  Array.from(
    { length: count },
    (_, index) => `s${index}: sentence(lang: ${index % 2 === 0 ? 'ID' : 'EN'})`,
  ).join(' ')

/** So many rows in pages of a hundred: those of one page are asked for again under other names. */
export function pagesOf(rows) {
  const pages = Array.from({ length: Math.ceil(rows / 100) }, (_, index) => Math.min(100, rows - index * 100))
  return pages.map((first, index) => `p${index}: claims(first: ${first}) { totalCount nodes { ...Said } }`)
}
