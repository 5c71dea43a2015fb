CALL () {
CALL () {
CALL () {
  MATCH (n:Meeting)
  WITH n ORDER BY n.ordinal IS NULL, n.ordinal DESC, n.id LIMIT $p0_0
  RETURN collect([[n.ordinal, n.id], null, n.id, n.type, [column IN $p1_0 | n[column]]]) AS page
}
WITH page, null AS total, null AS certain
RETURN page, total, certain
}
RETURN collect([page, total, certain]) AS part0
}
CALL () {
CALL () {
UNWIND $ids_1 AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
CALL (n) {
  MATCH (n)<-[claim_1:MEMBER_OF]-(far_1)
  WITH claim_1, far_1 ORDER BY claim_1.since_first IS NULL, claim_1.since_first DESC, far_1.sortEnglish, claim_1.id LIMIT $p2_1
  RETURN collect([[claim_1.since_first, far_1.sortEnglish, claim_1.id], null, far_1.id, far_1.type, [column IN $p0_1 | far_1[column]], [column IN $p1_1 | claim_1[column]]]) AS page_1_0
}
WITH *, CASE WHEN size(page_1_0) = 0 THEN COLLECT {
  MATCH (n)<-[claim_1:MEMBER_OF_ASIDE]-(far_1)
  WHERE claim_1.untilRelease IS NULL AND claim_1.verdict <> 'REJECTED' AND claim_1.modality IN $p3_1
  RETURN claim_1.modality LIMIT $p4_1
} END AS besides_1_0
RETURN asked, n.id AS id, n.type AS type, [column IN $columns_1 | n[column]] AS values, [[page_1_0, null, null, besides_1_0]] AS below
}
RETURN collect([asked, id, type, values, below]) AS part1
}
RETURN part0, part1
