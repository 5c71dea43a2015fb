import { countsOf, SIZES } from '../graph/plan.mjs'
import { NOTHING_KEPT, YARDSTICK } from '../lib/servers.mjs'
import { RECORD } from '../lib/sizes.mjs'
import { INQUIRY_CASES } from './questions/cases.mjs'
import { inquirySamplesOf } from './questions/samples.mjs'
import { literal, selection, whereTree } from './shapes.mjs'
import { samplesOf } from './samples.mjs'

/**
 * What is measured. `asOf` says that a question is asked a second time about a day; the last three, asked both ways, are made from the first ones, never
 * the same twice, and measured in turn with their `twin`: that server, asked the question itself with variables, warm. `isAlone`: nobody else answers the
 * same, and this API is compared with itself.
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
  // The others give the full-text index's own order of names. Ours comes from how much of a name fits, and codes, offices and sentences are looked
  // through as well, so that the lists have been others since it does.
  { name: 'search', title: 'search', asOf: true, isAlone: true },
  { name: 'countsPerCrimeType', title: 'counts per crime type', asOf: true },
  { name: 'fiveLevels', title: 'five levels deep', asOf: true },
]

const MADE = [
  {
    name: 'literals',
    title: 'filtered list, literals in the text',
    asOf: true,
    of: 'filteredList',
    make: literal,
    twin: NOTHING_KEPT,
  },
  {
    name: 'newSelection',
    title: 'a selection never seen before',
    asOf: true,
    of: 'instrumentsOfCrimeType',
    make: selection,
    twin: YARDSTICK,
  },
  {
    name: 'newWhere',
    title: 'a `where` tree never seen before',
    asOf: true,
    of: 'filteredList',
    make: whereTree,
    twin: YARDSTICK,
  },
]

/**
 * All cases in the order in which they are run; new shapes come last, since they push the plans of the others out of Neo4j's cache. Each gives, for
 * the nth request to a server in one way of asking (`again` or `others`: see samples.mjs), `{ query, variables }`, or null where that server cannot be
 * asked.
 */
export function casesOf(counts) {
  const samples = samplesOf(counts)
  return [
    ...withDays(QUESTIONS).map(question => ({
      ...question,
      request: plain(question.name.replace(/AsOf$/, ''), question.asOf, samples),
    })),
    ...withDays(MADE).map(({ of, make, asOf, ...question }) => ({
      ...question,
      asOf,
      isMade: true,
      request: (server, index, way) => {
        const operation = operationFor(server, of, asOf)
        return operation === undefined
          ? null
          : make(server, operation, samples[of][way][clock(asOf)](index), `${question.name} ${index}`)
      },
      twinRequest: plain(of, asOf, samples),
    })),
  ]
}

/** The name of the case that is asked on every graph: beside it stand the questions that nobody else answers. */
export const PEER = 'byId'

const ON_RECORD = [QUESTIONS.find(({ name }) => name === PEER), ...INQUIRY_CASES]

/** The cases on a graph: of the record, which is given by the `things` that it holds, those that no made graph has anything for. */
export function casesOn(size, things) {
  if (size !== RECORD) return casesOf(countsOf(SIZES[size]))
  const samples = inquirySamplesOf(things)
  return ON_RECORD.map(question => ({ ...question, request: plain(question.name, false, samples) }))
}

/** What can be chosen from on a graph. */
export const caseNamesOn = size => (size === RECORD ? ON_RECORD : casesOn(size)).map(({ name }) => name)

const withDays = questions =>
  questions.flatMap(question => [
    { ...question, asOf: false },
    ...(question.asOf
      ? [{ ...question, name: `${question.name}AsOf`, title: `${question.title}, asOf`, asOf: true }]
      : []),
  ])

/** The nth request of a question. */
function plain(name, asOf, samples) {
  return (server, index, way) =>
    operationFor(server, name, asOf)?.request(samples[name][way][clock(asOf)](index)) ?? null
}

const clock = asOf => (asOf ? 'asOf' : 'always')

/** An operation of its own for the question about a day, or one that takes the day as an argument; undefined where that server cannot be asked. */
function operationFor({ operations }, name, asOf) {
  const usual = operations.get(name)
  if (!asOf) return usual
  return operations.get(`${name}AsOf`) ?? (usual?.takes.has('asOf') ? usual : undefined)
}
