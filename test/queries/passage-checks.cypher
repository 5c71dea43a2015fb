UNWIND $asked AS asked
CALL (*) {
    CALL db.index.fulltext.queryRelationships('claim_sources_5c39506f', asked.words) YIELD relationship AS said
    WITH asked, said WHERE type(said) IN $p2
    WITH said, startNode(said) AS from, endNode(said) AS to
    WHERE said.untilRelease IS NULL AND said.modality IN $p1 AND $p0 IN said.sources
    RETURN said, type(said) AS kind
    UNION ALL
    CALL db.index.fulltext.queryNodes('statement_sources', asked.words) YIELD node AS said
    MATCH (from)-[:HAS_STATEMENT|HAD_STATEMENT]->(said) WITH said, from, from AS to
    WHERE said.untilRelease IS NULL AND said.modality IN $p1 AND $p0 IN said.sources
    RETURN said, 'STATEMENT' AS kind
  }
WITH DISTINCT said
WITH said WHERE said.field IS NULL OR said.field <> 'name'
WITH said ORDER BY said.id LIMIT $p3
RETURN said.id, said.evidence, said.verdict, said.deniedOn IS NOT NULL ORDER BY said.id
// ---
UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
