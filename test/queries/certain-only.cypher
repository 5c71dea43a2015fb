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
  WHERE claim.certainFrom <= $p0 AND claim.certainTo >= $p0
  WITH claim, far ORDER BY far.sortEnglish, claim.id LIMIT $p4
  RETURN collect([[far.sortEnglish, claim.id], CASE WHEN claim.certainFrom <= $p1 AND claim.certainTo >= $p1 THEN 'CERTAIN' ELSE 'POSSIBLE' END, far.id, far.type, [column IN $p2 | far[column]], [column IN $p3 | claim[column]]]) AS page
}
WITH *, COUNT { MATCH (near)<-[claim:MEMBER_OF]-(far) WHERE claim.certainFrom <= $p5 AND claim.certainTo >= $p5 } AS total
WITH *, CASE WHEN size(page) = 0 AND total = 0 THEN COLLECT {
  MATCH (near)<-[claim:MEMBER_OF_ASIDE]-(far)
  WHERE claim.untilRelease IS NULL AND claim.verdict <> 'REJECTED' AND claim.modality IN $p6 AND claim.certainFrom <= $p7 AND claim.certainTo >= $p7
  RETURN claim.modality LIMIT $p8
} END AS besides
RETURN id, page, total, null AS summary, besides
