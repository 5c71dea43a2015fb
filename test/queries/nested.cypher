CALL () {
  MATCH (n:CrimeType)
  WHERE n.sortEnglish IS NOT NULL AND n.id IS NOT NULL
  WITH n ORDER BY n.sortEnglish, n.id LIMIT $p1
  RETURN collect([[n.sortEnglish, n.id], null, n.id, n.type, [column IN $p0 | n[column]]]) AS page
}
WITH page, null AS total, null AS certain
RETURN page, total, certain
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
CALL (near) {
  MATCH (near)<-[claim:COVERS]-(far)
  WITH claim, far ORDER BY far.sortEnglish, claim.id LIMIT $p2
  RETURN collect([[far.sortEnglish, claim.id], null, far.id, far.type, [column IN $p0 | far[column]], [column IN $p1 | claim[column]]]) AS page
}
RETURN id, page, null AS total, null AS summary, null AS besides
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
CALL (near) {
  MATCH (near)-[claim:ADOPTED_AT]->(far)
  WITH claim, far ORDER BY far.sortEnglish, claim.id LIMIT $p2
  RETURN collect([[far.sortEnglish, claim.id], null, far.id, far.type, [column IN $p0 | far[column]], [column IN $p1 | claim[column]]]) AS page
}
RETURN id, page, null AS total, null AS summary, null AS besides
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
CALL (near) {
  MATCH (near)-[claim:HELD_IN]->(far)
  WITH claim, far ORDER BY far.sortEnglish, claim.id LIMIT $p2
  RETURN collect([[far.sortEnglish, claim.id], null, far.id, far.type, [column IN $p0 | far[column]], [column IN $p1 | claim[column]]]) AS page
}
RETURN id, page, null AS total, null AS summary, null AS besides
