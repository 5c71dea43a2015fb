MATCH (near:Entity)-[said:MEMBER_OF|OBSERVER_OF|DIALOGUE_PARTNER_OF|PART_OF|AGENCY_OF|SEATED_IN|ACTIVE_IN|HOLDS_OFFICE_IN|COOPERATES_WITH|COVERS|ADDRESSES|LEADS_ON|AFFECTED_BY|THRIVES_ON|BROADER|COMMITS|SIGNED|RATIFIED|PARTY_TO|MADE_DECLARATION_ON|EXTENDED_TO|COUNTS_MEMBERS_OF|DENOUNCED|DEPOSITARY_OF|ADOPTED_AT|AGREED_AT|ENDORSED_AT|WELCOMED_AT|NOTED_AT|SIGNED_AT|ISSUED_AT|ADOPTED_BY|MADE_BY|IMPLEMENTS|SUCCEEDS|SUPPLEMENTS|MONITORED_BY|OPERATES|USES|FUNDS|FACES|HINDERS|AIMS_AT|PROVIDED_BY|PROVIDED_TO|CALLED_FOR|BY_MEANS_OF|UNDER|LOCATED_IN|SESSION_OF|HELD_IN|HOSTED_BY|PARTICIPATED_IN|HELD_WITHIN]->(far:Entity)
WHERE near.id IN $ids AND far.id IN $ids
WITH near, far, said
WITH said ORDER BY said.gradeRank, said.id
WITH collect([said.id, type(said), startNode(said).id, endNode(said).id, said.since, said.until, said.possibleFrom, said.possibleTo, said.certainFrom, said.certainTo, said.gradeRank, said.modality, said.verdict, null]) AS ties
RETURN size(ties), ties[0..$p0]
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
  MATCH (near)-[said:MEMBER_OF|OBSERVER_OF|DIALOGUE_PARTNER_OF|PART_OF|AGENCY_OF|SEATED_IN|ACTIVE_IN|HOLDS_OFFICE_IN|COOPERATES_WITH|COVERS|ADDRESSES|LEADS_ON|AFFECTED_BY|THRIVES_ON|BROADER|COMMITS|SIGNED|RATIFIED|PARTY_TO|MADE_DECLARATION_ON|EXTENDED_TO|COUNTS_MEMBERS_OF|DENOUNCED|DEPOSITARY_OF|ADOPTED_AT|AGREED_AT|ENDORSED_AT|WELCOMED_AT|NOTED_AT|SIGNED_AT|ISSUED_AT|ADOPTED_BY|MADE_BY|IMPLEMENTS|SUCCEEDS|SUPPLEMENTS|MONITORED_BY|OPERATES|USES|FUNDS|FACES|HINDERS|AIMS_AT|PROVIDED_BY|PROVIDED_TO|CALLED_FOR|BY_MEANS_OF|UNDER|LOCATED_IN|SESSION_OF|HELD_IN|HOSTED_BY|PARTICIPATED_IN|HELD_WITHIN]-(far:Entity)
  WHERE far <> near
  WITH said ORDER BY said.gradeRank, said.id
  WITH type(said) AS kind, collect([said.id, type(said), startNode(said).id, endNode(said).id, said.since, said.until, said.possibleFrom, said.possibleTo, said.certainFrom, said.certainTo, said.gradeRank, said.modality, said.verdict, null]) AS ties
  RETURN collect([kind, size(ties), ties[0..$p0]]) AS types
}
RETURN id, types
// ---
UNWIND $wanted AS one
MATCH (owner:Entity {id: one.owner})-[claim]->(end) WHERE claim.id IN one.ids
WITH * WHERE claim.untilRelease IS NULL
RETURN one.place, claim.id, owner.id, end.id, [column IN one.columns | claim[column]]
