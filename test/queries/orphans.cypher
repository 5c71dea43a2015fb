MATCH (n:Instrument)
RETURN n.id, n.type, [column IN $p0 | n[column]] AS values ORDER BY n.id
// ---
MATCH (n:Meeting)
RETURN n.id, n.type, [column IN $p0 | n[column]] AS values ORDER BY n.id
// ---
MATCH (n:Meeting)
WHERE n.possibleFrom <= $p0 AND n.possibleTo >= $p0
RETURN n.id, n.type, [column IN $p1 | n[column]] AS values ORDER BY n.id
// ---
MATCH (n:Organization)
WHERE n.possibleFrom <= $p0 AND n.possibleTo >= $p0
RETURN n.id, n.type, [column IN $p1 | n[column]] AS values ORDER BY n.id
// ---
MATCH (near:Entity)-[said:ADOPTED_AT|AGREED_AT|ENDORSED_AT|ISSUED_AT|NOTED_AT|SIGNED_AT|WELCOMED_AT]->(far:Entity)
RETURN [said.id, type(said), startNode(said).id, endNode(said).id, said.since, said.until, said.possibleFrom, said.possibleTo, said.certainFrom, said.certainTo, said.gradeRank, said.modality, said.verdict, null] AS tie ORDER BY said.id
// ---
MATCH (near:Entity)-[said:MONITORED_BY]->(far:Entity)
RETURN [said.id, type(said), startNode(said).id, endNode(said).id, said.since, said.until, said.possibleFrom, said.possibleTo, said.certainFrom, said.certainTo, said.gradeRank, said.modality, said.verdict, null] AS tie ORDER BY said.id
// ---
MATCH (near:Entity)-[said:SESSION_OF]->(far:Entity)
WHERE said.possibleFrom <= $p1 AND said.possibleTo >= $p1 AND (said.deniedOn IS NULL OR said.certainFrom <= $p1 AND said.certainTo >= $p1 OR none(days IN said.deniedOn WHERE left(days, 10) <= $p1 AND right(days, 10) >= $p1))
RETURN [said.id, type(said), startNode(said).id, endNode(said).id, said.since, said.until, said.possibleFrom, said.possibleTo, said.certainFrom, said.certainTo, said.gradeRank, said.modality, said.verdict, CASE WHEN said.certainFrom <= $p0 AND said.certainTo >= $p0 THEN 'CERTAIN' ELSE 'POSSIBLE' END] AS tie ORDER BY said.id
// ---
UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
// ---
UNWIND $ids AS id
CALL (id) {
  MATCH (start)-[claim:SESSION_OF {id: id}]->(end) WHERE claim.fromRelease IS NOT NULL AND claim.untilRelease IS NULL
  RETURN start, claim, end
  UNION ALL
  MATCH (start)-[claim:SESSION_OF_ASIDE {id: id}]->(end) WHERE claim.fromRelease IS NOT NULL AND claim.untilRelease IS NULL
  RETURN start, claim, end
}
RETURN id, start.id, end.id, [column IN $columns | claim[column]]
