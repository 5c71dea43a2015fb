UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
CALL (near) {
  MATCH (near)-[claim:COOPERATES_WITH]-(far)
  WITH claim, far ORDER BY far.sortEnglish, claim.id LIMIT $p2
  RETURN collect([[far.sortEnglish, claim.id], null, far.id, far.type, [column IN $p0 | far[column]], [column IN $p1 | claim[column]]]) AS page
}
RETURN id, page, null AS total, null AS summary, null AS besides
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
CALL (near) {
  MATCH (near)-[claim:COOPERATES_WITH]-(far)
  WITH claim, far ORDER BY far.sortEnglish, claim.id LIMIT $p2
  RETURN collect([[far.sortEnglish, claim.id], null, far.id, far.type, [column IN $p0 | far[column]], [column IN $p1 | claim[column]]]) AS page
}
RETURN id, page, null AS total, null AS summary, null AS besides
// ---
UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
