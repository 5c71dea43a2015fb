CALL () {
CALL () {
UNWIND $ids_0 AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
CALL (n) {
  MATCH (n)-[claim_1:COOPERATES_WITH]-(far_1)
  WITH claim_1, far_1 ORDER BY far_1.sortEnglish, claim_1.id LIMIT $p2_0
  RETURN collect([[far_1.sortEnglish, claim_1.id], null, far_1.id, far_1.type, [column IN $p0_0 | far_1[column]], [column IN $p1_0 | claim_1[column]]]) AS page_1_0
}
RETURN asked, n.id AS id, n.type AS type, [column IN $columns_0 | n[column]] AS values, [[page_1_0, null, null, null]] AS below
}
RETURN collect([asked, id, type, values, below]) AS part0
}
CALL () {
CALL () {
UNWIND $ids_1 AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
CALL (n) {
  MATCH (n)-[claim_1:COOPERATES_WITH]-(far_1)
  WITH claim_1, far_1 ORDER BY far_1.sortEnglish, claim_1.id LIMIT $p2_1
  RETURN collect([[far_1.sortEnglish, claim_1.id], null, far_1.id, far_1.type, [column IN $p0_1 | far_1[column]], [column IN $p1_1 | claim_1[column]]]) AS page_1_0
}
RETURN asked, n.id AS id, n.type AS type, [column IN $columns_1 | n[column]] AS values, [[page_1_0, null, null, null]] AS below
}
RETURN collect([asked, id, type, values, below]) AS part1
}
RETURN part0, part1
// ---
UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
