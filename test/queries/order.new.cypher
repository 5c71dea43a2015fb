CALL () {
  MATCH (n:Meeting)
  WITH n ORDER BY n.ordinal IS NULL, n.ordinal DESC, n.id LIMIT $p0
  RETURN collect([[n.ordinal, n.id], null, n.id, n.type, [column IN $p1 | n[column]]]) AS page
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
  MATCH (near)<-[claim:MEMBER_OF]-(far)
  WITH claim, far ORDER BY claim.since_first IS NULL, claim.since_first DESC, far.sortEnglish, claim.id LIMIT $p2
  RETURN collect([[claim.since_first, far.sortEnglish, claim.id], null, far.id, far.type, [column IN $p0 | far[column]], [column IN $p1 | claim[column]]]) AS page
}
WITH *, CASE WHEN size(page) = 0 THEN COLLECT {
  MATCH (near)<-[claim:MEMBER_OF_ASIDE]-(far)
  WHERE claim.untilRelease IS NULL AND claim.verdict <> 'REJECTED' AND claim.modality IN $p3
  RETURN claim.modality LIMIT $p4
} END AS besides
RETURN id, page, null AS total, null AS summary, besides
