/** Which types the claims have that stand; what is only planned, denied or past lies under others. */
export const CLAIM_TYPES = `MATCH (:Entity)-[c]->(:Entity) WHERE NOT type(c) ENDS WITH '_ASIDE'
RETURN DISTINCT type(c)`

/**
 * One Cypher text for each question with a file of its own of which one text can give the core: what is found, and not what was left out, what it
 * rests on, or why. `types` are the relationship types of the claims that stand, as one would write them into the text; the text never changes.
 */
export function questionTexts(types) {
  const any = types.join('|')
  return { ...picturesOf(any), ...comparisonsOf(any), ...recordsOf(any), ...groundsOf(any) }
}

const named = node => `${node} {.id, name: ${node}.nameEnglish}`

/** The claims among the entities whose ids are `ids`: eight for each of them at most, those of the best grade. */
const linesAmong = any => `CALL (ids) {
  MATCH (a:Entity)-[c:${any}]->(b:Entity)
  WHERE a.id IN ids AND b.id IN ids
  WITH c, a, b ORDER BY c.gradeRank, c.id
  RETURN collect(c {.id, fromId: a.id, toId: b.id, claimType: type(c)}) AS every
}
WITH *, every[..8 * size(ids)] AS lines`

const picturesOf = any => ({
  neighborhood: `MATCH (n:Entity {id: $of})
CALL (n) {
  MATCH (n)-[c:${any}]-(m:Entity) WHERE m <> n
  WITH c, m ORDER BY c.gradeRank, c.id
  WITH type(c) AS kind, collect(m)[..25] AS ofKind
  UNWIND ofKind AS m
  RETURN collect(DISTINCT m) AS around
}
WITH n, around, [n.id] + [m IN around | m.id] AS ids
${linesAmong(any)}
RETURN {points: [n {.id, name: n.nameEnglish, hops: 0}] + [m IN around | m {.id, name: m.nameEnglish, hops: 1}], lines: lines} AS answer`,

  subgraph: `MATCH (n:Entity) WHERE n.id IN $ids
WITH collect(${named('n')}) AS points, $ids AS ids
${linesAmong(any)}
RETURN {points: points, lines: lines} AS answer`,

  lineage: `MATCH (n:Entity {id: $instrument})
MATCH (n)-[:IMPLEMENTS|SUCCEEDS|SUPPLEMENTS|PART_OF*0..20]->(earlier:Entity)
WITH n, collect(DISTINCT earlier) AS above
MATCH (n)<-[:IMPLEMENTS|SUCCEEDS|SUPPLEMENTS|PART_OF*0..20]-(later:Entity)
WITH above, collect(DISTINCT later) AS below
UNWIND above + below AS one
OPTIONAL MATCH (one)-[:MONITORED_BY]->(watcher:Entity)
WITH collect(one) + collect(watcher) AS every
UNWIND every AS point
WITH DISTINCT point
RETURN {points: collect(${named('point')})} AS answer`,

  // The shortest ones, whatever they lead over: the question itself weighs hubs, grades and days.
  paths: `MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
MATCH path = allShortestPaths((a)-[:${any}*..4]-(b))
WITH path LIMIT 3
RETURN {paths: collect({nodes: [n IN nodes(path) | ${named('n')}], steps: [c IN relationships(path) | c {.id}]})} AS answer`,
})

/** The day that stands where a claim has no end. */
const GOES_ON = "c.possibleTo = '9999-99-99'"

const comparisonsOf = any => ({
  // What has no end on record, and meetings; of programmes whoever pays for one, carries it out or is meant by it.
  commonGround: `UNWIND $a + $b AS id
MATCH (one:Entity {id: id})
WITH DISTINCT id, COLLECT {
  MATCH (one)-[c:PARTY_TO|MEMBER_OF|PARTICIPATED_IN|USES]->(thing)
  WHERE ${GOES_ON} AND NOT EXISTS { (one)-[:DENOUNCED]->(thing) }
  RETURN thing.id
  UNION
  MATCH (one)-[c:FUNDS]->(thing:Programme) WHERE ${GOES_ON}
  RETURN thing.id
  UNION
  MATCH (one)<-[c:PROVIDED_BY|PROVIDED_TO|ACTIVE_IN]-(thing:Programme) WHERE ${GOES_ON}
  RETURN thing.id
} AS things
WITH collect([id, things]) AS sides
UNWIND [side IN sides WHERE side[0] IN $a] AS one
UNWIND [side IN sides WHERE side[0] IN $b] AS other
WITH one, other WHERE one[0] <> other[0]
RETURN {pairs: collect({oneId: one[0], otherId: other[0], total: size([thing IN one[1] WHERE thing IN other[1]])})} AS answer`,

  similar: `MATCH (n:Entity {id: $to})-[mine:${any}]-(third:Entity) WHERE third <> n
WITH DISTINCT n, third, type(mine) AS kind, type(mine) = 'COOPERATES_WITH' OR startNode(mine) = n AS forth
CALL (n, third, kind, forth) {
  MATCH (third)-[theirs:${any}]-(other:Entity)
  WHERE type(theirs) = kind AND other <> n AND other.type = n.type AND (kind = 'COOPERATES_WITH' OR startNode(theirs) = other) = forth
  RETURN collect(DISTINCT other) AS others
}
WITH others, 1 / log(size(others) + 1) AS weight WHERE size(others) > 0
UNWIND others AS other
WITH other, round(sum(weight), 6) AS score, count(*) AS sharedCount ORDER BY score DESC, other.id LIMIT 10
RETURN {likes: collect(other {.id, name: other.nameEnglish, score: score, sharedCount: sharedCount})} AS answer`,

  central: `MATCH (crime:Entity {id: $crime})-[:${any}]-(n:Entity) WHERE n <> crime AND n.type <> 'Source'
WITH collect(DISTINCT n.id) AS ids
MATCH (a:Entity)-[:${any}]-(b:Entity)
WHERE a.id IN ids AND b.id IN ids AND a <> b
WITH a, count(DISTINCT b) AS degree ORDER BY degree DESC, a.id LIMIT 20
RETURN {middle: collect(a {.id, name: a.nameEnglish, degree: degree})} AS answer`,

  groupBy: `MATCH (n:Entity)-[c:${any}]-(:Entity) WHERE n.id IN $of
WITH DISTINCT c WHERE left(c.since_first, 3) = left(c.since_last, 3)
WITH type(c) AS row, left(c.since_first, 3) + '0s' AS column, count(*) AS total ORDER BY row, column
RETURN {cells: collect({row: row, column: column, total: total})} AS answer`,
})

const recordsOf = any => ({
  timeline: `MATCH (n:Entity)-[c:SIGNED|RATIFIED|DENOUNCED]-() WHERE n.id IN $of AND c.since IS NOT NULL
WITH DISTINCT c ORDER BY c.since_first, c.since_last, type(c), c.id
WITH collect({since: c.since, restsOn: [c {.id}]}) AS events
RETURN {total: size(events), events: events[..100]} AS answer`,

  standing: `UNWIND $countries AS countryId
UNWIND $instruments AS instrumentId
OPTIONAL MATCH (:Entity {id: countryId})-[c:PARTY_TO|RATIFIED|SIGNED]->(:Entity {id: instrumentId})
WHERE c.possibleFrom <= $day AND c.possibleTo >= $day
WITH countryId, instrumentId, collect(type(c)) AS acts
RETURN {cells: collect({countryId: countryId, instrumentId: instrumentId,
  status: CASE WHEN 'PARTY_TO' IN acts THEN 'IN_FORCE' WHEN 'RATIFIED' IN acts THEN 'RATIFIED' WHEN 'SIGNED' IN acts THEN 'SIGNED' END})} AS answer`,

  orphans: `MATCH (n:Instrument) WHERE n.possibleFrom <= $day AND n.possibleTo >= $day
WITH n, EXISTS { (n)-[c:MONITORED_BY]->() WHERE c.possibleFrom <= $day AND c.possibleTo >= $day } AS isWatched
ORDER BY n.adoptedOn_last IS NULL, n.adoptedOn_last DESC, n.id
WITH count(*) AS outOf, collect(CASE WHEN isWatched THEN null ELSE ${named('n')} END) AS found
RETURN {total: size(found), outOf: outOf, found: found[..200]} AS answer`,

  corroboration: `MATCH (n:Entity)-[c:${any}]-(:Entity) WHERE n.id IN $of
WITH DISTINCT c ORDER BY c.id
WITH collect(c) AS claims
RETURN {total: size(claims), corroborated: [c IN claims[..25] | {claim: c {.id}, sourceCount: size(split(c.evidence, '"stance":"SUPPORTS"')) - 1}]} AS answer`,
})

const groundsOf = () => ({
  // The first part of an id is its type, the second where the claim begins.
  explain: `MATCH (:Entity {id: split($claim, ':')[1]})-[c]->(:Entity)
WHERE c.id = $claim AND c.untilRelease IS NULL
RETURN {claim: c {.id, .verdict}, evidence: c.evidence} AS answer`,
})
