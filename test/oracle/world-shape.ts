/** Of what a random world consists. */
export interface WorldShape {
  /** How many of each type a new one has. */
  readonly sizes: Readonly<Record<string, number>>
  /** Claim types by how often they come, where it is not any type. */
  readonly commonTypes: readonly string[]
  /** How many claims are tried in the first release, and how many more in each later one. */
  readonly claims: number
  readonly more: number
}

/** For what follows one link, or lists one type. */
export const WORLD_OF_LINKS: WorldShape = {
  sizes: {
    Organization: 7,
    Country: 5,
    Place: 3,
    Instrument: 5,
    Meeting: 4,
    CrimeType: 2,
    Undertaking: 2,
    Person: 1,
    Challenge: 1,
  },
  commonTypes: [
    'MEMBER_OF',
    'MEMBER_OF',
    'MEMBER_OF',
    'COOPERATES_WITH',
    'COOPERATES_WITH',
    'SEATED_IN',
    'RATIFIED',
    'RATIFIED',
    'PARTY_TO',
    'COVERS',
    'ADOPTED_AT',
    'PARTICIPATED_IN',
    'ADDRESSES',
  ],
  claims: 110,
  more: 25,
}

/** For what walks over many claims: few entities and many claims, of which sessions, parties, plans and crimes hang together. */
export const WORLD_OF_WALKS: WorldShape = {
  sizes: {
    Organization: 6,
    Country: 5,
    Place: 1,
    Instrument: 7,
    Meeting: 5,
    CrimeType: 4,
    Undertaking: 1,
    Person: 1,
    System: 2,
    Programme: 3,
  },
  commonTypes: [
    ...[
      'MEMBER_OF',
      'MEMBER_OF',
      'COOPERATES_WITH',
      'COOPERATES_WITH',
      'COOPERATES_WITH',
      'PART_OF',
      'SEATED_IN',
      'USES',
      'FUNDS',
    ],
    ...['SIGNED', 'RATIFIED', 'RATIFIED', 'PARTY_TO', 'PARTY_TO', 'DENOUNCED'],
    ...['SESSION_OF', 'SESSION_OF', 'PARTICIPATED_IN', 'ADOPTED_AT', 'AGREED_AT', 'ADOPTED_BY', 'NOTED_AT'],
    ...['COVERS', 'COVERS', 'ADDRESSES', 'ADDRESSES', 'BROADER', 'BROADER'],
    ...['IMPLEMENTS', 'IMPLEMENTS', 'SUCCEEDS', 'SUCCEEDS', 'SUPPLEMENTS', 'MONITORED_BY'],
    ...['PROVIDED_BY', 'PROVIDED_TO', 'ACTIVE_IN'],
  ],
  claims: 340,
  more: 50,
}
