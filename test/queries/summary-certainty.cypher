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
CALL (near) {
  MATCH (near)<-[claim:MEMBER_OF|MEMBER_OF_ASIDE]-(far)
  WHERE claim.untilRelease IS NULL
  WITH claim, claim.verdict AS verdict, claim.modality IN $p6 AS meant, claim.possibleFrom <= $p5 AND claim.possibleTo >= $p5 AS held, (claim.deniedOn IS NULL OR claim.certainFrom <= $p5 AND claim.certainTo >= $p5 OR none(days IN claim.deniedOn WHERE left(days, 10) <= $p5 AND right(days, 10) >= $p5)) AS undenied, claim.certainFrom <= $p5 AND claim.certainTo >= $p5 AS sure, CASE WHEN claim.certainFrom <= $p5 AND claim.certainTo >= $p5 THEN 'CERTAIN' ELSE 'POSSIBLE' END = 'CERTAIN' AS certain
  WITH *, verdict <> 'REJECTED' AND held AS stays
  WITH *, stays AND meant AND undenied AS holds
  WITH *, holds AND sure AS follows
  RETURN [
    count(CASE WHEN follows THEN 1 END),
    count(CASE WHEN holds AND certain THEN 1 END),
    count(CASE WHEN holds AND NOT certain THEN 1 END),
    count(CASE WHEN follows AND claim.since IS NULL AND claim.until IS NULL THEN 1 END),
    count(CASE WHEN follows AND verdict = 'DISPUTED' THEN 1 END),
    count(CASE WHEN stays AND (CASE WHEN meant THEN NOT undenied ELSE claim.modality = 'DENIED' END) THEN 1 END),
    count(CASE WHEN stays AND NOT meant AND NOT claim.modality IN ['FACT', 'DENIED'] THEN 1 END),
    count(CASE WHEN meant AND held AND verdict = 'REJECTED' THEN 1 END),
    count(CASE WHEN meant AND NOT held THEN 1 END)
  ] AS summary
}
WITH *, CASE WHEN size(page) = 0 AND summary[0] = 0 THEN COLLECT {
  MATCH (near)<-[claim:MEMBER_OF_ASIDE]-(far)
  WHERE claim.untilRelease IS NULL AND claim.verdict <> 'REJECTED' AND claim.modality IN $p7 AND claim.certainFrom <= $p8 AND claim.certainTo >= $p8
  RETURN claim.modality LIMIT $p9
} END AS besides
RETURN id, page, null AS total, summary, besides
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
CALL (near) {
  MATCH (near)<-[claim:MEMBER_OF]-(far)
  WHERE claim.possibleFrom <= $p0 AND claim.possibleTo >= $p0 AND (claim.deniedOn IS NULL OR claim.certainFrom <= $p0 AND claim.certainTo >= $p0 OR none(days IN claim.deniedOn WHERE left(days, 10) <= $p0 AND right(days, 10) >= $p0))
  WITH claim, far ORDER BY far.sortEnglish, claim.id LIMIT $p4
  RETURN collect([[far.sortEnglish, claim.id], CASE WHEN claim.certainFrom <= $p1 AND claim.certainTo >= $p1 THEN 'CERTAIN' ELSE 'POSSIBLE' END, far.id, far.type, [column IN $p2 | far[column]], [column IN $p3 | claim[column]]]) AS page
}
WITH *, CASE WHEN size(page) = 0 THEN COLLECT {
  MATCH (near)<-[claim:MEMBER_OF_ASIDE]-(far)
  WHERE claim.untilRelease IS NULL AND claim.verdict <> 'REJECTED' AND claim.modality IN $p5 AND claim.possibleFrom <= $p6 AND claim.possibleTo >= $p6 AND (claim.deniedOn IS NULL OR claim.certainFrom <= $p6 AND claim.certainTo >= $p6 OR none(days IN claim.deniedOn WHERE left(days, 10) <= $p6 AND right(days, 10) >= $p6))
  RETURN claim.modality LIMIT $p7
} END AS besides
RETURN id, page, null AS total, null AS summary, besides
