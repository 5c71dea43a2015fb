UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
CALL (n) {
  MATCH (n)-[claim_1:COVERS]->(far_1)
  WITH claim_1, far_1 ORDER BY far_1.sortEnglish, claim_1.id LIMIT $p2
  RETURN collect([[far_1.sortEnglish, claim_1.id], null, far_1.id, far_1.type, [column IN $p0 | far_1[column]], [column IN $p1 | claim_1[column]]]) AS page_1_0
}
WITH *, COUNT { (n)-[:COVERS]->() } AS total_1_0
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values, [[page_1_0, total_1_0, null, null]] AS below
// ---
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
