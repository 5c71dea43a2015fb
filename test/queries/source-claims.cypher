UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
// ---
UNWIND $voices AS voice
CALL (voice) {
  CALL (voice) {
    CALL db.index.fulltext.queryRelationships('claim_sources_78b84348', voice.query) YIELD relationship AS claim
    RETURN claim
    UNION ALL
    CALL db.index.fulltext.queryNodes('statement_sources', voice.query) YIELD node AS claim
    RETURN claim
  }
  WITH claim
  WHERE claim.untilRelease IS NULL
  WITH claim
  WITH claim ORDER BY claim.id LIMIT $p0
  RETURN collect(claim.id) AS page
}
CALL (voice) {
  CALL (voice) {
    CALL db.index.fulltext.queryRelationships('claim_sources_78b84348', voice.query) YIELD relationship AS claim
    RETURN claim
    UNION ALL
    CALL db.index.fulltext.queryNodes('statement_sources', voice.query) YIELD node AS claim
    RETURN claim
  }
  WITH claim
  WHERE claim.untilRelease IS NULL
  WITH claim
  RETURN count(*) AS total
}
RETURN voice.id, page, total
// ---
UNWIND $ids AS id
MATCH (start)-[claim:ADOPTED_AT|ADOPTED_AT_ASIDE {id: id}]->(end)
WHERE claim.untilRelease IS NULL
RETURN id, start.id, end.id, [column IN $columns | claim[column]]
// ---
UNWIND $ids AS id
MATCH (start)-[claim:COVERS|COVERS_ASIDE {id: id}]->(end)
WHERE claim.untilRelease IS NULL
RETURN id, start.id, end.id, [column IN $columns | claim[column]]
// ---
UNWIND $ids AS id
MATCH (start)-[claim:MEMBER_OF|MEMBER_OF_ASIDE {id: id}]->(end)
WHERE claim.untilRelease IS NULL
RETURN id, start.id, end.id, [column IN $columns | claim[column]]
// ---
UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
