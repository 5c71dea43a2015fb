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
RETURN part0, part1
// ---
MATCH (near:Entity {id: $entity})-[:HAS_STATEMENT|HAD_STATEMENT]->(said:Statement)
WHERE said.field = $field AND said.untilRelease IS NULL
RETURN DISTINCT said.id, near.id AS beginning, near.id AS ending, [column IN $columns | said[column]] ORDER BY said.id
// ---
MATCH (said:Statement {id: $id}) WHERE said.fromRelease IS NOT NULL
RETURN said.recordedIn, said.retractedIn, said.verdict ORDER BY said.fromRelease
// ---
UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
// ---
UNWIND $ids AS id
MATCH (claim:Statement {id: id}) WHERE claim.fromRelease IS NOT NULL AND claim.untilRelease IS NULL
RETURN id, claim.entity AS beginning, claim.entity AS ending, [column IN $columns | claim[column]]
