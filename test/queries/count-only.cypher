UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
WITH *, COUNT { (n)<-[:MEMBER_OF]-() } AS total_1_0
WITH *, CASE WHEN total_1_0 = 0 THEN COLLECT {
  MATCH (n)<-[claim_1:MEMBER_OF_ASIDE]-(far_1)
  WHERE claim_1.untilRelease IS NULL AND claim_1.verdict <> 'REJECTED' AND claim_1.modality IN $p0
  RETURN claim_1.modality LIMIT $p1
} END AS besides_1_0
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values, [[null, total_1_0, null, besides_1_0]] AS below
