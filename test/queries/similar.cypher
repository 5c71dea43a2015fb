CALL () {
CALL () {
UNWIND $ids_0 AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns_0 | n[column]] AS values
}
RETURN collect([asked, id, type, values]) AS part0
}
CALL () {
CALL () {
UNWIND $ids_1 AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns_1 | n[column]] AS values
}
RETURN collect([asked, id, type, values]) AS part1
}
RETURN part0, part1
// ---
MATCH (near:Entity {id: $id})
MATCH (near)-[mine:MEMBER_OF|OBSERVER_OF|DIALOGUE_PARTNER_OF|PART_OF|AGENCY_OF|SEATED_IN|ACTIVE_IN|HOLDS_OFFICE_IN|COOPERATES_WITH|COVERS|ADDRESSES|LEADS_ON|AFFECTED_BY|THRIVES_ON|BROADER|COMMITS|SIGNED|RATIFIED|PARTY_TO|MADE_DECLARATION_ON|EXTENDED_TO|COUNTS_MEMBERS_OF|DENOUNCED|DEPOSITARY_OF|ADOPTED_AT|AGREED_AT|ENDORSED_AT|WELCOMED_AT|NOTED_AT|SIGNED_AT|ISSUED_AT|ADOPTED_BY|MADE_BY|IMPLEMENTS|SUCCEEDS|SUPPLEMENTS|MONITORED_BY|OPERATES|USES|FUNDS|FACES|HINDERS|AIMS_AT|PROVIDED_BY|PROVIDED_TO|CALLED_FOR|BY_MEANS_OF|UNDER|LOCATED_IN|SESSION_OF|HELD_IN|HOSTED_BY|PARTICIPATED_IN|HELD_WITHIN]-(shared:Entity) WHERE shared <> near
WITH near, shared, replace(type(mine), '_ASIDE', '') AS kind, startNode(mine) = near OR $symmetric[replace(type(mine), '_ASIDE', '')] AS forth, min(mine.gradeRank) AS rank, min(mine.id) AS own
ORDER BY rank, own
WITH near, collect([shared, kind, forth, own]) AS relations
WITH near, size(relations) AS total, relations[0..$p0] AS kept
UNWIND kept AS relation
WITH near, total, relation[0] AS shared, relation[1] AS kind, relation[2] AS forth, relation[3] AS own
CALL (near, shared, kind, forth) {
  MATCH (shared)-[theirs:MEMBER_OF|OBSERVER_OF|DIALOGUE_PARTNER_OF|PART_OF|AGENCY_OF|SEATED_IN|ACTIVE_IN|HOLDS_OFFICE_IN|COOPERATES_WITH|COVERS|ADDRESSES|LEADS_ON|AFFECTED_BY|THRIVES_ON|BROADER|COMMITS|SIGNED|RATIFIED|PARTY_TO|MADE_DECLARATION_ON|EXTENDED_TO|COUNTS_MEMBERS_OF|DENOUNCED|DEPOSITARY_OF|ADOPTED_AT|AGREED_AT|ENDORSED_AT|WELCOMED_AT|NOTED_AT|SIGNED_AT|ISSUED_AT|ADOPTED_BY|MADE_BY|IMPLEMENTS|SUCCEEDS|SUPPLEMENTS|MONITORED_BY|OPERATES|USES|FUNDS|FACES|HINDERS|AIMS_AT|PROVIDED_BY|PROVIDED_TO|CALLED_FOR|BY_MEANS_OF|UNDER|LOCATED_IN|SESSION_OF|HELD_IN|HOSTED_BY|PARTICIPATED_IN|HELD_WITHIN]-(other:Entity)
  WHERE replace(type(theirs), '_ASIDE', '') = kind AND other <> near AND other.type = near.type AND (startNode(theirs) = other OR $symmetric[kind]) = forth
  WITH other.id AS id, min(theirs.id) AS claim ORDER BY id
  WITH collect([id, claim]) AS others
  RETURN size(others) AS count, others[0..$p1] AS others
}
RETURN total, shared.id, kind, forth, own, count, others
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
  MATCH (start)-[claim:COVERS {id: id}]->(end) WHERE claim.fromRelease IS NOT NULL AND claim.untilRelease IS NULL
  RETURN start, claim, end
  UNION ALL
  MATCH (start)-[claim:COVERS_ASIDE {id: id}]->(end) WHERE claim.fromRelease IS NOT NULL AND claim.untilRelease IS NULL
  RETURN start, claim, end
}
RETURN id, start.id, end.id, [column IN $columns | claim[column]]
