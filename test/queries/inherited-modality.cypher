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
  MATCH (near)-[claim:MEMBER_OF_ASIDE]->(far)
  WHERE claim.untilRelease IS NULL AND claim.verdict <> 'REJECTED' AND claim.modality IN $p0
  WITH claim, far ORDER BY far.sortEnglish, claim.id LIMIT $p3
  RETURN collect([[far.sortEnglish, claim.id], null, far.id, far.type, [column IN $p1 | far[column]], [column IN $p2 | claim[column]]]) AS page
}
WITH *, CASE WHEN size(page) = 0 THEN COLLECT {
  MATCH (near)-[claim:MEMBER_OF|MEMBER_OF_ASIDE]->(far)
  WHERE claim.untilRelease IS NULL AND claim.verdict <> 'REJECTED' AND claim.modality IN $p4
  RETURN claim.modality LIMIT $p5
} END AS besides
RETURN id, page, null AS total, null AS summary, besides
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
CALL (near) {
  MATCH (near)<-[claim:MEMBER_OF_ASIDE]-(far)
  WHERE claim.untilRelease IS NULL AND claim.verdict <> 'REJECTED' AND claim.modality IN $p0 AND far.type = $p1 AND EXISTS { MATCH (far)-[claim1:MEMBER_OF_ASIDE]->(far1:Entity) WHERE claim1.untilRelease IS NULL AND claim1.verdict <> 'REJECTED' AND claim1.modality IN $p2 }
  WITH claim, far ORDER BY far.sortEnglish, claim.id LIMIT $p5
  RETURN collect([[far.sortEnglish, claim.id], null, far.id, far.type, [column IN $p3 | far[column]], [column IN $p4 | claim[column]]]) AS page
}
WITH *, CASE WHEN size(page) = 0 THEN COLLECT {
  MATCH (near)<-[claim:MEMBER_OF|MEMBER_OF_ASIDE]-(far)
  WHERE claim.untilRelease IS NULL AND claim.verdict <> 'REJECTED' AND claim.modality IN $p6 AND far.type = $p7 AND EXISTS { MATCH (far)-[claim1:MEMBER_OF_ASIDE]->(far1:Entity) WHERE claim1.untilRelease IS NULL AND claim1.verdict <> 'REJECTED' AND claim1.modality IN $p8 }
  RETURN claim.modality LIMIT $p9
} END AS besides
RETURN id, page, null AS total, null AS summary, besides
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
WITH *, COUNT { MATCH (near)<-[claim:OBSERVER_OF_ASIDE]-(far) WHERE claim.untilRelease IS NULL AND claim.verdict <> 'REJECTED' AND claim.modality IN $p0 } AS total
RETURN id, null AS page, total, null AS summary, null AS besides
