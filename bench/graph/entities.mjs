import { BEGINNINGS } from './beginnings.mjs'
import { dateIn, dayIn } from './dates.mjs'
import { DEEDS, GOODS, SORTS, properName } from './words.mjs'

/** The values of each type's own fields: few, as in the seed. */
const FIELDS = {
  Organization: random => ({
    organizationKind: random.pick([
      'INTERGOVERNMENTAL',
      'FORUM',
      'POLICE_BODY',
      'SECRETARIAT',
      'NATIONAL_AGENCY',
    ]),
  }),
  Instrument: random => ({
    instrumentKind: random.pick([
      'CONVENTION',
      'PROTOCOL',
      'DECLARATION',
      'PLAN_OF_ACTION',
      'MEMORANDUM',
      'RESOLUTION',
    ]),
  }),
  Meeting: random => ({
    meetingLevel: random.chance(0.5)
      ? random.pick(['SUMMIT', 'MINISTERIAL', 'SENIOR_OFFICIALS', 'POLICE_CHIEFS', 'EXPERTS'])
      : undefined,
  }),
  CrimeType: (random, index) => ({
    iccsCode: random.chance(0.5)
      ? `0${(index % 9) + 1}${String(index % 10_000).padStart(4, '0')}`
      : undefined,
  }),
  Place: random => ({ placeKind: random.pick(['TOWN', 'PROVINCE', 'REGION', 'SEA']) }),
  System: random => ({ systemKind: random.pick(['NAMED_SYSTEM', 'SYSTEM_TYPE', 'TECHNOLOGY']) }),
}

/** The statements of an entity: its names in one or two languages, its fields, and when it begins, where a year is given. */
export function statementsOf(type, index, year, random, evidence) {
  const [english, indonesian] = namesOf(type, index, random)
  const fields = Object.entries(FIELDS[type]?.(random, index) ?? {}).filter(
    ([, value]) => value !== undefined,
  )
  return [
    { field: 'name', value: english, lang: 'en', kind: 'OFFICIAL', evidence: evidence() },
    ...(random.chance(0.4) ? [{ field: 'name', value: indonesian, lang: 'id', kind: 'TRANSLATION' }] : []),
    ...fields.map(([field, value]) => ({ field, value, evidence: evidence() })),
    ...(year === null ? [] : [{ ...beginningOf(type, year, random), evidence: evidence() }]),
  ]
}

function beginningOf(type, year, random) {
  const { field } = BEGINNINGS[type]
  if (field === 'exists') return { field, since: dayIn(random, year, year), until: '..' }
  return { field, value: dateIn(random, year, year) }
}

function namesOf(type, index, random) {
  const proper = properName(index)
  const [sort, deed, good] = [random.pick(SORTS[type]), random.pick(DEEDS), random.pick(GOODS)]
  if (type === 'Country' || type === 'Person' || type === 'Place')
    return [`${proper} ${sort[0]} ${index}`, `${sort[1]} ${proper} ${index}`]
  if (type === 'CrimeType')
    return [`${deed[0]} of ${good[0]}, form ${index}`, `${deed[1]} ${good[1]}, bentuk ${index}`]
  return [
    `${proper} ${sort[0]} on ${deed[0]} of ${good[0]} ${index}`,
    `${sort[1]} ${proper} tentang ${deed[1]} ${good[1]} ${index}`,
  ]
}

const HOSTS = [
  ['depositary.example', 'PRIMARY'],
  ['council.example', 'OFFICIAL'],
  ['forum.example', 'OFFICIAL'],
  ['daily.example', 'NEWS'],
  ['weekly.example', 'NEWS'],
  ['journal.example', 'SECONDARY'],
]

export const hostRows = HOSTS.map(([host, grade]) => ({ host, grade, publisher: host.split('.')[0] }))

/** A source as its row gives it: a host that grades it, a date, mostly somebody who has read it. */
export function sourceRow(id, index, random) {
  const [english] = namesOf('Source', index, random)
  return {
    id,
    ...(random.chance(0.9) ? { seen: dayIn(random, 2026, 2026) } : {}),
    statements: [
      { field: 'name', value: english, lang: 'en', kind: 'OFFICIAL' },
      { field: 'host', value: random.pick(HOSTS)[0] },
      { field: 'publishedOn', value: dateIn(random) },
    ],
  }
}
