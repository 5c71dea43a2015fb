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
  MATCH (near)<-[claim:MEMBER_OF]-(far)
  WHERE claim.since_first >= $p0 AND any(known IN coalesce(far.foldedNames, []) WHERE known CONTAINS $p1)
  WITH claim, far ORDER BY far.sortEnglish, claim.id LIMIT $p4
  RETURN collect([[far.sortEnglish, claim.id], null, far.id, far.type, [column IN $p2 | far[column]], [column IN $p3 | claim[column]]]) AS page
}
WITH *, CASE WHEN size(page) = 0 THEN COLLECT {
  MATCH (near)<-[claim:MEMBER_OF_ASIDE]-(far)
  WHERE claim.untilRelease IS NULL AND claim.verdict <> 'REJECTED' AND claim.modality IN $p5 AND claim.since_first >= $p6 AND any(known IN coalesce(far.foldedNames, []) WHERE known CONTAINS $p7)
  RETURN claim.modality LIMIT $p8
} END AS besides
RETURN id, page, null AS total, null AS summary, besides
