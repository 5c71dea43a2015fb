CALL () {
  MATCH (n)-[claim11:MEMBER_OF]->(far11:Entity)
  WHERE any(known IN coalesce(claim11.sources, []) WHERE known IN $p0) AND n:Country
  WITH DISTINCT n
  WHERE n.sortEnglish IS NOT NULL
  WITH n ORDER BY n.sortEnglish, n.id LIMIT $p2
  RETURN collect([[n.sortEnglish, n.id], null, n.id, n.type, [column IN $p1 | n[column]]]) AS page
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
  WHERE $p0 IN coalesce(claim.sources, [])
  WITH claim, far ORDER BY far.sortEnglish, claim.id LIMIT $p3
  RETURN collect([[far.sortEnglish, claim.id], null, far.id, far.type, [column IN $p1 | far[column]], [column IN $p2 | claim[column]]]) AS page
}
WITH *, CASE WHEN size(page) = 0 THEN COLLECT {
  MATCH (near)<-[claim:MEMBER_OF_ASIDE]-(far)
  WHERE claim.untilRelease IS NULL AND claim.verdict <> 'REJECTED' AND claim.modality IN $p4 AND $p5 IN coalesce(claim.sources, [])
  RETURN claim.modality LIMIT $p6
} END AS besides
RETURN id, page, null AS total, null AS summary, besides
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
CALL (near) {
  MATCH (near)<-[claim:MEMBER_OF]-(far)
  WHERE NOT $p0 IN coalesce(claim.sources, [])
  WITH claim, far ORDER BY far.sortEnglish, claim.id LIMIT $p3
  RETURN collect([[far.sortEnglish, claim.id], null, far.id, far.type, [column IN $p1 | far[column]], [column IN $p2 | claim[column]]]) AS page
}
WITH *, CASE WHEN size(page) = 0 THEN COLLECT {
  MATCH (near)<-[claim:MEMBER_OF_ASIDE]-(far)
  WHERE claim.untilRelease IS NULL AND claim.verdict <> 'REJECTED' AND claim.modality IN $p4 AND NOT $p5 IN coalesce(claim.sources, [])
  RETURN claim.modality LIMIT $p6
} END AS besides
RETURN id, page, null AS total, null AS summary, besides
