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
  MATCH (near)-[:HAS_STATEMENT]->(said)
  WITH said ORDER BY said.id LIMIT $p0
  RETURN collect([null, [column IN $p1 | said[column]]]) AS page
}
WITH *, COUNT { MATCH (near)-[:HAS_STATEMENT]->(said)  } AS total
RETURN id, page, total
