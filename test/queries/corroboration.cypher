UNWIND $asked AS asked
MATCH (near:Entity {id: asked.id})
CALL (*) {
    MATCH (near)-[said:COVERS|ADDRESSES]-() WITH said, startNode(said) AS from, endNode(said) AS to
    RETURN said, type(said) AS kind
    UNION ALL
    MATCH (near)-[:HAS_STATEMENT]->(said:Statement) WITH said, near AS from, near AS to
    RETURN said, 'STATEMENT' AS kind
  }
WITH DISTINCT said
RETURN [part IN split(said.evidence, '"publisher":"')[1..] WHERE part CONTAINS '"stance":"SUPPORTS"' | split(part, '","says":')[0]] AS publishers, (said.verdict <> 'ACCEPTED' OR said.deniedOn IS NOT NULL OR said.evidence CONTAINS '"stance":"CONTRADICTS"') AS contested, count(*) AS total
// ---
UNWIND $asked AS asked
MATCH (near:Entity {id: asked.id})
CALL (*) {
    MATCH (near)-[said:COVERS|ADDRESSES]-() WITH said, startNode(said) AS from, endNode(said) AS to
    RETURN said, type(said) AS kind
    UNION ALL
    MATCH (near)-[:HAS_STATEMENT]->(said:Statement) WITH said, near AS from, near AS to
    RETURN said, 'STATEMENT' AS kind
  }
WITH DISTINCT said
WITH said, size(reduce(seen = [], publisher IN [part IN split(said.evidence, '"publisher":"')[1..] WHERE part CONTAINS '"stance":"SUPPORTS"' | split(part, '","says":')[0]] | CASE WHEN $voices[publisher] IN seen THEN seen ELSE seen + $voices[publisher] END)) AS voiceCount
WHERE $p0 <= voiceCount <= $p1 AND said.id > $p2
WITH said ORDER BY said.id LIMIT $p3
RETURN said.id, said.evidence, said.verdict, said.deniedOn IS NOT NULL ORDER BY said.id
// ---
UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
// ---
UNWIND $ids AS id
CALL (id) {
  MATCH (start)-[claim:ADDRESSES {id: id}]->(end) WHERE claim.fromRelease IS NOT NULL AND claim.untilRelease IS NULL
  RETURN start, claim, end
  UNION ALL
  MATCH (start)-[claim:ADDRESSES_ASIDE {id: id}]->(end) WHERE claim.fromRelease IS NOT NULL AND claim.untilRelease IS NULL
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
