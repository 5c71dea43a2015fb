MATCH ()-[said:SEATED_IN|SEATED_IN_ASIDE {id: $id}]->() WHERE said.fromRelease IS NOT NULL
RETURN said.recordedIn, said.retractedIn, said.verdict ORDER BY said.fromRelease
// ---
MATCH (near:Entity {id: $from})-[said:SEATED_IN|SEATED_IN_ASIDE]->(far:Entity)
WHERE said.untilRelease IS NULL
RETURN said.id, startNode(said).id, endNode(said).id, [column IN $columns | said[column]] ORDER BY said.id
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
  MATCH (start)-[claim:SEATED_IN {id: id}]->(end) WHERE claim.fromRelease IS NOT NULL AND claim.untilRelease IS NULL
  RETURN start, claim, end
  UNION ALL
  MATCH (start)-[claim:SEATED_IN_ASIDE {id: id}]->(end) WHERE claim.fromRelease IS NOT NULL AND claim.untilRelease IS NULL
  RETURN start, claim, end
}
RETURN id, start.id, end.id, [column IN $columns | claim[column]]
