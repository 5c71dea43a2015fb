CALL () {
  MATCH (n:Organization)
  WHERE EXISTS { MATCH (n)-[claim1:COOPERATES_WITH]-(far1:Entity)  } AND n.sortEnglish IS NOT NULL
  WITH n ORDER BY n.sortEnglish, n.id LIMIT $p1
  RETURN collect([[n.sortEnglish, n.id], null, n.id, n.type, [column IN $p0 | n[column]]]) AS page
}
WITH page, null AS total, null AS certain
RETURN page, total, certain
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
UNWIND $ids AS id
MATCH (near:Entity {id: id})
CALL (near) {
  MATCH (near)<-[claim:MEMBER_OF]-(far)
  WITH claim, far ORDER BY far.sortEnglish, claim.id LIMIT $p2
  RETURN collect([[far.sortEnglish, claim.id], null, far.id, far.type, [column IN $p0 | far[column]], [column IN $p1 | claim[column]]]) AS page
}
WITH *, CASE WHEN size(page) = 0 THEN COLLECT {
  MATCH (near)<-[claim:MEMBER_OF_ASIDE]-(far)
  WHERE claim.untilRelease IS NULL AND claim.verdict <> 'REJECTED' AND claim.modality IN $p3
  RETURN claim.modality LIMIT $p4
} END AS besides
RETURN id, page, null AS total, null AS summary, besides
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
CALL (near) {
  MATCH (near)-[claim:COOPERATES_WITH]-(far)
  WITH claim, far ORDER BY far.sortEnglish, claim.id LIMIT $p2
  RETURN collect([[far.sortEnglish, claim.id], null, far.id, far.type, [column IN $p0 | far[column]], [column IN $p1 | claim[column]]]) AS page
}
RETURN id, page, null AS total, null AS summary, null AS besides
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
