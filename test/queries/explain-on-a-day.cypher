CALL () {
CALL () {
UNWIND $ids_0 AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns_0 | n[column]] AS values
}
RETURN collect([asked, id, type, values]) AS part0
}
CALL () {
CALL () {
UNWIND $ids_1 AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns_1 | n[column]] AS values
}
RETURN collect([asked, id, type, values]) AS part1
}
RETURN part0, part1
// ---
MATCH ()-[said:COOPERATES_WITH|COOPERATES_WITH_ASIDE {id: $id}]->() WHERE said.fromRelease IS NOT NULL
RETURN said.recordedIn, said.retractedIn, said.verdict ORDER BY said.fromRelease
// ---
MATCH (near:Entity {id: $from})-[said:COOPERATES_WITH|COOPERATES_WITH_ASIDE]-(far:Entity)
WHERE far.id = $p0 AND said.untilRelease IS NULL
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
  MATCH (start)-[claim:COOPERATES_WITH {id: id}]->(end) WHERE claim.fromRelease IS NOT NULL AND claim.untilRelease IS NULL
  RETURN start, claim, end
  UNION ALL
  MATCH (start)-[claim:COOPERATES_WITH_ASIDE {id: id}]->(end) WHERE claim.fromRelease IS NOT NULL AND claim.untilRelease IS NULL
  RETURN start, claim, end
}
RETURN id, start.id, end.id, [column IN $columns | claim[column]]
