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
  MATCH (near)<-[claim:ADDRESSES]-(far)
  WITH claim, far ORDER BY far.sortEnglish, claim.id LIMIT $p2
  RETURN collect([[far.sortEnglish, claim.id], null, far.id, far.type, [column IN $p0 | far[column]], [column IN $p1 | claim[column]]]) AS page
}
CALL (near) {
  MATCH (near)<-[claim:ADDRESSES|ADDRESSES_ASIDE]-(far)
  WHERE claim.untilRelease IS NULL
  WITH claim, claim.verdict AS verdict, claim.modality IN $p3 AS meant, true AS held, true AS undenied, true AS sure, null = 'CERTAIN' AS certain
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
  MATCH (near)<-[claim:ADDRESSES_ASIDE]-(far)
  WHERE claim.untilRelease IS NULL AND claim.verdict <> 'REJECTED' AND claim.modality IN $p4
  RETURN claim.modality LIMIT $p5
} END AS besides
RETURN id, page, null AS total, summary, besides
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
CALL (near) {
  MATCH (near)<-[claim:ADDRESSES|ADDRESSES_ASIDE]-(far)
  WHERE claim.untilRelease IS NULL AND claim.verdict <> 'REJECTED' AND claim.modality IN $p0
  WITH claim, far ORDER BY far.sortEnglish, claim.id LIMIT $p3
  RETURN collect([[far.sortEnglish, claim.id], null, far.id, far.type, [column IN $p1 | far[column]], [column IN $p2 | claim[column]]]) AS page
}
WITH *, CASE WHEN size(page) = 0 THEN COLLECT {
  MATCH (near)<-[claim:ADDRESSES_ASIDE]-(far)
  WHERE claim.untilRelease IS NULL AND claim.verdict <> 'REJECTED' AND claim.modality IN $p4
  RETURN claim.modality LIMIT $p5
} END AS besides
RETURN id, page, null AS total, null AS summary, besides
