CALL () {
  MATCH (n:Instrument)
  USING INDEX n:Instrument(adoptedOn_first, id)
  WHERE n.adoptedOn_first >= $p0 AND n.adoptedOn_last <= $p1 AND n.id IS NOT NULL AND n.adoptedOn_first <= $p2 AND n.sortEnglish IS NOT NULL
  WITH n ORDER BY n.sortEnglish, n.id LIMIT $p4
  RETURN collect([[n.sortEnglish, n.id], null, n.id, n.type, [column IN $p3 | n[column]]]) AS page
}
WITH page, null AS total, null AS certain
RETURN page, total, certain
// ---
CALL () {
  MATCH (n:Instrument)
  WHERE n.adoptedOn_last < $p0 AND n.id IS NOT NULL AND n.sortEnglish IS NOT NULL
  WITH n ORDER BY n.sortEnglish, n.id LIMIT $p2
  RETURN collect([[n.sortEnglish, n.id], null, n.id, n.type, [column IN $p1 | n[column]]]) AS page
}
WITH page, null AS total, null AS certain
RETURN page, total, certain
// ---
CALL () {
  MATCH (n:Instrument)
  WHERE n.adoptedOn_first > $p0 AND n.id IS NOT NULL AND n.sortEnglish IS NOT NULL
  WITH n ORDER BY n.sortEnglish, n.id LIMIT $p2
  RETURN collect([[n.sortEnglish, n.id], null, n.id, n.type, [column IN $p1 | n[column]]]) AS page
}
WITH page, null AS total, null AS certain
RETURN page, total, certain
// ---
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
  WHERE far.type = $p0
  WITH claim, far ORDER BY far.sortEnglish, claim.id LIMIT $p3
  RETURN collect([[far.sortEnglish, claim.id], null, far.id, far.type, [column IN $p1 | far[column]], [column IN $p2 | claim[column]]]) AS page
}
WITH *, CASE WHEN size(page) = 0 THEN COLLECT {
  MATCH (near)<-[claim:MEMBER_OF_ASIDE]-(far)
  WHERE claim.untilRelease IS NULL AND claim.verdict <> 'REJECTED' AND claim.modality IN $p4 AND far.type = $p5
  RETURN claim.modality LIMIT $p6
} END AS besides
RETURN id, page, null AS total, null AS summary, besides
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
CALL (near) {
  MATCH (near)<-[claim:MEMBER_OF]-(far)
  WHERE NOT (far.type IN $p0)
  WITH claim, far ORDER BY far.sortEnglish, claim.id LIMIT $p3
  RETURN collect([[far.sortEnglish, claim.id], null, far.id, far.type, [column IN $p1 | far[column]], [column IN $p2 | claim[column]]]) AS page
}
WITH *, CASE WHEN size(page) = 0 THEN COLLECT {
  MATCH (near)<-[claim:MEMBER_OF_ASIDE]-(far)
  WHERE claim.untilRelease IS NULL AND claim.verdict <> 'REJECTED' AND claim.modality IN $p4 AND NOT (far.type IN $p5)
  RETURN claim.modality LIMIT $p6
} END AS besides
RETURN id, page, null AS total, null AS summary, besides
