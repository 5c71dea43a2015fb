const modality = ['FACT', 'DENIED', 'POTENTIAL', 'PROPOSED', 'PLANNED', 'INTENDED']
const [EARLY, LATE] = ['1950-01-01', '2026-01-01']

/**
 * The widest values of what each root field takes, by its name: `part` is a share of the greatest that may be given, `most` gives so many ids of a type, or of any, those with
 * most claims first (`things` of bench/operations/questions/things.mjs). Lists and look-ups of one type need none here.
 */
export const WIDEST = {
  node: ({ most }) => ({ id: most('Organization', 1)[0] }),
  nodes: ({ part, most }) => ({ ids: most('any', part(100)), modality }),
  entity: ({ most }) => ({ id: most('Country', 1)[0], modality }),
  claim: ({ claim }) => ({ id: claim, modality }),
  claims: ({ part }) => ({ first: part(100), modality }),
  search: ({ part }) => ({ text: 'kerja sama cooperation', first: part(100), modality }),
  match: ({ part, most }) => ({
    names: most('any', part(1_000)).map(id => id.replaceAll('-', ' ').slice(0, 49)),
    perName: part(10),
    modality,
  }),
  central: ({ part, types }) => ({
    entityTypes: types,
    first: part(100),
    limit: Math.max(2, part(600)),
    modality,
  }),
  changes: ({ part }) => ({ fromDay: EARLY, toDay: LATE, fromRelease: 1, first: part(100), modality }),
  commonGround: ({ part, most }) => {
    const each = part(15)
    const both = most('Country', 2 * each)
    return { a: both.slice(0, each), b: both.slice(each), limit: part(100), modality }
  },
  corroboration: ({ part }) => ({ first: part(100), modality }),
  encounters: ({ part, most }) => ({
    who: most('Country', 8),
    ways: ['PARTICIPANT', 'HOST', 'BODY', 'MEMBER', 'WITHIN'],
    grounds: ['MEETING', 'OUTCOME', 'SERIES'],
    limit: part(100),
    meetingsEach: part(50),
    modality,
  }),
  explain: ({ claim }) => ({ claim }),
  groupBy: ({ part }) => ({ rows: 'SOURCE', columns: 'COUNTRY', limit: part(100), modality }),
  lineage: ({ part, most }) => ({
    instrument: most('Instrument', 1)[0],
    reach: 'FAMILY',
    depth: 50,
    limit: Math.max(2, part(300)),
    modality,
  }),
  neighborhood: ({ part, most }) => ({
    of: most('Organization', 1)[0],
    hops: 3,
    limitPerType: 100,
    limit: Math.max(2, part(500)),
    modality,
  }),
  orphans: ({ part }) => ({ kind: 'MEETING_WITHOUT_OUTCOME', asOf: LATE, limit: part(200), modality }),
  passageChecks: ({ text }) => ({ text, modality }),
  paths: ({ part, most }) => ({
    from: most('Country', 1)[0],
    to: most('CrimeType', 1)[0],
    k: part(10),
    maxHops: 6,
    limit: 2_000,
    modality,
  }),
  similar: ({ part, most }) => ({
    to: most('Organization', 1)[0],
    limit: part(50),
    shared: part(25),
    modality,
  }),
  standing: ({ part, most }) => {
    const [countries, instruments] = [most('Country', part(50)), most('Instrument', part(25))]
    const act = { instrument: instruments[0], act: 'RATIFIED', on: LATE }
    return {
      countries,
      instruments,
      suppose: countries.map(country => ({ country, ...act })),
      asOf: LATE,
    }
  },
  subgraph: ({ part, most }) => ({ ids: most('any', part(100)), modality }),
  timeline: ({ part, most }) => ({ of: most('any', part(20)), first: part(100), modality }),
}
