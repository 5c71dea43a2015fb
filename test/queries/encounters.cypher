MATCH (n:CrimeType)
RETURN n.id, n.type, [column IN $p0 | n[column]] AS values ORDER BY n.id
// ---
MATCH (n:Organization)
RETURN n.id, n.type, [column IN $p0 | n[column]] AS values ORDER BY n.id
// ---
MATCH (near:Entity)-[said:HELD_WITHIN|HOSTED_BY|PARTICIPATED_IN|SESSION_OF|ADDRESSES|COVERS|ADOPTED_AT|AGREED_AT|ENDORSED_AT|ISSUED_AT|NOTED_AT|SIGNED_AT|WELCOMED_AT]->(far:Entity)
RETURN [said.id, type(said), startNode(said).id, endNode(said).id, said.since, said.until, said.possibleFrom, said.possibleTo, said.certainFrom, said.certainTo, said.gradeRank, said.modality, said.verdict, null] AS tie ORDER BY said.id
// ---
MATCH (near:Entity)-[said:MEMBER_OF|PART_OF]->(far:Entity)
RETURN [said.id, type(said), startNode(said).id, endNode(said).id, said.since, said.until, said.possibleFrom, said.possibleTo, said.certainFrom, said.certainTo, said.gradeRank, said.modality, said.verdict, null] AS tie, said.deniedOn ORDER BY said.id
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
  MATCH (near)-[said:BROADER]-(far:Entity)
  WHERE far <> near
  WITH said ORDER BY said.gradeRank, said.id
  WITH type(said) AS kind, collect([said.id, type(said), startNode(said).id, endNode(said).id, said.since, said.until, said.possibleFrom, said.possibleTo, said.certainFrom, said.certainTo, said.gradeRank, said.modality, said.verdict, null]) AS ties
  RETURN collect([kind, size(ties), ties[0..$p0]]) AS types
}
RETURN id, types
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
MATCH (near)-[:HAS_STATEMENT]->(said:Statement)
WHERE said.field IN $p0
RETURN said.id, said.entity, said.field, said.value, said.since, said.until, said.modality, said.gradeRank
ORDER BY said.id
