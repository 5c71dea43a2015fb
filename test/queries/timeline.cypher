UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
// ---
UNWIND $ids AS id
CALL (id) {
  MATCH (start)-[claim:PARTY_TO {id: id}]->(end) WHERE claim.fromRelease IS NOT NULL AND claim.untilRelease IS NULL
  RETURN start, claim, end
  UNION ALL
  MATCH (start)-[claim:PARTY_TO_ASIDE {id: id}]->(end) WHERE claim.fromRelease IS NOT NULL AND claim.untilRelease IS NULL
  RETURN start, claim, end
}
RETURN id, start.id, end.id, [column IN $columns | claim[column]]
// ---
UNWIND $ids AS id
MATCH (claim:Statement {id: id}) WHERE claim.fromRelease IS NOT NULL AND claim.untilRelease IS NULL
RETURN id, claim.entity AS beginning, claim.entity AS ending, [column IN $columns | claim[column]]
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
CALL (near) {
  MATCH (near)-[said:ACTIVE_IN|ADDRESSES|ADOPTED_AT|ADOPTED_BY|AFFECTED_BY|AGENCY_OF|AGREED_AT|AIMS_AT|BROADER|BY_MEANS_OF|CALLED_FOR|COMMITS|COOPERATES_WITH|COUNTS_MEMBERS_OF|COVERS|DENOUNCED|DEPOSITARY_OF|DIALOGUE_PARTNER_OF|ENDORSED_AT|EXTENDED_TO|FACES|FUNDS|HELD_IN|HELD_WITHIN|HINDERS|HOLDS_OFFICE_IN|HOSTED_BY|IMPLEMENTS|ISSUED_AT|LEADS_ON|LOCATED_IN|MADE_BY|MADE_DECLARATION_ON|MEMBER_OF|MONITORED_BY|NOTED_AT|OBSERVER_OF|OPERATES|PARTICIPATED_IN|PARTY_TO|PART_OF|PROVIDED_BY|PROVIDED_TO|RATIFIED|SEATED_IN|SESSION_OF|SIGNED|SIGNED_AT|SUCCEEDS|SUPPLEMENTS|THRIVES_ON|UNDER|USES|WELCOMED_AT]-(far:Entity)
  WHERE far <> near
  WITH said ORDER BY said.gradeRank, said.id
  WITH type(said) AS kind, collect([said.id, type(said), startNode(said).id, endNode(said).id, said.since, said.until, said.possibleFrom, said.possibleTo, said.certainFrom, said.certainTo, said.gradeRank, said.modality, said.verdict, null]) AS ties
  RETURN collect([kind, size(ties), ties[0..$p0]]) AS types
}
RETURN id, types
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
CALL (near) {
  MATCH (near)-[said:ADOPTED_AT|AGREED_AT|ENDORSED_AT|ISSUED_AT|NOTED_AT|SIGNED_AT|WELCOMED_AT]-(far:Entity)
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
// ---
UNWIND $wanted AS one
MATCH (owner:Entity {id: one.owner})-[claim]->(end) WHERE claim.id IN one.ids
WITH * WHERE claim.untilRelease IS NULL
RETURN one.place, claim.id, owner.id, end.id, [column IN one.columns | claim[column]]
