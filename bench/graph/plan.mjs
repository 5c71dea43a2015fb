/** How many entities of each type a graph of a size has, and which claims join them: shares as in the project's own seed. */

export const SIZES = { S: 1_000, M: 50_000, L: 1_000_000 }
export const CLAIMS_PER_ENTITY = 6

const SHARES = {
  CrimeType: 0.04,
  Place: 0.05,
  Person: 0.05,
  Source: 0.04,
  System: 0.02,
  Programme: 0.02,
  Challenge: 0.02,
  Undertaking: 0.09,
  Instrument: 0.2,
  Organization: 0.2,
}

/** Numbers of entities by type; meetings are what is left. */
export function countsOf(total) {
  const counts = { Country: Math.min(195, Math.floor(total * 0.06)), Activity: 12 }
  for (const [type, share] of Object.entries(SHARES)) counts[type] = Math.floor(total * share)
  counts.Meeting = total - Object.values(counts).reduce((sum, count) => sum + count, 0)
  return counts
}

/** `crime-type-7`: the name of the seed file's type in the singular, and a number. */
export function idOf(type, index) {
  return `${type.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}-${index}`
}

const ACT = { act: true }
const DOWNHILL = { downhill: true }

/** Claims that an entity has once, with this share: [type, from, to, share, how]. `downhill` claims never run in a circle. */
export const ONCE = [
  ['SESSION_OF', 'Meeting', 'Organization', 0.95, ACT],
  ['HELD_IN', 'Meeting', 'Place', 0.9, ACT],
  ['HOSTED_BY', 'Meeting', 'Country', 0.6, ACT],
  ['ADOPTED_AT', 'Instrument', 'Meeting', 0.8, ACT],
  ['AGREED_AT', 'Instrument', 'Meeting', 0.2, ACT],
  ['MADE_BY', 'Instrument', 'Organization', 0.8, ACT],
  ['IMPLEMENTS', 'Instrument', 'Instrument', 0.3, DOWNHILL],
  ['SUCCEEDS', 'Instrument', 'Instrument', 0.1, { act: true, downhill: true }],
  ['MONITORED_BY', 'Instrument', 'Organization', 0.15, {}],
  ['BROADER', 'CrimeType', 'CrimeType', 0.9, DOWNHILL],
  ['PART_OF', 'Organization', 'Organization', 0.3, DOWNHILL],
  ['AGENCY_OF', 'Organization', 'Country', 0.25, {}],
  ['SEATED_IN', 'Organization', 'Place', 0.5, {}],
  ['HOLDS_OFFICE_IN', 'Person', 'Organization', 0.9, {}],
  ['LOCATED_IN', 'Place', 'Country', 0.9, {}],
  ['OPERATES', 'Organization', 'System', 0.03, {}],
  ['PROVIDED_BY', 'Undertaking', 'Organization', 0.9, {}],
  ['PROVIDED_TO', 'Undertaking', 'Country', 0.8, {}],
  ['BY_MEANS_OF', 'Undertaking', 'Activity', 0.9, {}],
  ['UNDER', 'Undertaking', 'Instrument', 0.7, {}],
]

/** Claims that fill the graph up, by weight: [weight, type, from, to, how]. `skew` says how much the far ends differ in degree. */
export const OFTEN = [
  [
    24,
    'PARTICIPATED_IN',
    ['Country', 'Organization', 'Organization', 'Person'],
    ['Meeting'],
    { act: true, skew: 1.5 },
  ],
  [16, 'PARTY_TO', ['Country', 'Country', 'Organization'], ['Instrument'], { skew: 1.8 }],
  [14, 'MEMBER_OF', ['Country', 'Organization', 'Organization'], ['Organization'], { skew: 3 }],
  [14, 'COVERS', ['Instrument'], ['CrimeType', 'CrimeType', 'CrimeType', 'Challenge'], { skew: 3 }],
  [
    12,
    'ADDRESSES',
    ['Organization', 'Country', 'Meeting', 'Programme', 'Undertaking'],
    ['CrimeType', 'CrimeType', 'Challenge'],
    { skew: 3 },
  ],
  [7, 'RATIFIED', ['Country', 'Country', 'Organization'], ['Instrument'], { act: true, skew: 1.8 }],
  [7, 'SIGNED', ['Country', 'Country', 'Organization'], ['Instrument'], { act: true, skew: 1.8 }],
  [5, 'COOPERATES_WITH', ['Organization', 'Country'], ['Organization'], { skew: 2, symmetric: true }],
  [4, 'AFFECTED_BY', ['Country', 'Place'], ['CrimeType'], { skew: 2.5 }],
  [2, 'FACES', ['Organization', 'Country'], ['Challenge'], { skew: 2 }],
  [2, 'USES', ['Organization', 'Country', 'Programme'], ['System'], { skew: 2 }],
  [2, 'FUNDS', ['Organization', 'Country'], ['Programme', 'Undertaking'], { skew: 1.5 }],
  [1, 'CALLED_FOR', ['Person', 'Organization'], ['Undertaking'], { act: true, skew: 1.5 }],
]
