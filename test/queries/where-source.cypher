CALL () {
CALL () {
CALL () {
  MATCH (n)-[claim11:MEMBER_OF]->(far11:Entity)
  WHERE any(known IN coalesce(claim11.sources, []) WHERE known IN $p0_0) AND n:Country
  WITH DISTINCT n
  WHERE n.sortEnglish IS NOT NULL
  WITH n ORDER BY n.sortEnglish, n.id LIMIT $p1_0
  RETURN collect([[n.sortEnglish, n.id], null, n.id, n.type, [column IN $p2_0 | n[column]]]) AS page
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
  WHERE $p0_1 IN coalesce(claim_1.sources, [])
  WITH claim_1, far_1 ORDER BY far_1.sortEnglish, claim_1.id LIMIT $p3_1
  RETURN collect([[far_1.sortEnglish, claim_1.id], null, far_1.id, far_1.type, [column IN $p1_1 | far_1[column]], [column IN $p2_1 | claim_1[column]]]) AS page_1_0
}
WITH *, CASE WHEN size(page_1_0) = 0 THEN COLLECT {
  MATCH (n)<-[claim_1:MEMBER_OF_ASIDE]-(far_1)
  WHERE claim_1.untilRelease IS NULL AND claim_1.verdict <> 'REJECTED' AND claim_1.modality IN $p4_1 AND $p5_1 IN coalesce(claim_1.sources, [])
  RETURN claim_1.modality LIMIT $p6_1
} END AS besides_1_0
CALL (n) {
  MATCH (n)<-[claim_1:MEMBER_OF]-(far_1)
  WHERE NOT $p7_1 IN coalesce(claim_1.sources, [])
  WITH claim_1, far_1 ORDER BY far_1.sortEnglish, claim_1.id LIMIT $p10_1
  RETURN collect([[far_1.sortEnglish, claim_1.id], null, far_1.id, far_1.type, [column IN $p8_1 | far_1[column]], [column IN $p9_1 | claim_1[column]]]) AS page_1_1
}
WITH *, CASE WHEN size(page_1_1) = 0 THEN COLLECT {
  MATCH (n)<-[claim_1:MEMBER_OF_ASIDE]-(far_1)
  WHERE claim_1.untilRelease IS NULL AND claim_1.verdict <> 'REJECTED' AND claim_1.modality IN $p11_1 AND NOT $p12_1 IN coalesce(claim_1.sources, [])
  RETURN claim_1.modality LIMIT $p13_1
} END AS besides_1_1
RETURN asked, n.id AS id, n.type AS type, [column IN $columns_1 | n[column]] AS values, [[page_1_0, null, null, besides_1_0], [page_1_1, null, null, besides_1_1]] AS below
}
RETURN collect([asked, id, type, values, below]) AS part1
}
RETURN part0, part1
