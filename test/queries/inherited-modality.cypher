UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
CALL (n) {
  MATCH (n)-[claim_1:MEMBER_OF_ASIDE]->(far_1)
  WHERE claim_1.untilRelease IS NULL AND claim_1.verdict <> 'REJECTED' AND claim_1.modality IN $p0
  WITH claim_1, far_1 ORDER BY far_1.sortEnglish, claim_1.id LIMIT $p3
  CALL (far_1) {
  MATCH (far_1)<-[claim_2:MEMBER_OF_ASIDE]-(far_2)
  WHERE claim_2.untilRelease IS NULL AND claim_2.verdict <> 'REJECTED' AND claim_2.modality IN $p4 AND far_2.type = $p5 AND EXISTS { MATCH (far_2)-[claim1:MEMBER_OF_ASIDE]->(far1:Entity) WHERE claim1.untilRelease IS NULL AND claim1.verdict <> 'REJECTED' AND claim1.modality IN $p6 }
  WITH claim_2, far_2 ORDER BY far_2.sortEnglish, claim_2.id LIMIT $p9
  RETURN collect([[far_2.sortEnglish, claim_2.id], null, far_2.id, far_2.type, [column IN $p7 | far_2[column]], [column IN $p8 | claim_2[column]]]) AS page_2_0
}
WITH *, CASE WHEN size(page_2_0) = 0 THEN COLLECT {
  MATCH (far_1)<-[claim_2:MEMBER_OF|MEMBER_OF_ASIDE]-(far_2)
  WHERE claim_2.untilRelease IS NULL AND claim_2.verdict <> 'REJECTED' AND claim_2.modality IN $p10 AND far_2.type = $p11 AND EXISTS { MATCH (far_2)-[claim1:MEMBER_OF_ASIDE]->(far1:Entity) WHERE claim1.untilRelease IS NULL AND claim1.verdict <> 'REJECTED' AND claim1.modality IN $p12 }
  RETURN claim_2.modality LIMIT $p13
} END AS besides_2_0
WITH *, COUNT { MATCH (far_1)<-[claim_2:OBSERVER_OF_ASIDE]-(far_2) WHERE claim_2.untilRelease IS NULL AND claim_2.verdict <> 'REJECTED' AND claim_2.modality IN $p14 } AS total_2_1
  RETURN collect([[far_1.sortEnglish, claim_1.id], null, far_1.id, far_1.type, [column IN $p1 | far_1[column]], [column IN $p2 | claim_1[column]], [[page_2_0, null, null, besides_2_0], [null, total_2_1, null, null]]]) AS page_1_0
}
WITH *, CASE WHEN size(page_1_0) = 0 THEN COLLECT {
  MATCH (n)-[claim_1:MEMBER_OF|MEMBER_OF_ASIDE]->(far_1)
  WHERE claim_1.untilRelease IS NULL AND claim_1.verdict <> 'REJECTED' AND claim_1.modality IN $p15
  RETURN claim_1.modality LIMIT $p16
} END AS besides_1_0
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values, [[page_1_0, null, null, besides_1_0]] AS below
