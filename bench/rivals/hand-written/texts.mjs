/**
 * One Cypher text for each question, as one would write it by hand for that question alone: anchored where the question begins, pages cut
 * before they are collected, degrees where nothing else is asked, and words that lead Neo4j to an index where there is one. Each comes in two
 * forms, without and with a day; the text never changes.
 */
export function textsFor(hasDay) {
  const holds = claim => (hasDay ? `${claim}.possibleFrom <= $asOf AND ${claim}.possibleTo >= $asOf` : 'true')
  const page = (match, condition, far, size, result) =>
    `COLLECT { MATCH ${match} WHERE ${condition} WITH * ORDER BY ${far}.sortEnglish, ${far}.id LIMIT ${size} RETURN ${result} }`
  const claim = (near, type, far, size, result, way = '->') => {
    const arrow = way === '->' ? `-[c_${far}:${type}]->` : `<-[c_${far}:${type}]-`
    return page(`(${near})${arrow}(${far})`, holds(`c_${far}`), far, size, result)
  }
  const named = far => `${far} {.id, name: ${far}.nameEnglish}`

  return {
    organization: `MATCH (n:Entity:Organization {id: $id})
RETURN n {.id, name: n.nameEnglish, kind: n.organizationKind, .recordedIn} AS answer`,

    instruments: `MATCH (n:Instrument)
WHERE n.instrumentKind IN $kinds AND n.adoptedOn_first >= $from AND n.adoptedOn_last < $to AND ${holds('n')}
WITH n ORDER BY n.adoptedOn_first, n.id LIMIT 50
RETURN n {.id, name: n.nameEnglish, kind: n.instrumentKind, .adoptedOn} AS answer`,

    instrumentsOfCrimeType: `MATCH (:Entity {id: $crimeType})<-[c:COVERS]-(n)
WHERE ${holds('c')} AND ${holds('n')}
WITH DISTINCT n ORDER BY n.sortEnglish, n.id LIMIT 25
RETURN n {.id, name: n.nameEnglish, kind: n.instrumentKind, .adoptedOn,
  adoptedAt: ${claim('n', 'ADOPTED_AT', 'm', 5, `m {.id, name: m.nameEnglish, .startedOn, heldIn: ${claim('m', 'HELD_IN', 'p', 5, named('p'))}}`)},
  parties: ${claim('n', 'PARTY_TO', 'a', 10, `{since: c_a.since, until: c_a.until, grade: c_a.grade, evidence: c_a.evidence, node: ${named('a')}}`, '<-')}
} AS answer`,

    aroundOrganization: `MATCH (n:Entity:Organization {id: $id})
RETURN n {.id, name: n.nameEnglish,
  memberOf: ${claim('n', 'MEMBER_OF', 'o', 10, `o {.id, name: o.nameEnglish, members: ${claim('o', 'MEMBER_OF', 'x', 10, named('x'), '<-')}}`)},
  participatedIn: ${claim('n', 'PARTICIPATED_IN', 'm', 10, `m {.id, name: m.nameEnglish, .startedOn, attendedBy: ${claim('m', 'PARTICIPATED_IN', 'y', 10, named('y'), '<-')}}`)},
  signed: ${claim('n', 'SIGNED', 'i', 10, `i {.id, name: i.nameEnglish, covers: ${claim('i', 'COVERS', 'z', 10, named('z'))}}`)}
} AS answer`,

    meetingsBetween: `MATCH (n:Meeting)
WHERE n.startedOn_first >= $from AND n.startedOn_last < $to AND ${holds('n')}
WITH n ORDER BY n.startedOn_first, n.id LIMIT 20
RETURN n {.id, name: n.nameEnglish, .startedOn,
  sessionOf: ${claim('n', 'SESSION_OF', 's', 3, named('s'))},
  participants: {
    totalCount: ${hasDay ? `COUNT { (n)<-[c:PARTICIPATED_IN]-() WHERE ${holds('c')} }` : 'COUNT { (n)<-[:PARTICIPATED_IN]-() }'},
    edges: ${claim('n', 'PARTICIPATED_IN', 'a', 10, `{since: c_a.since, node: ${named('a')}}`, '<-')}
  },
  adopted: ${claim('n', 'ADOPTED_AT', 'i', 5, named('i'), '<-')}
} AS answer`,

    search: `CALL () {
  MATCH (:Statement {folded: $folded})<-[:HAS_STATEMENT]-(n)
  RETURN n, 2000.0 AS score
  UNION ALL
  CALL db.index.fulltext.queryNodes('names_indonesian', $words) YIELD node AS n, score
  RETURN n, 1000 + round(score, 6) AS score
  UNION ALL
  CALL db.index.fulltext.queryNodes('names_english', $words) YIELD node AS n, score
  RETURN n, 1000 + round(score, 6) AS score
  UNION ALL
  CALL db.index.fulltext.queryNodes('names_folded', $similar) YIELD node AS n, score
  RETURN n, round(score, 6) AS score
}
WITH n, max(score) AS score WHERE ${holds('n')}
WITH n, score ORDER BY score DESC, n.id LIMIT 20
RETURN n {.id, name: n.nameEnglish} AS answer`,

    crimeTypeCounts: `MATCH (n:CrimeType) WHERE n.id IS NOT NULL AND ${holds('n')}
WITH n ORDER BY n.id LIMIT 100
RETURN n {.id, name: n.nameEnglish, ${[
      ['coveredBy', 'COVERS'],
      ['addressedBy', 'ADDRESSES'],
      ['affects', 'AFFECTED_BY'],
    ]
      .map(([key, type]) =>
        hasDay
          ? `${key}: COUNT { (n)<-[c:${type}]-() WHERE ${holds('c')} }`
          : `${key}: COUNT { (n)<-[:${type}]-() }`,
      )
      .join(', ')}} AS answer`,

    countryFiveLevels: `MATCH (n:Entity:Country {id: $id})
RETURN n {.id, name: n.nameEnglish, partyTo: ${claim(
      'n',
      'PARTY_TO',
      'i',
      5,
      `i {.id, name: i.nameEnglish, adoptedAt: ${claim(
        'i',
        'ADOPTED_AT',
        'm',
        3,
        `m {.id, name: m.nameEnglish, sessionOf: ${claim(
          'm',
          'SESSION_OF',
          's',
          3,
          `s {.id, name: s.nameEnglish, sessions: ${claim(
            's',
            'SESSION_OF',
            'k',
            5,
            `k {.id, name: k.nameEnglish, adopted: ${claim('k', 'ADOPTED_AT', 'j', 5, named('j'), '<-')}}`,
            '<-',
          )}}`,
        )}}`,
      )}}`,
    )}} AS answer`,
  }
}
