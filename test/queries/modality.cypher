UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
CALL (n) {
  MATCH (n)<-[claim_1:ADDRESSES]-(far_1)
  WITH claim_1, far_1 ORDER BY far_1.sortEnglish, claim_1.id LIMIT $p2
  RETURN collect([[far_1.sortEnglish, claim_1.id], null, far_1.id, far_1.type, [column IN $p0 | far_1[column]], [column IN $p1 | claim_1[column]]]) AS page_1_0
}
CALL (n) {
  MATCH (n)<-[claim_1:ADDRESSES|ADDRESSES_ASIDE]-(far_1)
  WHERE claim_1.untilRelease IS NULL
  WITH claim_1, claim_1.verdict AS verdict, claim_1.modality IN $p3 AS meant, true AS held, true AS undenied, true AS sure, null = 'CERTAIN' AS certain
  WITH *, verdict <> 'REJECTED' AND held AS stays
  WITH *, stays AND meant AND undenied AS holds
  WITH *, holds AND sure AS follows
  RETURN [
    count(CASE WHEN follows THEN 1 END),
    count(CASE WHEN holds AND certain THEN 1 END),
    count(CASE WHEN holds AND NOT certain THEN 1 END),
    count(CASE WHEN follows AND claim_1.since IS NULL AND claim_1.until IS NULL THEN 1 END),
    count(CASE WHEN follows AND verdict = 'DISPUTED' THEN 1 END),
    count(CASE WHEN stays AND (CASE WHEN meant THEN NOT undenied ELSE claim_1.modality = 'DENIED' END) THEN 1 END),
    count(CASE WHEN stays AND NOT meant AND NOT claim_1.modality IN ['FACT', 'DENIED'] THEN 1 END),
    count(CASE WHEN meant AND held AND verdict = 'REJECTED' THEN 1 END),
    count(CASE WHEN meant AND NOT held THEN 1 END)
  ] AS summary_1_0
}
WITH *, CASE WHEN size(page_1_0) = 0 AND summary_1_0[0] = 0 THEN COLLECT {
  MATCH (n)<-[claim_1:ADDRESSES_ASIDE]-(far_1)
  WHERE claim_1.untilRelease IS NULL AND claim_1.verdict <> 'REJECTED' AND claim_1.modality IN $p4
  RETURN claim_1.modality LIMIT $p5
} END AS besides_1_0
CALL (n) {
  MATCH (n)<-[claim_1:ADDRESSES|ADDRESSES_ASIDE]-(far_1)
  WHERE claim_1.untilRelease IS NULL AND claim_1.verdict <> 'REJECTED' AND claim_1.modality IN $p6
  WITH claim_1, far_1 ORDER BY far_1.sortEnglish, claim_1.id LIMIT $p9
  RETURN collect([[far_1.sortEnglish, claim_1.id], null, far_1.id, far_1.type, [column IN $p7 | far_1[column]], [column IN $p8 | claim_1[column]]]) AS page_1_1
}
WITH *, CASE WHEN size(page_1_1) = 0 THEN COLLECT {
  MATCH (n)<-[claim_1:ADDRESSES_ASIDE]-(far_1)
  WHERE claim_1.untilRelease IS NULL AND claim_1.verdict <> 'REJECTED' AND claim_1.modality IN $p10
  RETURN claim_1.modality LIMIT $p11
} END AS besides_1_1
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values, [[page_1_0, null, summary_1_0, besides_1_0], [page_1_1, null, null, besides_1_1]] AS below
