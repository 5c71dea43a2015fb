import { literal, selection, whereTree } from './shapes.mjs'
import { samplesOf } from './samples.mjs'

/**
 * What is measured. `asOf` says that a question is asked a second time about a day; the last three are made from the first ones, and measured in
 * turn with their `twin`: that server, asked the question itself with variables, warm.
 */
const QUESTIONS = [
  { name: 'byId', title: 'by id', asOf: false },
  { name: 'filteredList', title: 'filtered list of 50', asOf: true },
  {
    name: 'instrumentsOfCrimeType',
    title: 'instruments of a crime type, with meeting, place and parties',
    asOf: true,
  },
  { name: 'twoHops', title: 'two hops around an organization', asOf: true },
  { name: 'meetingsBetween', title: 'meetings between dates, nested pages', asOf: true },
  { name: 'search', title: 'search', asOf: true },
  { name: 'countsPerCrimeType', title: 'counts per crime type', asOf: true },
  { name: 'fiveLevels', title: 'five levels deep', asOf: true },
]

const MADE = [
  {
    name: 'literals',
    title: 'filtered list, literals in the text',
    of: 'filteredList',
    make: literal,
    twin: 'sepakat',
  },
  {
    name: 'newSelection',
    title: 'a selection never seen before',
    of: 'instrumentsOfCrimeType',
    make: selection,
    twin: 'hand-written',
  },
  {
    name: 'newWhere',
    title: 'a `where` tree never seen before',
    of: 'filteredList',
    make: whereTree,
    twin: 'hand-written',
  },
]

/**
 * All cases in the order in which they are run; new shapes come last, since they push the plans of the others out of Neo4j's cache. Each gives, for
 * the nth request to a server, `{ query, variables }`, or null where that server cannot be asked.
 */
export function casesOf(counts) {
  const samples = samplesOf(counts)
  const asked = QUESTIONS.flatMap(question => [
    { ...question, asOf: false },
    ...(question.asOf
      ? [{ ...question, name: `${question.name}AsOf`, title: `${question.title}, asOf`, asOf: true }]
      : []),
  ])
  return [
    ...asked.map(question => ({ ...question, request: plain(question, samples) })),
    ...MADE.map(({ of, make, ...question }) => ({
      ...question,
      asOf: false,
      request: (server, index) => make(server, of, samples[of](index), `${question.name} ${index}`),
      twinRequest: plain({ name: of, asOf: false }, samples),
    })),
  ]
}

/** The nth request of a question: from an operation of its own, or from one that takes the day as an argument. */
function plain({ name, asOf }, samples) {
  const base = name.replace(/AsOf$/, '')
  return ({ operations }, index) => {
    const operation = operations.get(name) ?? (asOf ? operations.get(base) : undefined)
    if (operation === undefined || (asOf && !operation.takes.has('asOf'))) return null
    const { asOf: day, ...values } = samples[base](index)
    return operation.request(asOf ? { ...values, asOf: day } : values)
  }
}
