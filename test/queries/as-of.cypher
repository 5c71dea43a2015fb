UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
CALL (n) {
  MATCH (n)<-[claim_1:MEMBER_OF]-(far_1)
  WHERE claim_1.possibleFrom <= $p0 AND claim_1.possibleTo >= $p0 AND (claim_1.deniedOn IS NULL OR claim_1.certainFrom <= $p0 AND claim_1.certainTo >= $p0 OR none(days IN claim_1.deniedOn WHERE left(days, 10) <= $p0 AND right(days, 10) >= $p0))
  WITH claim_1, far_1 ORDER BY far_1.sortEnglish, claim_1.id LIMIT $p4
  RETURN collect([[far_1.sortEnglish, claim_1.id], CASE WHEN claim_1.certainFrom <= $p1 AND claim_1.certainTo >= $p1 THEN 'CERTAIN' ELSE 'POSSIBLE' END, far_1.id, far_1.type, [column IN $p2 | far_1[column]], [column IN $p3 | claim_1[column]]]) AS page_1_0
}
CALL (n) {
  MATCH (n)<-[claim_1:MEMBER_OF|MEMBER_OF_ASIDE]-(far_1)
  WHERE claim_1.untilRelease IS NULL
  WITH claim_1, claim_1.verdict AS verdict, claim_1.modality IN $p6 AS meant, claim_1.possibleFrom <= $p5 AND claim_1.possibleTo >= $p5 AS held, (claim_1.deniedOn IS NULL OR claim_1.certainFrom <= $p5 AND claim_1.certainTo >= $p5 OR none(days IN claim_1.deniedOn WHERE left(days, 10) <= $p5 AND right(days, 10) >= $p5)) AS undenied, claim_1.possibleFrom <= $p5 AND claim_1.possibleTo >= $p5 AS sure, CASE WHEN claim_1.certainFrom <= $p5 AND claim_1.certainTo >= $p5 THEN 'CERTAIN' ELSE 'POSSIBLE' END = 'CERTAIN' AS certain
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
  MATCH (n)<-[claim_1:MEMBER_OF_ASIDE]-(far_1)
  WHERE claim_1.untilRelease IS NULL AND claim_1.verdict <> 'REJECTED' AND claim_1.modality IN $p7 AND claim_1.possibleFrom <= $p8 AND claim_1.possibleTo >= $p8 AND (claim_1.deniedOn IS NULL OR claim_1.certainFrom <= $p8 AND claim_1.certainTo >= $p8 OR none(days IN claim_1.deniedOn WHERE left(days, 10) <= $p8 AND right(days, 10) >= $p8))
  RETURN claim_1.modality LIMIT $p9
} END AS besides_1_0
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values, [[page_1_0, null, summary_1_0, besides_1_0]] AS below
