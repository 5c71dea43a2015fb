UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
// ---
UNWIND $asked AS asked
CALL (*) {
  CALL (*) {
    CALL db.index.fulltext.queryRelationships('claim_sources_5c39506f', asked.words) YIELD relationship AS said
    WITH asked, said
    WITH said, startNode(said) AS from, endNode(said) AS to
    WHERE said.untilRelease IS NULL AND said.modality IN $p0
    RETURN said, type(said) AS kind
    UNION ALL
    CALL db.index.fulltext.queryNodes('statement_sources', asked.words) YIELD node AS said
    MATCH (from)-[:HAS_STATEMENT|HAD_STATEMENT]->(said) WITH said, from, from AS to
    WHERE said.untilRelease IS NULL AND said.modality IN $p0
    RETURN said, 'STATEMENT' AS kind
  }
  WITH said ORDER BY said.id LIMIT $p1
  RETURN collect([said.id, null]) AS page
}
CALL (*) {
  CALL (*) {
    CALL db.index.fulltext.queryRelationships('claim_sources_5c39506f', asked.words) YIELD relationship AS said
    WITH asked, said
    WITH said, startNode(said) AS from, endNode(said) AS to
    WHERE said.untilRelease IS NULL AND said.modality IN $p2
    RETURN said, type(said) AS kind
    UNION ALL
    CALL db.index.fulltext.queryNodes('statement_sources', asked.words) YIELD node AS said
    MATCH (from)-[:HAS_STATEMENT|HAD_STATEMENT]->(said) WITH said, from, from AS to
    WHERE said.untilRelease IS NULL AND said.modality IN $p2
    RETURN said, 'STATEMENT' AS kind
  }
  WITH kind, count(*) AS total
  RETURN collect([kind, total]) AS byType
}
WITH *, null AS summary
RETURN asked.id, page, byType, summary
// ---
UNWIND $ids AS id
CALL (id) {
  MATCH (start)-[claim:ADOPTED_AT {id: id}]->(end) WHERE claim.fromRelease IS NOT NULL AND claim.untilRelease IS NULL
  RETURN start, claim, end
  UNION ALL
  MATCH (start)-[claim:ADOPTED_AT_ASIDE {id: id}]->(end) WHERE claim.fromRelease IS NOT NULL AND claim.untilRelease IS NULL
  RETURN start, claim, end
}
RETURN id, start.id, end.id, [column IN $columns | claim[column]]
// ---
UNWIND $ids AS id
CALL (id) {
  MATCH (start)-[claim:COVERS {id: id}]->(end) WHERE claim.fromRelease IS NOT NULL AND claim.untilRelease IS NULL
  RETURN start, claim, end
  UNION ALL
  MATCH (start)-[claim:COVERS_ASIDE {id: id}]->(end) WHERE claim.fromRelease IS NOT NULL AND claim.untilRelease IS NULL
  RETURN start, claim, end
}
RETURN id, start.id, end.id, [column IN $columns | claim[column]]
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
