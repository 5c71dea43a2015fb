MATCH (n)-[claim1:COOPERATES_WITH]-(far1:Entity)
WHERE n:Organization
WITH DISTINCT n LIMIT $p0
WITH collect(n.id) AS ids
RETURN CASE WHEN size(ids) <= $p1 THEN ids END AS ids
// ---
UNWIND $ids AS id
CALL (id) {
  MATCH (start)-[claim:MEMBER_OF {id: id}]->(end) WHERE claim.fromRelease IS NOT NULL AND claim.untilRelease IS NULL
  RETURN start, claim, end
  UNION ALL
  MATCH (start)-[claim:MEMBER_OF_ASIDE {id: id}]->(end) WHERE claim.fromRelease IS NOT NULL AND claim.untilRelease IS NULL
  RETURN start, claim, end
}
RETURN id, start.id, end.id, [column IN $columns | claim[column]]
// ---
UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
// ---
CALL () {
  MATCH (n:Organization)
  WHERE n.id IN $p2 AND all(every1 IN $p0 WHERE any(one1 IN every1 WHERE CASE one1.test
    WHEN 'exists' THEN (n[one1.at] IS NOT NULL) = one1.value
    WHEN 'related' THEN $p1[one1.at][n.id] IS NOT NULL
    WHEN 'eq' THEN n[one1.at] = one1.value
WHEN 'in' THEN n[one1.at] IN one1.value
WHEN 'gte' THEN n[one1.at] >= one1.value
WHEN 'lt' THEN n[one1.at] < one1.value
WHEN 'lte' THEN n[one1.at] <= one1.value
WHEN 'gt' THEN n[one1.at] > one1.value
WHEN 'ne' THEN n[one1.at] <> one1.value
WHEN 'contains' THEN n[one1.at] CONTAINS one1.value
WHEN 'startsWith' THEN n[one1.at] STARTS WITH one1.value
WHEN 'list eq' THEN one1.value IN coalesce(n[one1.at], [])
WHEN 'list in' THEN any(known IN coalesce(n[one1.at], []) WHERE known IN one1.value)
WHEN 'list gte' THEN any(known IN coalesce(n[one1.at], []) WHERE known >= one1.value)
WHEN 'list lt' THEN any(known IN coalesce(n[one1.at], []) WHERE known < one1.value)
WHEN 'list lte' THEN any(known IN coalesce(n[one1.at], []) WHERE known <= one1.value)
WHEN 'list gt' THEN any(known IN coalesce(n[one1.at], []) WHERE known > one1.value)
WHEN 'list ne' THEN NOT one1.value IN coalesce(n[one1.at], [])
WHEN 'list contains' THEN any(known IN coalesce(n[one1.at], []) WHERE known CONTAINS one1.value)
WHEN 'list startsWith' THEN any(known IN coalesce(n[one1.at], []) WHERE known STARTS WITH one1.value)
  END = one1.expects)) AND n.sortEnglish IS NOT NULL
  WITH n ORDER BY n.sortEnglish, n.id LIMIT $p3
  RETURN collect([[n.sortEnglish, n.id], null, n.id, n.type, [column IN $p4 | n[column]]]) AS page
}
WITH page, null AS total, null AS certain
RETURN page, total, certain
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
  MATCH (near)-[:HAS_STATEMENT]->(said)
  WHERE said.field = $p0
  WITH said ORDER BY said.id LIMIT $p1
  RETURN collect([null, [column IN $p2 | said[column]]]) AS page
}
WITH *, null AS total
RETURN id, page, total
// ---
UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
// ---
UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
// ---
UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
// ---
UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
