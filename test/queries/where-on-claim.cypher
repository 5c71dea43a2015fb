UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
CALL (n) {
  MATCH (n)<-[claim_1:MEMBER_OF]-(far_1)
  WHERE claim_1.since_first >= $p0 AND any(known IN coalesce(far_1.foldedNames, []) WHERE known CONTAINS $p1)
  WITH claim_1, far_1 ORDER BY far_1.sortEnglish, claim_1.id LIMIT $p4
  RETURN collect([[far_1.sortEnglish, claim_1.id], null, far_1.id, far_1.type, [column IN $p2 | far_1[column]], [column IN $p3 | claim_1[column]]]) AS page_1_0
}
WITH *, CASE WHEN size(page_1_0) = 0 THEN COLLECT {
  MATCH (n)<-[claim_1:MEMBER_OF_ASIDE]-(far_1)
  WHERE claim_1.untilRelease IS NULL AND claim_1.verdict <> 'REJECTED' AND claim_1.modality IN $p5 AND claim_1.since_first >= $p6 AND any(known IN coalesce(far_1.foldedNames, []) WHERE known CONTAINS $p7)
  RETURN claim_1.modality LIMIT $p8
} END AS besides_1_0
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values, [[page_1_0, null, null, besides_1_0]] AS below
