MATCH (near:Entity)-[said:ADDRESSES|COVERS]->(far:Entity)
WHERE near.id IN $ids AND far.id IN $ids
WITH near, far, said
WITH said ORDER BY said.gradeRank, said.id
WITH collect([said.id, type(said), startNode(said).id, endNode(said).id, said.since, said.until, said.possibleFrom, said.possibleTo, said.certainFrom, said.certainTo, said.gradeRank, said.modality, said.verdict, null]) AS ties
RETURN size(ties), ties[0..$p0]
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
  MATCH (start)-[claim:MEMBER_OF {id: id}]->(end) WHERE claim.fromRelease IS NOT NULL AND claim.untilRelease IS NULL
  RETURN start, claim, end
  UNION ALL
  MATCH (start)-[claim:MEMBER_OF_ASIDE {id: id}]->(end) WHERE claim.fromRelease IS NOT NULL AND claim.untilRelease IS NULL
  RETURN start, claim, end
}
RETURN id, start.id, end.id, [column IN $columns | claim[column]]
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
CALL (near) {
  MATCH (near)-[said:BROADER]-(far:Entity)
  WHERE far <> near
  WITH said ORDER BY said.gradeRank, said.id
  WITH type(said) AS kind, collect([said.id, type(said), startNode(said).id, endNode(said).id, said.since, said.until, said.possibleFrom, said.possibleTo, said.certainFrom, said.certainTo, said.gradeRank, said.modality, said.verdict, null]) AS ties
  RETURN collect([kind, size(ties), ties[0..$p0]]) AS types
}
RETURN id, types
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
CALL (near) {
  MATCH (near)-[said:PARTY_TO|MEMBER_OF|PARTICIPATED_IN|USES|FUNDS|DENOUNCED]->(far:Entity)
  RETURN said, far
  UNION ALL
  MATCH (near)<-[said:PROVIDED_BY|PROVIDED_TO|ACTIVE_IN]-(far:Entity)
  RETURN said, far
}
WITH id, said, far ORDER BY said.gradeRank, said.id
WITH collect([id, far.id, far.type, [said.id, type(said), startNode(said).id, endNode(said).id, said.since, said.until, said.possibleFrom, said.possibleTo, said.certainFrom, said.certainTo, said.gradeRank, said.modality, said.verdict, null]]) AS strands
RETURN size(strands), strands[0..$p0]
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
CALL (near) {
  MATCH (near)-[said:PARTY_TO|MEMBER_OF|PARTICIPATED_IN|USES|FUNDS|DENOUNCED]->(far:Entity) WHERE said.possibleFrom <= $p1 AND said.possibleTo >= $p1 AND (said.deniedOn IS NULL OR said.certainFrom <= $p1 AND said.certainTo >= $p1 OR none(days IN said.deniedOn WHERE left(days, 10) <= $p1 AND right(days, 10) >= $p1))
  RETURN said, far
  UNION ALL
  MATCH (near)<-[said:PROVIDED_BY|PROVIDED_TO|ACTIVE_IN]-(far:Entity) WHERE said.possibleFrom <= $p1 AND said.possibleTo >= $p1 AND (said.deniedOn IS NULL OR said.certainFrom <= $p1 AND said.certainTo >= $p1 OR none(days IN said.deniedOn WHERE left(days, 10) <= $p1 AND right(days, 10) >= $p1))
  RETURN said, far
}
WITH id, said, far ORDER BY said.gradeRank, said.id
WITH collect([id, far.id, far.type, [said.id, type(said), startNode(said).id, endNode(said).id, said.since, said.until, said.possibleFrom, said.possibleTo, said.certainFrom, said.certainTo, said.gradeRank, said.modality, said.verdict, CASE WHEN said.certainFrom <= $p0 AND said.certainTo >= $p0 THEN 'CERTAIN' ELSE 'POSSIBLE' END]]) AS strands
RETURN size(strands), strands[0..$p2]
