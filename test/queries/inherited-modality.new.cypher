UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
// ---
UNWIND $asks AS ask
UNWIND ask.ids AS id
MATCH (near:Entity {id: id})
CALL (near, ask) {
  MATCH (near)-[claim]-(far)
  WHERE type(claim) IN ask.types AND (ask.direction = 'BOTH' OR (startNode(claim) = near) = (ask.direction = 'OUT'))
    AND claim.untilRelease IS NULL AND claim.gradeRank <= ask.worstGrade
  WITH ask, claim, far, claim.verdict AS verdict, claim.modality IN ask.modality AS meant,
    ask.day IS NULL OR (claim.possibleFrom <= ask.day AND claim.possibleTo >= ask.day) AS held, ask.day IS NULL OR (claim.deniedOn IS NULL OR claim.certainFrom <= ask.day AND claim.certainTo >= ask.day OR none(days IN claim.deniedOn WHERE left(days, 10) <= ask.day AND right(days, 10) >= ask.day)) AS undenied, CASE WHEN ask.day IS NOT NULL THEN CASE WHEN claim.certainFrom <= ask.day AND claim.certainTo >= ask.day THEN 'CERTAIN' ELSE 'POSSIBLE' END END AS certainty
  WITH *, certainty = 'CERTAIN' AS certain, coalesce(ask.certainty = certainty, true) AS sure
  WITH *, verdict <> 'REJECTED' AND held AS stays
  WITH *, stays AND meant AND undenied AS holds
  WITH *, holds AND sure AS follows ORDER BY far[ask.sort], claim.id
  WITH [
    count(CASE WHEN follows THEN 1 END),
    count(CASE WHEN holds AND certain THEN 1 END),
    count(CASE WHEN holds AND NOT certain THEN 1 END),
    count(CASE WHEN follows AND claim.since IS NULL AND claim.until IS NULL THEN 1 END),
    count(CASE WHEN follows AND verdict = 'DISPUTED' THEN 1 END),
    count(CASE WHEN stays AND (CASE WHEN meant THEN NOT undenied ELSE claim.modality = 'DENIED' END) THEN 1 END),
    count(CASE WHEN stays AND NOT meant AND NOT claim.modality IN ['FACT', 'DENIED'] THEN 1 END),
    count(CASE WHEN meant AND held AND verdict = 'REJECTED' THEN 1 END),
    count(CASE WHEN meant AND NOT held THEN 1 END)
  ] AS summary, collect(CASE WHEN stays AND NOT meant AND undenied AND sure AND claim.modality IN ask.besides THEN claim.modality END)[0..100] AS left, ask, collect(CASE WHEN follows THEN [claim, far, certainty] END)[0..ask.limit] AS page
  RETURN summary, [row IN page | [[row[1][ask.sort], row[0].id], row[2], row[1].id, row[1].type, [column IN ask.farColumns | row[1][column]], [column IN ask.claimColumns | row[0][column]]]] AS page,
    CASE WHEN summary[0] = 0 THEN left END AS besides
}
RETURN ask.place, id, page, summary, besides
// ---
UNWIND $asks AS ask
UNWIND ask.ids AS id
MATCH (near:Entity {id: id})
CALL (near, ask) {
  MATCH (near)-[claim]-(far)
  WHERE type(claim) IN ask.types AND (ask.direction = 'BOTH' OR (startNode(claim) = near) = (ask.direction = 'OUT'))
    AND claim.untilRelease IS NULL AND claim.gradeRank <= ask.worstGrade
  WITH ask, claim, far, claim.verdict AS verdict, claim.modality IN ask.modality AS meant,
    ask.day IS NULL OR (claim.possibleFrom <= ask.day AND claim.possibleTo >= ask.day) AS held, ask.day IS NULL OR (claim.deniedOn IS NULL OR claim.certainFrom <= ask.day AND claim.certainTo >= ask.day OR none(days IN claim.deniedOn WHERE left(days, 10) <= ask.day AND right(days, 10) >= ask.day)) AS undenied, CASE WHEN ask.day IS NOT NULL THEN CASE WHEN claim.certainFrom <= ask.day AND claim.certainTo >= ask.day THEN 'CERTAIN' ELSE 'POSSIBLE' END END AS certainty
  WITH *, certainty = 'CERTAIN' AS certain, coalesce(ask.certainty = certainty, true) AS sure
  WITH *, verdict <> 'REJECTED' AND held AS stays
  WITH *, stays AND meant AND undenied AS holds
  WITH *, holds AND sure AS follows ORDER BY far[ask.sort], claim.id
  WITH [
    count(CASE WHEN follows THEN 1 END),
    count(CASE WHEN holds AND certain THEN 1 END),
    count(CASE WHEN holds AND NOT certain THEN 1 END),
    count(CASE WHEN follows AND claim.since IS NULL AND claim.until IS NULL THEN 1 END),
    count(CASE WHEN follows AND verdict = 'DISPUTED' THEN 1 END),
    count(CASE WHEN stays AND (CASE WHEN meant THEN NOT undenied ELSE claim.modality = 'DENIED' END) THEN 1 END),
    count(CASE WHEN stays AND NOT meant AND NOT claim.modality IN ['FACT', 'DENIED'] THEN 1 END),
    count(CASE WHEN meant AND held AND verdict = 'REJECTED' THEN 1 END),
    count(CASE WHEN meant AND NOT held THEN 1 END)
  ] AS summary, collect(CASE WHEN stays AND NOT meant AND undenied AND sure AND claim.modality IN ask.besides THEN claim.modality END)[0..100] AS left, ask, collect(CASE WHEN follows THEN [claim, far, certainty] END)[0..ask.limit] AS page
  RETURN summary, [row IN page | [[row[1][ask.sort], row[0].id], row[2], row[1].id, row[1].type, [column IN ask.farColumns | row[1][column]], [column IN ask.claimColumns | row[0][column]]]] AS page,
    CASE WHEN summary[0] = 0 THEN left END AS besides
}
RETURN ask.place, id, page, summary, besides
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
CALL (near) {
  MATCH (near)<-[claim:MEMBER_OF_ASIDE]-(far)
  WHERE claim.untilRelease IS NULL AND claim.verdict <> 'REJECTED' AND claim.modality IN $p0 AND far.type = $p1 AND EXISTS { MATCH (far)-[claim1:MEMBER_OF_ASIDE]->(far1:Entity) WHERE claim1.untilRelease IS NULL AND claim1.verdict <> 'REJECTED' AND claim1.modality IN $p2 }
  WITH claim, far ORDER BY far.sortEnglish, claim.id LIMIT $p5
  RETURN collect([[far.sortEnglish, claim.id], null, far.id, far.type, [column IN $p3 | far[column]], [column IN $p4 | claim[column]]]) AS page
}
WITH *, CASE WHEN size(page) = 0 THEN COLLECT {
  MATCH (near)<-[claim:MEMBER_OF|MEMBER_OF_ASIDE]-(far)
  WHERE claim.untilRelease IS NULL AND claim.verdict <> 'REJECTED' AND claim.modality IN $p6 AND far.type = $p7 AND EXISTS { MATCH (far)-[claim1:MEMBER_OF_ASIDE]->(far1:Entity) WHERE claim1.untilRelease IS NULL AND claim1.verdict <> 'REJECTED' AND claim1.modality IN $p8 }
  RETURN claim.modality LIMIT $p9
} END AS besides
RETURN id, page, null AS total, null AS summary, besides
