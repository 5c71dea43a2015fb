CALL () {
  MATCH (n:Instrument)
  WHERE n.sortEnglish IS NOT NULL AND n.id IS NOT NULL
  WITH n ORDER BY n.sortEnglish, n.id LIMIT $p1
  RETURN collect([[n.sortEnglish, n.id], null, n.id, n.type, [column IN $p0 | n[column]]]) AS page
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
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
CALL (near) {
  MATCH (near)-[claim:COVERS]->(far)
  WITH claim, far ORDER BY far.sortEnglish, claim.id LIMIT $p2
  RETURN collect([[far.sortEnglish, claim.id], null, far.id, far.type, [column IN $p0 | far[column]], [column IN $p1 | claim[column]]]) AS page
}
RETURN id, page, null AS total, null AS summary, null AS besides
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
WITH *, COUNT { MATCH (near)-[claim:COVERS]->(far) WHERE claim.isPriority = $p0 } AS total
RETURN id, null AS page, total, null AS summary, null AS besides
