CALL () {
CALL () {
CALL () {
  MATCH (n:Instrument)
  USING INDEX n:Instrument(adoptedOn_first, id)
  WHERE n.adoptedOn_first >= $p0_0 AND n.adoptedOn_last <= $p1_0 AND n.id IS NOT NULL AND n.adoptedOn_first <= $p2_0 AND n.sortEnglish IS NOT NULL
  WITH n ORDER BY n.sortEnglish, n.id LIMIT $p3_0
  RETURN collect([[n.sortEnglish, n.id], null, n.id, n.type, [column IN $p4_0 | n[column]]]) AS page
}
WITH page, null AS total, null AS certain
RETURN page, total, certain
}
RETURN collect([page, total, certain]) AS part0
}
CALL () {
CALL () {
CALL () {
  MATCH (n:Instrument)
  WHERE n.adoptedOn_first > $p0_1 AND n.id IS NOT NULL AND n.sortEnglish IS NOT NULL
  WITH n ORDER BY n.sortEnglish, n.id LIMIT $p1_1
  RETURN collect([[n.sortEnglish, n.id], null, n.id, n.type, [column IN $p2_1 | n[column]]]) AS page
}
WITH page, null AS total, null AS certain
RETURN page, total, certain
}
RETURN collect([page, total, certain]) AS part1
}
CALL () {
CALL () {
CALL () {
  MATCH (n:Instrument)
  WHERE n.adoptedOn_last < $p0_2 AND n.id IS NOT NULL AND n.sortEnglish IS NOT NULL
  WITH n ORDER BY n.sortEnglish, n.id LIMIT $p1_2
  RETURN collect([[n.sortEnglish, n.id], null, n.id, n.type, [column IN $p2_2 | n[column]]]) AS page
}
WITH page, null AS total, null AS certain
RETURN page, total, certain
}
RETURN collect([page, total, certain]) AS part2
}
CALL () {
CALL () {
UNWIND $ids_3 AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
CALL (n) {
  MATCH (n)<-[claim_1:MEMBER_OF]-(far_1)
  WHERE far_1.type = $p0_3
  WITH claim_1, far_1 ORDER BY far_1.sortEnglish, claim_1.id LIMIT $p3_3
  RETURN collect([[far_1.sortEnglish, claim_1.id], null, far_1.id, far_1.type, [column IN $p1_3 | far_1[column]], [column IN $p2_3 | claim_1[column]]]) AS page_1_0
}
WITH *, CASE WHEN size(page_1_0) = 0 THEN COLLECT {
  MATCH (n)<-[claim_1:MEMBER_OF_ASIDE]-(far_1)
  WHERE claim_1.untilRelease IS NULL AND claim_1.verdict <> 'REJECTED' AND claim_1.modality IN $p4_3 AND far_1.type = $p5_3
  RETURN claim_1.modality LIMIT $p6_3
} END AS besides_1_0
CALL (n) {
  MATCH (n)<-[claim_1:MEMBER_OF]-(far_1)
  WHERE NOT (far_1.type IN $p7_3)
  WITH claim_1, far_1 ORDER BY far_1.sortEnglish, claim_1.id LIMIT $p10_3
  RETURN collect([[far_1.sortEnglish, claim_1.id], null, far_1.id, far_1.type, [column IN $p8_3 | far_1[column]], [column IN $p9_3 | claim_1[column]]]) AS page_1_1
}
WITH *, CASE WHEN size(page_1_1) = 0 THEN COLLECT {
  MATCH (n)<-[claim_1:MEMBER_OF_ASIDE]-(far_1)
  WHERE claim_1.untilRelease IS NULL AND claim_1.verdict <> 'REJECTED' AND claim_1.modality IN $p11_3 AND NOT (far_1.type IN $p12_3)
  RETURN claim_1.modality LIMIT $p13_3
} END AS besides_1_1
RETURN asked, n.id AS id, n.type AS type, [column IN $columns_3 | n[column]] AS values, [[page_1_0, null, null, besides_1_0], [page_1_1, null, null, besides_1_1]] AS below
}
RETURN collect([asked, id, type, values, below]) AS part3
}
RETURN part0, part1, part2, part3
