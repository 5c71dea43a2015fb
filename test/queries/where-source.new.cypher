MATCH (n)-[claim1:MEMBER_OF]->(far1:Entity)
WHERE any(known IN coalesce(claim1.sources, []) WHERE known IN $p0) AND n:Country
WITH DISTINCT n LIMIT $p1
WITH collect(n.id) AS ids
RETURN CASE WHEN size(ids) <= $p2 THEN ids END AS ids
// ---
UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
// ---
CALL () {
  MATCH (n:Country)
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
UNWIND $ids AS id
MATCH (near:Entity {id: id})
CALL (near) {
  MATCH (near)<-[claim:MEMBER_OF]-(far)
  WHERE $p0 IN coalesce(claim.sources, [])
  WITH claim, far ORDER BY far.sortEnglish, claim.id LIMIT $p3
  RETURN collect([[far.sortEnglish, claim.id], null, far.id, far.type, [column IN $p1 | far[column]], [column IN $p2 | claim[column]]]) AS page
}
WITH *, CASE WHEN size(page) = 0 THEN COLLECT {
  MATCH (near)<-[claim:MEMBER_OF_ASIDE]-(far)
  WHERE claim.untilRelease IS NULL AND claim.verdict <> 'REJECTED' AND claim.modality IN $p4 AND $p5 IN coalesce(claim.sources, [])
  RETURN claim.modality LIMIT $p6
} END AS besides
RETURN id, page, null AS total, null AS summary, besides
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
CALL (near) {
  MATCH (near)<-[claim:MEMBER_OF]-(far)
  WHERE NOT $p0 IN coalesce(claim.sources, [])
  WITH claim, far ORDER BY far.sortEnglish, claim.id LIMIT $p3
  RETURN collect([[far.sortEnglish, claim.id], null, far.id, far.type, [column IN $p1 | far[column]], [column IN $p2 | claim[column]]]) AS page
}
WITH *, CASE WHEN size(page) = 0 THEN COLLECT {
  MATCH (near)<-[claim:MEMBER_OF_ASIDE]-(far)
  WHERE claim.untilRelease IS NULL AND claim.verdict <> 'REJECTED' AND claim.modality IN $p4 AND NOT $p5 IN coalesce(claim.sources, [])
  RETURN claim.modality LIMIT $p6
} END AS besides
RETURN id, page, null AS total, null AS summary, besides
