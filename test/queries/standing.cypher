MATCH (near:Entity)-[said:DENOUNCED|DENOUNCED_ASIDE|MADE_DECLARATION_ON|MADE_DECLARATION_ON_ASIDE|PARTY_TO|PARTY_TO_ASIDE|RATIFIED|RATIFIED_ASIDE|SIGNED|SIGNED_ASIDE]->(far:Entity)
WHERE near.id IN $ids AND far.id IN $ids
WITH near, far, said WHERE said.untilRelease IS NULL AND said.verdict <> 'REJECTED' AND said.modality IN $p0
WITH said ORDER BY said.gradeRank, said.id
WITH collect([said.id, type(said), startNode(said).id, endNode(said).id, said.since, said.until, said.possibleFrom, said.possibleTo, said.certainFrom, said.certainTo, said.gradeRank, said.modality, said.verdict, null]) AS ties
RETURN size(ties), ties[0..$p1]
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
  MATCH (start)-[claim:PARTY_TO {id: id}]->(end) WHERE claim.fromRelease IS NOT NULL AND claim.untilRelease IS NULL
  RETURN start, claim, end
  UNION ALL
  MATCH (start)-[claim:PARTY_TO_ASIDE {id: id}]->(end) WHERE claim.fromRelease IS NOT NULL AND claim.untilRelease IS NULL
  RETURN start, claim, end
}
RETURN id, start.id, end.id, [column IN $columns | claim[column]]
// ---
UNWIND $ids AS id
CALL (id) {
  MATCH (start)-[claim:RATIFIED {id: id}]->(end) WHERE claim.fromRelease IS NOT NULL AND claim.untilRelease IS NULL
  RETURN start, claim, end
  UNION ALL
  MATCH (start)-[claim:RATIFIED_ASIDE {id: id}]->(end) WHERE claim.fromRelease IS NOT NULL AND claim.untilRelease IS NULL
  RETURN start, claim, end
}
RETURN id, start.id, end.id, [column IN $columns | claim[column]]
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})-[:HAS_STATEMENT]->(said)
WHERE said.field IN $fields AND said.verdict = 'ACCEPTED'
RETURN said.id, id, said.field, said.value, said.gradeRank ORDER BY said.id
