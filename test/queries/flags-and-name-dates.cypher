CALL () {
  MATCH (n:Instrument)
  WHERE n.sortEnglish IS NOT NULL AND n.id IS NOT NULL
  WITH n ORDER BY n.sortEnglish, n.id LIMIT $p0
  CALL (n) {
  MATCH (n)-[claim_1:COVERS]->(far_1)
  WITH claim_1, far_1 ORDER BY far_1.sortEnglish, claim_1.id LIMIT $p4
  RETURN collect([[far_1.sortEnglish, claim_1.id], null, far_1.id, far_1.type, [column IN $p2 | far_1[column]], [column IN $p3 | claim_1[column]]]) AS page_1_0
}
WITH *, COUNT { MATCH (n)-[claim_1:COVERS]->(far_1) WHERE claim_1.isPriority = $p5 } AS total_1_1
  RETURN collect([[n.sortEnglish, n.id], null, n.id, n.type, [column IN $p1 | n[column]], [[page_1_0, null, null, null], [null, total_1_1, null, null]]]) AS page
}
WITH page, null AS total, null AS certain
RETURN page, total, certain
// ---
UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
