MATCH (near:Entity)-[said:MEMBER_OF|OBSERVER_OF|DIALOGUE_PARTNER_OF|PART_OF|AGENCY_OF|SEATED_IN|ACTIVE_IN|HOLDS_OFFICE_IN|COOPERATES_WITH|COVERS|ADDRESSES|LEADS_ON|AFFECTED_BY|THRIVES_ON|BROADER|COMMITS|SIGNED|RATIFIED|PARTY_TO|MADE_DECLARATION_ON|EXTENDED_TO|COUNTS_MEMBERS_OF|DENOUNCED|DEPOSITARY_OF|ADOPTED_AT|AGREED_AT|ENDORSED_AT|WELCOMED_AT|NOTED_AT|SIGNED_AT|ISSUED_AT|ADOPTED_BY|MADE_BY|IMPLEMENTS|SUCCEEDS|SUPPLEMENTS|MONITORED_BY|OPERATES|USES|FUNDS|FACES|HINDERS|AIMS_AT|PROVIDED_BY|PROVIDED_TO|CALLED_FOR|BY_MEANS_OF|UNDER|LOCATED_IN|SESSION_OF|HELD_IN|HOSTED_BY|PARTICIPATED_IN|HELD_WITHIN]->(far:Entity)
WHERE near <> far AND near.type IN $entityTypes AND far.type IN $entityTypes
WITH said ORDER BY said.gradeRank, said.id
WITH collect(said) AS every
RETURN size(every), [said IN every[0..$p0] | [said.id, type(said), startNode(said).id, endNode(said).id, said.since, said.until, said.possibleFrom, said.possibleTo, said.certainFrom, said.certainTo, said.gradeRank, said.modality, said.verdict, null]]
// ---
UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
// ---
UNWIND $ids AS id
MATCH (start)-[claim:ADDRESSES|ADDRESSES_ASIDE {id: id}]->(end)
WHERE claim.untilRelease IS NULL
RETURN id, start.id, end.id, [column IN $columns | claim[column]]
// ---
UNWIND $ids AS id
MATCH (start)-[claim:ADOPTED_AT|ADOPTED_AT_ASIDE {id: id}]->(end)
WHERE claim.untilRelease IS NULL
RETURN id, start.id, end.id, [column IN $columns | claim[column]]
// ---
UNWIND $ids AS id
MATCH (start)-[claim:COOPERATES_WITH|COOPERATES_WITH_ASIDE {id: id}]->(end)
WHERE claim.untilRelease IS NULL
RETURN id, start.id, end.id, [column IN $columns | claim[column]]
// ---
UNWIND $ids AS id
MATCH (start)-[claim:COVERS|COVERS_ASIDE {id: id}]->(end)
WHERE claim.untilRelease IS NULL
RETURN id, start.id, end.id, [column IN $columns | claim[column]]
// ---
UNWIND $ids AS id
MATCH (start)-[claim:HELD_IN|HELD_IN_ASIDE {id: id}]->(end)
WHERE claim.untilRelease IS NULL
RETURN id, start.id, end.id, [column IN $columns | claim[column]]
// ---
UNWIND $ids AS id
MATCH (start)-[claim:MEMBER_OF|MEMBER_OF_ASIDE {id: id}]->(end)
WHERE claim.untilRelease IS NULL
RETURN id, start.id, end.id, [column IN $columns | claim[column]]
// ---
UNWIND $ids AS id
MATCH (start)-[claim:PARTY_TO|PARTY_TO_ASIDE {id: id}]->(end)
WHERE claim.untilRelease IS NULL
RETURN id, start.id, end.id, [column IN $columns | claim[column]]
// ---
UNWIND $ids AS id
MATCH (start)-[claim:RATIFIED|RATIFIED_ASIDE {id: id}]->(end)
WHERE claim.untilRelease IS NULL
RETURN id, start.id, end.id, [column IN $columns | claim[column]]
// ---
UNWIND $ids AS id
MATCH (start)-[claim:SEATED_IN|SEATED_IN_ASIDE {id: id}]->(end)
WHERE claim.untilRelease IS NULL
RETURN id, start.id, end.id, [column IN $columns | claim[column]]
// ---
UNWIND $ids AS id
MATCH (start)-[claim:SESSION_OF|SESSION_OF_ASIDE {id: id}]->(end)
WHERE claim.untilRelease IS NULL
RETURN id, start.id, end.id, [column IN $columns | claim[column]]
