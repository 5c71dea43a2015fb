UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
// ---
UNWIND $ids AS id
CALL (id) {
  MATCH (start)-[claim:IMPLEMENTS {id: id}]->(end) WHERE claim.fromRelease IS NOT NULL AND claim.untilRelease IS NULL
  RETURN start, claim, end
  UNION ALL
  MATCH (start)-[claim:IMPLEMENTS_ASIDE {id: id}]->(end) WHERE claim.fromRelease IS NOT NULL AND claim.untilRelease IS NULL
  RETURN start, claim, end
}
RETURN id, start.id, end.id, [column IN $columns | claim[column]]
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
CALL (near) {
  MATCH (near)-[said:IMPLEMENTS|MONITORED_BY|PART_OF|SUCCEEDS|SUPPLEMENTS]-(far:Entity)
  WHERE far <> near
  WITH said ORDER BY said.gradeRank, said.id
  WITH type(said) AS kind, collect([said.id, type(said), startNode(said).id, endNode(said).id, said.since, said.until, said.possibleFrom, said.possibleTo, said.certainFrom, said.certainTo, said.gradeRank, said.modality, said.verdict, null]) AS ties
  RETURN collect([kind, size(ties), ties[0..$p0]]) AS types
}
RETURN id, types
