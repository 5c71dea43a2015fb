CALL () {
CALL () {
CALL () {
  MATCH (n:Organization)
  WHERE EXISTS { MATCH (n)-[claim1:COOPERATES_WITH]-(far1:Entity)  } AND n.sortEnglish IS NOT NULL
  WITH n ORDER BY n.sortEnglish, n.id LIMIT $p0_0
  CALL (n) {
  MATCH (n)-[claim_1:COOPERATES_WITH]-(far_1)
  WITH claim_1, far_1 ORDER BY far_1.sortEnglish, claim_1.id LIMIT $p4_0
  RETURN collect([[far_1.sortEnglish, claim_1.id], null, far_1.id, far_1.type, [column IN $p2_0 | far_1[column]], [column IN $p3_0 | claim_1[column]]]) AS page_1_0
}
  RETURN collect([[n.sortEnglish, n.id], null, n.id, n.type, [column IN $p1_0 | n[column]], [[page_1_0, null, null, null]]]) AS page
}
WITH page, null AS total, null AS certain
RETURN page, total, certain
}
RETURN collect([page, total, certain]) AS part0
}
CALL () {
CALL () {
UNWIND $ids_1 AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
CALL (n) {
  MATCH (n)<-[claim_1:MEMBER_OF]-(far_1)
  WITH claim_1, far_1 ORDER BY far_1.sortEnglish, claim_1.id LIMIT $p2_1
  RETURN collect([[far_1.sortEnglish, claim_1.id], null, far_1.id, far_1.type, [column IN $p0_1 | far_1[column]], [column IN $p1_1 | claim_1[column]]]) AS page_1_0
}
WITH *, CASE WHEN size(page_1_0) = 0 THEN COLLECT {
  MATCH (n)<-[claim_1:MEMBER_OF_ASIDE]-(far_1)
  WHERE claim_1.untilRelease IS NULL AND claim_1.verdict <> 'REJECTED' AND claim_1.modality IN $p3_1
  RETURN claim_1.modality LIMIT $p4_1
} END AS besides_1_0
CALL (n) {
  MATCH (n)-[claim_1:COOPERATES_WITH]-(far_1)
  WITH claim_1, far_1 ORDER BY far_1.sortEnglish, claim_1.id LIMIT $p7_1
  RETURN collect([[far_1.sortEnglish, claim_1.id], null, far_1.id, far_1.type, [column IN $p5_1 | far_1[column]], [column IN $p6_1 | claim_1[column]]]) AS page_1_1
}
RETURN asked, n.id AS id, n.type AS type, [column IN $columns_1 | n[column]] AS values, [[page_1_0, null, null, besides_1_0], [page_1_1, null, null, null]] AS below
}
RETURN collect([asked, id, type, values, below]) AS part1
}
RETURN part0, part1
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
CALL () {
CALL () {
UNWIND $ids_0 AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns_0 | n[column]] AS values
}
RETURN collect([asked, id, type, values]) AS part0
}
CALL () {
CALL () {
UNWIND $ids_1 AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns_1 | n[column]] AS values
}
RETURN collect([asked, id, type, values]) AS part1
}
CALL () {
CALL () {
UNWIND $ids_2 AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns_2 | n[column]] AS values
}
RETURN collect([asked, id, type, values]) AS part2
}
RETURN part0, part1, part2
