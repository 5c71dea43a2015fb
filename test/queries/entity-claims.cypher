UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
// ---
UNWIND $asked AS asked
MATCH (near:Entity {id: asked.id})
CALL (*) {
  CALL (*) {
    MATCH (near)-[said:MEMBER_OF|OBSERVER_OF|DIALOGUE_PARTNER_OF|PART_OF|AGENCY_OF|SEATED_IN|ACTIVE_IN|HOLDS_OFFICE_IN|COOPERATES_WITH|COVERS|ADDRESSES|LEADS_ON|AFFECTED_BY|THRIVES_ON|BROADER|COMMITS|SIGNED|RATIFIED|PARTY_TO|MADE_DECLARATION_ON|EXTENDED_TO|COUNTS_MEMBERS_OF|DENOUNCED|DEPOSITARY_OF|ADOPTED_AT|AGREED_AT|ENDORSED_AT|WELCOMED_AT|NOTED_AT|SIGNED_AT|ISSUED_AT|ADOPTED_BY|MADE_BY|IMPLEMENTS|SUCCEEDS|SUPPLEMENTS|MONITORED_BY|OPERATES|USES|FUNDS|FACES|HINDERS|AIMS_AT|PROVIDED_BY|PROVIDED_TO|CALLED_FOR|BY_MEANS_OF|UNDER|LOCATED_IN|SESSION_OF|HELD_IN|HOSTED_BY|PARTICIPATED_IN|HELD_WITHIN]-() WITH said, startNode(said) AS from, endNode(said) AS to
    WHERE EXISTS { MATCH (source:Entity) WHERE source.id IN said.sources AND source.type = 'Source' AND source.host_folded = $p0 }
    RETURN said, type(said) AS kind
    UNION ALL
    MATCH (near)-[:HAS_STATEMENT]->(said:Statement) WITH said, near AS from, near AS to
    WHERE EXISTS { MATCH (source:Entity) WHERE source.id IN said.sources AND source.type = 'Source' AND source.host_folded = $p1 }
    RETURN said, 'STATEMENT' AS kind
  }
  WITH said ORDER BY said.id LIMIT $p2
  RETURN collect([said.id, null]) AS page
}
CALL (*) {
  CALL (*) {
    MATCH (near)-[said:MEMBER_OF|OBSERVER_OF|DIALOGUE_PARTNER_OF|PART_OF|AGENCY_OF|SEATED_IN|ACTIVE_IN|HOLDS_OFFICE_IN|COOPERATES_WITH|COVERS|ADDRESSES|LEADS_ON|AFFECTED_BY|THRIVES_ON|BROADER|COMMITS|SIGNED|RATIFIED|PARTY_TO|MADE_DECLARATION_ON|EXTENDED_TO|COUNTS_MEMBERS_OF|DENOUNCED|DEPOSITARY_OF|ADOPTED_AT|AGREED_AT|ENDORSED_AT|WELCOMED_AT|NOTED_AT|SIGNED_AT|ISSUED_AT|ADOPTED_BY|MADE_BY|IMPLEMENTS|SUCCEEDS|SUPPLEMENTS|MONITORED_BY|OPERATES|USES|FUNDS|FACES|HINDERS|AIMS_AT|PROVIDED_BY|PROVIDED_TO|CALLED_FOR|BY_MEANS_OF|UNDER|LOCATED_IN|SESSION_OF|HELD_IN|HOSTED_BY|PARTICIPATED_IN|HELD_WITHIN]-() WITH said, startNode(said) AS from, endNode(said) AS to
    WHERE EXISTS { MATCH (source:Entity) WHERE source.id IN said.sources AND source.type = 'Source' AND source.host_folded = $p3 }
    RETURN said, type(said) AS kind
    UNION ALL
    MATCH (near)-[:HAS_STATEMENT]->(said:Statement) WITH said, near AS from, near AS to
    WHERE EXISTS { MATCH (source:Entity) WHERE source.id IN said.sources AND source.type = 'Source' AND source.host_folded = $p4 }
    RETURN said, 'STATEMENT' AS kind
  }
  WITH kind, count(*) AS total
  RETURN collect([kind, total]) AS byType
}
CALL (*) {
  CALL (*) {
    MATCH (near)-[said:MEMBER_OF|MEMBER_OF_ASIDE|OBSERVER_OF|OBSERVER_OF_ASIDE|DIALOGUE_PARTNER_OF|DIALOGUE_PARTNER_OF_ASIDE|PART_OF|PART_OF_ASIDE|AGENCY_OF|AGENCY_OF_ASIDE|SEATED_IN|SEATED_IN_ASIDE|ACTIVE_IN|ACTIVE_IN_ASIDE|HOLDS_OFFICE_IN|HOLDS_OFFICE_IN_ASIDE|COOPERATES_WITH|COOPERATES_WITH_ASIDE|COVERS|COVERS_ASIDE|ADDRESSES|ADDRESSES_ASIDE|LEADS_ON|LEADS_ON_ASIDE|AFFECTED_BY|AFFECTED_BY_ASIDE|THRIVES_ON|THRIVES_ON_ASIDE|BROADER|BROADER_ASIDE|COMMITS|COMMITS_ASIDE|SIGNED|SIGNED_ASIDE|RATIFIED|RATIFIED_ASIDE|PARTY_TO|PARTY_TO_ASIDE|MADE_DECLARATION_ON|MADE_DECLARATION_ON_ASIDE|EXTENDED_TO|EXTENDED_TO_ASIDE|COUNTS_MEMBERS_OF|COUNTS_MEMBERS_OF_ASIDE|DENOUNCED|DENOUNCED_ASIDE|DEPOSITARY_OF|DEPOSITARY_OF_ASIDE|ADOPTED_AT|ADOPTED_AT_ASIDE|AGREED_AT|AGREED_AT_ASIDE|ENDORSED_AT|ENDORSED_AT_ASIDE|WELCOMED_AT|WELCOMED_AT_ASIDE|NOTED_AT|NOTED_AT_ASIDE|SIGNED_AT|SIGNED_AT_ASIDE|ISSUED_AT|ISSUED_AT_ASIDE|ADOPTED_BY|ADOPTED_BY_ASIDE|MADE_BY|MADE_BY_ASIDE|IMPLEMENTS|IMPLEMENTS_ASIDE|SUCCEEDS|SUCCEEDS_ASIDE|SUPPLEMENTS|SUPPLEMENTS_ASIDE|MONITORED_BY|MONITORED_BY_ASIDE|OPERATES|OPERATES_ASIDE|USES|USES_ASIDE|FUNDS|FUNDS_ASIDE|FACES|FACES_ASIDE|HINDERS|HINDERS_ASIDE|AIMS_AT|AIMS_AT_ASIDE|PROVIDED_BY|PROVIDED_BY_ASIDE|PROVIDED_TO|PROVIDED_TO_ASIDE|CALLED_FOR|CALLED_FOR_ASIDE|BY_MEANS_OF|BY_MEANS_OF_ASIDE|UNDER|UNDER_ASIDE|LOCATED_IN|LOCATED_IN_ASIDE|SESSION_OF|SESSION_OF_ASIDE|HELD_IN|HELD_IN_ASIDE|HOSTED_BY|HOSTED_BY_ASIDE|PARTICIPATED_IN|PARTICIPATED_IN_ASIDE|HELD_WITHIN|HELD_WITHIN_ASIDE]-() WITH said, startNode(said) AS from, endNode(said) AS to
    WHERE said.untilRelease IS NULL AND EXISTS { MATCH (source:Entity) WHERE source.id IN said.sources AND source.type = 'Source' AND source.host_folded = $p5 }
    RETURN said, type(said) AS kind
    UNION ALL
    MATCH (near)-[:HAS_STATEMENT|HAD_STATEMENT]->(said:Statement) WITH said, near AS from, near AS to
    WHERE said.untilRelease IS NULL AND EXISTS { MATCH (source:Entity) WHERE source.id IN said.sources AND source.type = 'Source' AND source.host_folded = $p6 }
    RETURN said, 'STATEMENT' AS kind
  }
  WITH said, said.verdict AS verdict, said.modality IN $p7 AS meant, true AS held, true AS undenied, true AS sure, null = 'CERTAIN' AS certain
  WITH *, verdict <> 'REJECTED' AND held AS stays
  WITH *, stays AND meant AND undenied AS holds
  WITH *, holds AND sure AS follows
  RETURN [
    count(CASE WHEN follows THEN 1 END),
    count(CASE WHEN holds AND certain THEN 1 END),
    count(CASE WHEN holds AND NOT certain THEN 1 END),
    count(CASE WHEN follows AND said.since IS NULL AND said.until IS NULL THEN 1 END),
    count(CASE WHEN follows AND verdict = 'DISPUTED' THEN 1 END),
    count(CASE WHEN stays AND (CASE WHEN meant THEN NOT undenied ELSE said.modality = 'DENIED' END) THEN 1 END),
    count(CASE WHEN stays AND NOT meant AND NOT said.modality IN ['FACT', 'DENIED'] THEN 1 END),
    count(CASE WHEN meant AND held AND verdict = 'REJECTED' THEN 1 END),
    count(CASE WHEN meant AND NOT held THEN 1 END)
  ] AS summary
}
RETURN asked.id, page, byType, summary
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
CALL (near) {
  CALL (near) {
    MATCH (near)-[said]-(:Stage) WHERE said.untilRelease IS NULL
    RETURN said.sources AS sources, 1 AS claim, 0 AS statement
    UNION ALL
    MATCH (near)-[:HAS_STATEMENT|HAD_STATEMENT]->(said) WHERE said.untilRelease IS NULL
    RETURN said.sources AS sources, 0 AS claim, 1 AS statement
  }
  UNWIND sources AS sourceId
  WITH sourceId, sum(claim) AS claims, sum(statement) AS statements
  MATCH (source:Entity {id: sourceId}) WHERE source.type = 'Source'
  WITH source, claims, statements ORDER BY claims + statements DESC, source.id
  RETURN collect([source.id, source.type, [column IN $p0 | source[column]], claims, statements]) AS found
}
WITH id, found, [row IN found WHERE true] AS later
RETURN id, later[0..$p1], size(found)
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
  MATCH (start)-[claim:SEATED_IN {id: id}]->(end) WHERE claim.fromRelease IS NOT NULL AND claim.untilRelease IS NULL
  RETURN start, claim, end
  UNION ALL
  MATCH (start)-[claim:SEATED_IN_ASIDE {id: id}]->(end) WHERE claim.fromRelease IS NOT NULL AND claim.untilRelease IS NULL
  RETURN start, claim, end
}
RETURN id, start.id, end.id, [column IN $columns | claim[column]]
// ---
UNWIND $ids AS id
MATCH (claim:Statement {id: id}) WHERE claim.fromRelease IS NOT NULL AND claim.untilRelease IS NULL
RETURN id, claim.entity AS beginning, claim.entity AS ending, [column IN $columns | claim[column]]
// ---
UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
