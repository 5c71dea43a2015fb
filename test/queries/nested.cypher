CALL () {
  MATCH (n:CrimeType)
  WHERE n.sortEnglish IS NOT NULL AND n.id IS NOT NULL
  WITH n ORDER BY n.sortEnglish, n.id LIMIT $p0
  CALL (n) {
  MATCH (n)<-[claim_1:COVERS]-(far_1)
  WITH claim_1, far_1 ORDER BY far_1.sortEnglish, claim_1.id LIMIT $p4
  CALL (far_1) {
  MATCH (far_1)-[claim_2:ADOPTED_AT]->(far_2)
  WITH claim_2, far_2 ORDER BY far_2.sortEnglish, claim_2.id LIMIT $p7
  RETURN collect([[far_2.sortEnglish, claim_2.id], null, far_2.id, far_2.type, [column IN $p5 | far_2[column]], [column IN $p6 | claim_2[column]]]) AS page_2_0
}
  RETURN collect([[far_1.sortEnglish, claim_1.id], null, far_1.id, far_1.type, [column IN $p2 | far_1[column]], [column IN $p3 | claim_1[column]], [[page_2_0, null, null, null]]]) AS page_1_0
}
  RETURN collect([[n.sortEnglish, n.id], null, n.id, n.type, [column IN $p1 | n[column]], [[page_1_0, null, null, null]]]) AS page
}
WITH page, null AS total, null AS certain
RETURN page, total, certain
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
CALL (near) {
  MATCH (near)-[claim:HELD_IN]->(far)
  WITH claim, far ORDER BY far.sortEnglish, claim.id LIMIT $p2
  RETURN collect([[far.sortEnglish, claim.id], null, far.id, far.type, [column IN $p0 | far[column]], [column IN $p1 | claim[column]]]) AS page
}
RETURN id, page, null AS total, null AS summary, null AS besides
