UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
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
MATCH (start)-[claim:IMPLEMENTS|IMPLEMENTS_ASIDE {id: id}]->(end)
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
UNWIND $p2 AS ofId
MATCH (:Stage {id: ofId})-[:HAS_STATEMENT|HAD_STATEMENT]->(said:Statement) WITH said
WHERE (said.fromRelease <= $p0 AND (said.untilRelease IS NULL OR said.untilRelease > $p0) OR said.fromRelease <= $p1 AND (said.untilRelease IS NULL OR said.untilRelease > $p1))
WITH said.id AS id, head(collect(CASE WHEN said.fromRelease <= $p0 AND (said.untilRelease IS NULL OR said.untilRelease > $p0) THEN said END)) AS one, head(collect(CASE WHEN said.fromRelease <= $p1 AND (said.untilRelease IS NULL OR said.untilRelease > $p1) THEN said END)) AS other
WITH id, one, other, (one IS NOT NULL AND one.verdict <> 'REJECTED' AND one.modality IN $p5 AND one.possibleFrom <= $p3 AND one.possibleTo >= $p3 AND (one.certainFrom <= $p3 AND one.certainTo >= $p3 OR one.deniedOn IS NULL OR none(days IN one.deniedOn WHERE left(days, 10) <= $p3 AND right(days, 10) >= $p3))) AS a, (other IS NOT NULL AND other.verdict <> 'REJECTED' AND other.modality IN $p6 AND other.possibleFrom <= $p4 AND other.possibleTo >= $p4 AND (other.certainFrom <= $p4 AND other.certainTo >= $p4 OR other.deniedOn IS NULL OR none(days IN other.deniedOn WHERE left(days, 10) <= $p4 AND right(days, 10) >= $p4))) AS b, (other IS NOT NULL AND other.verdict <> 'REJECTED' AND other.modality IN $p7 AND other.possibleFrom <= $p3 AND other.possibleTo >= $p3 AND (other.certainFrom <= $p3 AND other.certainTo >= $p3 OR other.deniedOn IS NULL OR none(days IN other.deniedOn WHERE left(days, 10) <= $p3 AND right(days, 10) >= $p3))) AS p, (one IS NOT NULL AND one.verdict <> 'REJECTED' AND one.modality IN $p8 AND one.possibleFrom <= $p4 AND one.possibleTo >= $p4 AND (one.certainFrom <= $p4 AND one.certainTo >= $p4 OR one.deniedOn IS NULL OR none(days IN one.deniedOn WHERE left(days, 10) <= $p4 AND right(days, 10) >= $p4))) AS q
WHERE a OR b
WITH *, CASE WHEN a THEN CASE WHEN one.certainFrom <= $p3 AND one.certainTo >= $p3 THEN 'CERTAIN' ELSE 'POSSIBLE' END ELSE 'NOT' END AS ca, CASE WHEN b THEN CASE WHEN other.certainFrom <= $p4 AND other.certainTo >= $p4 THEN 'CERTAIN' ELSE 'POSSIBLE' END ELSE 'NOT' END AS cb, CASE WHEN p THEN CASE WHEN other.certainFrom <= $p3 AND other.certainTo >= $p3 THEN 'CERTAIN' ELSE 'POSSIBLE' END ELSE 'NOT' END AS cp,
  CASE WHEN a AND b AND one <> other
    THEN [key IN keys(one) + keys(other) WHERE NOT key IN $p9 AND coalesce(one[key] <> other[key], true)]
    ELSE [] END AS differing
WITH id, ca, cb, differing, 'STATEMENT' AS typeName,
  CASE WHEN NOT a THEN 'ADDED' WHEN NOT b THEN 'ENDED' WHEN size(differing) > 0 OR ca <> cb THEN 'ALTERED' END AS kind,
  CASE WHEN p = b AND cp = cb THEN 'KNOWLEDGE'
    WHEN a AND b THEN CASE WHEN size(differing) > 0 OR cp <> ca THEN 'BOTH' ELSE 'WORLD' END
    WHEN p = b THEN 'KNOWLEDGE' WHEN q = b THEN 'WORLD' ELSE 'BOTH' END AS cause
WHERE kind IS NOT NULL
RETURN typeName, kind, cause, count(*)
// ---
UNWIND $p2 AS ofId
MATCH (:Stage {id: ofId})-[:HAS_STATEMENT|HAD_STATEMENT]->(said:Statement) WITH said
WHERE (said.fromRelease <= $p0 AND (said.untilRelease IS NULL OR said.untilRelease > $p0) OR said.fromRelease <= $p1 AND (said.untilRelease IS NULL OR said.untilRelease > $p1))
WITH said.id AS id, head(collect(CASE WHEN said.fromRelease <= $p0 AND (said.untilRelease IS NULL OR said.untilRelease > $p0) THEN said END)) AS one, head(collect(CASE WHEN said.fromRelease <= $p1 AND (said.untilRelease IS NULL OR said.untilRelease > $p1) THEN said END)) AS other
WITH id, one, other, (one IS NOT NULL AND one.verdict <> 'REJECTED' AND one.modality IN $p5 AND one.possibleFrom <= $p3 AND one.possibleTo >= $p3 AND (one.certainFrom <= $p3 AND one.certainTo >= $p3 OR one.deniedOn IS NULL OR none(days IN one.deniedOn WHERE left(days, 10) <= $p3 AND right(days, 10) >= $p3))) AS a, (other IS NOT NULL AND other.verdict <> 'REJECTED' AND other.modality IN $p6 AND other.possibleFrom <= $p4 AND other.possibleTo >= $p4 AND (other.certainFrom <= $p4 AND other.certainTo >= $p4 OR other.deniedOn IS NULL OR none(days IN other.deniedOn WHERE left(days, 10) <= $p4 AND right(days, 10) >= $p4))) AS b, (other IS NOT NULL AND other.verdict <> 'REJECTED' AND other.modality IN $p7 AND other.possibleFrom <= $p3 AND other.possibleTo >= $p3 AND (other.certainFrom <= $p3 AND other.certainTo >= $p3 OR other.deniedOn IS NULL OR none(days IN other.deniedOn WHERE left(days, 10) <= $p3 AND right(days, 10) >= $p3))) AS p, (one IS NOT NULL AND one.verdict <> 'REJECTED' AND one.modality IN $p8 AND one.possibleFrom <= $p4 AND one.possibleTo >= $p4 AND (one.certainFrom <= $p4 AND one.certainTo >= $p4 OR one.deniedOn IS NULL OR none(days IN one.deniedOn WHERE left(days, 10) <= $p4 AND right(days, 10) >= $p4))) AS q
WHERE a OR b
WITH *, CASE WHEN a THEN CASE WHEN one.certainFrom <= $p3 AND one.certainTo >= $p3 THEN 'CERTAIN' ELSE 'POSSIBLE' END ELSE 'NOT' END AS ca, CASE WHEN b THEN CASE WHEN other.certainFrom <= $p4 AND other.certainTo >= $p4 THEN 'CERTAIN' ELSE 'POSSIBLE' END ELSE 'NOT' END AS cb, CASE WHEN p THEN CASE WHEN other.certainFrom <= $p3 AND other.certainTo >= $p3 THEN 'CERTAIN' ELSE 'POSSIBLE' END ELSE 'NOT' END AS cp,
  CASE WHEN a AND b AND one <> other
    THEN [key IN keys(one) + keys(other) WHERE NOT key IN $p9 AND coalesce(one[key] <> other[key], true)]
    ELSE [] END AS differing
WITH id, ca, cb, differing, 'STATEMENT' AS typeName,
  CASE WHEN NOT a THEN 'ADDED' WHEN NOT b THEN 'ENDED' WHEN size(differing) > 0 OR ca <> cb THEN 'ALTERED' END AS kind,
  CASE WHEN p = b AND cp = cb THEN 'KNOWLEDGE'
    WHEN a AND b THEN CASE WHEN size(differing) > 0 OR cp <> ca THEN 'BOTH' ELSE 'WORLD' END
    WHEN p = b THEN 'KNOWLEDGE' WHEN q = b THEN 'WORLD' ELSE 'BOTH' END AS cause
WHERE kind IS NOT NULL
WITH id, typeName, kind, cause, differing, ca <> cb AS isSurer ORDER BY id LIMIT $p10
RETURN id, typeName, kind, cause, differing, isSurer
// ---
UNWIND $p2 AS ofId
MATCH (:Stage {id: ofId})-[said:ACTIVE_IN|ACTIVE_IN_ASIDE|ADDRESSES|ADDRESSES_ASIDE|ADOPTED_AT|ADOPTED_AT_ASIDE|ADOPTED_BY|ADOPTED_BY_ASIDE|AFFECTED_BY|AFFECTED_BY_ASIDE|AGENCY_OF|AGENCY_OF_ASIDE|AGREED_AT|AGREED_AT_ASIDE|AIMS_AT|AIMS_AT_ASIDE|BROADER|BROADER_ASIDE|BY_MEANS_OF|BY_MEANS_OF_ASIDE|CALLED_FOR|CALLED_FOR_ASIDE|COMMITS|COMMITS_ASIDE|COOPERATES_WITH|COOPERATES_WITH_ASIDE|COUNTS_MEMBERS_OF|COUNTS_MEMBERS_OF_ASIDE|COVERS|COVERS_ASIDE|DENOUNCED|DENOUNCED_ASIDE|DEPOSITARY_OF|DEPOSITARY_OF_ASIDE|DIALOGUE_PARTNER_OF|DIALOGUE_PARTNER_OF_ASIDE|ENDORSED_AT|ENDORSED_AT_ASIDE|EXTENDED_TO|EXTENDED_TO_ASIDE|FACES|FACES_ASIDE|FUNDS|FUNDS_ASIDE|HELD_IN|HELD_IN_ASIDE|HELD_WITHIN|HELD_WITHIN_ASIDE|HINDERS|HINDERS_ASIDE|HOLDS_OFFICE_IN|HOLDS_OFFICE_IN_ASIDE|HOSTED_BY|HOSTED_BY_ASIDE|IMPLEMENTS|IMPLEMENTS_ASIDE|ISSUED_AT|ISSUED_AT_ASIDE|LEADS_ON|LEADS_ON_ASIDE|LOCATED_IN|LOCATED_IN_ASIDE|MADE_BY|MADE_BY_ASIDE|MADE_DECLARATION_ON|MADE_DECLARATION_ON_ASIDE|MEMBER_OF|MEMBER_OF_ASIDE|MONITORED_BY|MONITORED_BY_ASIDE|NOTED_AT|NOTED_AT_ASIDE|OBSERVER_OF|OBSERVER_OF_ASIDE|OPERATES|OPERATES_ASIDE|PARTICIPATED_IN|PARTICIPATED_IN_ASIDE|PARTY_TO|PARTY_TO_ASIDE|PART_OF|PART_OF_ASIDE|PROVIDED_BY|PROVIDED_BY_ASIDE|PROVIDED_TO|PROVIDED_TO_ASIDE|RATIFIED|RATIFIED_ASIDE|SEATED_IN|SEATED_IN_ASIDE|SESSION_OF|SESSION_OF_ASIDE|SIGNED|SIGNED_ASIDE|SIGNED_AT|SIGNED_AT_ASIDE|SUCCEEDS|SUCCEEDS_ASIDE|SUPPLEMENTS|SUPPLEMENTS_ASIDE|THRIVES_ON|THRIVES_ON_ASIDE|UNDER|UNDER_ASIDE|USES|USES_ASIDE|WELCOMED_AT|WELCOMED_AT_ASIDE]-() WITH said
WHERE (said.fromRelease <= $p0 AND (said.untilRelease IS NULL OR said.untilRelease > $p0) OR said.fromRelease <= $p1 AND (said.untilRelease IS NULL OR said.untilRelease > $p1))
WITH said.id AS id, head(collect(CASE WHEN said.fromRelease <= $p0 AND (said.untilRelease IS NULL OR said.untilRelease > $p0) THEN said END)) AS one, head(collect(CASE WHEN said.fromRelease <= $p1 AND (said.untilRelease IS NULL OR said.untilRelease > $p1) THEN said END)) AS other
WITH id, one, other, (one IS NOT NULL AND one.verdict <> 'REJECTED' AND one.modality IN $p5 AND one.possibleFrom <= $p3 AND one.possibleTo >= $p3 AND (one.certainFrom <= $p3 AND one.certainTo >= $p3 OR one.deniedOn IS NULL OR none(days IN one.deniedOn WHERE left(days, 10) <= $p3 AND right(days, 10) >= $p3))) AS a, (other IS NOT NULL AND other.verdict <> 'REJECTED' AND other.modality IN $p6 AND other.possibleFrom <= $p4 AND other.possibleTo >= $p4 AND (other.certainFrom <= $p4 AND other.certainTo >= $p4 OR other.deniedOn IS NULL OR none(days IN other.deniedOn WHERE left(days, 10) <= $p4 AND right(days, 10) >= $p4))) AS b, (other IS NOT NULL AND other.verdict <> 'REJECTED' AND other.modality IN $p7 AND other.possibleFrom <= $p3 AND other.possibleTo >= $p3 AND (other.certainFrom <= $p3 AND other.certainTo >= $p3 OR other.deniedOn IS NULL OR none(days IN other.deniedOn WHERE left(days, 10) <= $p3 AND right(days, 10) >= $p3))) AS p, (one IS NOT NULL AND one.verdict <> 'REJECTED' AND one.modality IN $p8 AND one.possibleFrom <= $p4 AND one.possibleTo >= $p4 AND (one.certainFrom <= $p4 AND one.certainTo >= $p4 OR one.deniedOn IS NULL OR none(days IN one.deniedOn WHERE left(days, 10) <= $p4 AND right(days, 10) >= $p4))) AS q
WHERE a OR b
WITH *, CASE WHEN a THEN CASE WHEN one.certainFrom <= $p3 AND one.certainTo >= $p3 THEN 'CERTAIN' ELSE 'POSSIBLE' END ELSE 'NOT' END AS ca, CASE WHEN b THEN CASE WHEN other.certainFrom <= $p4 AND other.certainTo >= $p4 THEN 'CERTAIN' ELSE 'POSSIBLE' END ELSE 'NOT' END AS cb, CASE WHEN p THEN CASE WHEN other.certainFrom <= $p3 AND other.certainTo >= $p3 THEN 'CERTAIN' ELSE 'POSSIBLE' END ELSE 'NOT' END AS cp,
  CASE WHEN a AND b AND one <> other
    THEN [key IN keys(one) + keys(other) WHERE NOT key IN $p9 AND coalesce(one[key] <> other[key], true)]
    ELSE [] END AS differing
WITH id, ca, cb, differing, type(coalesce(one, other)) AS typeName,
  CASE WHEN NOT a THEN 'ADDED' WHEN NOT b THEN 'ENDED' WHEN size(differing) > 0 OR ca <> cb THEN 'ALTERED' END AS kind,
  CASE WHEN p = b AND cp = cb THEN 'KNOWLEDGE'
    WHEN a AND b THEN CASE WHEN size(differing) > 0 OR cp <> ca THEN 'BOTH' ELSE 'WORLD' END
    WHEN p = b THEN 'KNOWLEDGE' WHEN q = b THEN 'WORLD' ELSE 'BOTH' END AS cause
WHERE kind IS NOT NULL
RETURN typeName, kind, cause, count(*)
// ---
UNWIND $p2 AS ofId
MATCH (:Stage {id: ofId})-[said:ACTIVE_IN|ACTIVE_IN_ASIDE|ADDRESSES|ADDRESSES_ASIDE|ADOPTED_AT|ADOPTED_AT_ASIDE|ADOPTED_BY|ADOPTED_BY_ASIDE|AFFECTED_BY|AFFECTED_BY_ASIDE|AGENCY_OF|AGENCY_OF_ASIDE|AGREED_AT|AGREED_AT_ASIDE|AIMS_AT|AIMS_AT_ASIDE|BROADER|BROADER_ASIDE|BY_MEANS_OF|BY_MEANS_OF_ASIDE|CALLED_FOR|CALLED_FOR_ASIDE|COMMITS|COMMITS_ASIDE|COOPERATES_WITH|COOPERATES_WITH_ASIDE|COUNTS_MEMBERS_OF|COUNTS_MEMBERS_OF_ASIDE|COVERS|COVERS_ASIDE|DENOUNCED|DENOUNCED_ASIDE|DEPOSITARY_OF|DEPOSITARY_OF_ASIDE|DIALOGUE_PARTNER_OF|DIALOGUE_PARTNER_OF_ASIDE|ENDORSED_AT|ENDORSED_AT_ASIDE|EXTENDED_TO|EXTENDED_TO_ASIDE|FACES|FACES_ASIDE|FUNDS|FUNDS_ASIDE|HELD_IN|HELD_IN_ASIDE|HELD_WITHIN|HELD_WITHIN_ASIDE|HINDERS|HINDERS_ASIDE|HOLDS_OFFICE_IN|HOLDS_OFFICE_IN_ASIDE|HOSTED_BY|HOSTED_BY_ASIDE|IMPLEMENTS|IMPLEMENTS_ASIDE|ISSUED_AT|ISSUED_AT_ASIDE|LEADS_ON|LEADS_ON_ASIDE|LOCATED_IN|LOCATED_IN_ASIDE|MADE_BY|MADE_BY_ASIDE|MADE_DECLARATION_ON|MADE_DECLARATION_ON_ASIDE|MEMBER_OF|MEMBER_OF_ASIDE|MONITORED_BY|MONITORED_BY_ASIDE|NOTED_AT|NOTED_AT_ASIDE|OBSERVER_OF|OBSERVER_OF_ASIDE|OPERATES|OPERATES_ASIDE|PARTICIPATED_IN|PARTICIPATED_IN_ASIDE|PARTY_TO|PARTY_TO_ASIDE|PART_OF|PART_OF_ASIDE|PROVIDED_BY|PROVIDED_BY_ASIDE|PROVIDED_TO|PROVIDED_TO_ASIDE|RATIFIED|RATIFIED_ASIDE|SEATED_IN|SEATED_IN_ASIDE|SESSION_OF|SESSION_OF_ASIDE|SIGNED|SIGNED_ASIDE|SIGNED_AT|SIGNED_AT_ASIDE|SUCCEEDS|SUCCEEDS_ASIDE|SUPPLEMENTS|SUPPLEMENTS_ASIDE|THRIVES_ON|THRIVES_ON_ASIDE|UNDER|UNDER_ASIDE|USES|USES_ASIDE|WELCOMED_AT|WELCOMED_AT_ASIDE]-() WITH said
WHERE (said.fromRelease <= $p0 AND (said.untilRelease IS NULL OR said.untilRelease > $p0) OR said.fromRelease <= $p1 AND (said.untilRelease IS NULL OR said.untilRelease > $p1))
WITH said.id AS id, head(collect(CASE WHEN said.fromRelease <= $p0 AND (said.untilRelease IS NULL OR said.untilRelease > $p0) THEN said END)) AS one, head(collect(CASE WHEN said.fromRelease <= $p1 AND (said.untilRelease IS NULL OR said.untilRelease > $p1) THEN said END)) AS other
WITH id, one, other, (one IS NOT NULL AND one.verdict <> 'REJECTED' AND one.modality IN $p5 AND one.possibleFrom <= $p3 AND one.possibleTo >= $p3 AND (one.certainFrom <= $p3 AND one.certainTo >= $p3 OR one.deniedOn IS NULL OR none(days IN one.deniedOn WHERE left(days, 10) <= $p3 AND right(days, 10) >= $p3))) AS a, (other IS NOT NULL AND other.verdict <> 'REJECTED' AND other.modality IN $p6 AND other.possibleFrom <= $p4 AND other.possibleTo >= $p4 AND (other.certainFrom <= $p4 AND other.certainTo >= $p4 OR other.deniedOn IS NULL OR none(days IN other.deniedOn WHERE left(days, 10) <= $p4 AND right(days, 10) >= $p4))) AS b, (other IS NOT NULL AND other.verdict <> 'REJECTED' AND other.modality IN $p7 AND other.possibleFrom <= $p3 AND other.possibleTo >= $p3 AND (other.certainFrom <= $p3 AND other.certainTo >= $p3 OR other.deniedOn IS NULL OR none(days IN other.deniedOn WHERE left(days, 10) <= $p3 AND right(days, 10) >= $p3))) AS p, (one IS NOT NULL AND one.verdict <> 'REJECTED' AND one.modality IN $p8 AND one.possibleFrom <= $p4 AND one.possibleTo >= $p4 AND (one.certainFrom <= $p4 AND one.certainTo >= $p4 OR one.deniedOn IS NULL OR none(days IN one.deniedOn WHERE left(days, 10) <= $p4 AND right(days, 10) >= $p4))) AS q
WHERE a OR b
WITH *, CASE WHEN a THEN CASE WHEN one.certainFrom <= $p3 AND one.certainTo >= $p3 THEN 'CERTAIN' ELSE 'POSSIBLE' END ELSE 'NOT' END AS ca, CASE WHEN b THEN CASE WHEN other.certainFrom <= $p4 AND other.certainTo >= $p4 THEN 'CERTAIN' ELSE 'POSSIBLE' END ELSE 'NOT' END AS cb, CASE WHEN p THEN CASE WHEN other.certainFrom <= $p3 AND other.certainTo >= $p3 THEN 'CERTAIN' ELSE 'POSSIBLE' END ELSE 'NOT' END AS cp,
  CASE WHEN a AND b AND one <> other
    THEN [key IN keys(one) + keys(other) WHERE NOT key IN $p9 AND coalesce(one[key] <> other[key], true)]
    ELSE [] END AS differing
WITH id, ca, cb, differing, type(coalesce(one, other)) AS typeName,
  CASE WHEN NOT a THEN 'ADDED' WHEN NOT b THEN 'ENDED' WHEN size(differing) > 0 OR ca <> cb THEN 'ALTERED' END AS kind,
  CASE WHEN p = b AND cp = cb THEN 'KNOWLEDGE'
    WHEN a AND b THEN CASE WHEN size(differing) > 0 OR cp <> ca THEN 'BOTH' ELSE 'WORLD' END
    WHEN p = b THEN 'KNOWLEDGE' WHEN q = b THEN 'WORLD' ELSE 'BOTH' END AS cause
WHERE kind IS NOT NULL
WITH id, typeName, kind, cause, differing, ca <> cb AS isSurer ORDER BY id LIMIT $p10
RETURN id, typeName, kind, cause, differing, isSurer
// ---
UNWIND $p2 AS ofId
MATCH (said:Stage {id: ofId})  WITH said
WHERE (said.fromRelease <= $p0 AND (said.untilRelease IS NULL OR said.untilRelease > $p0) OR said.fromRelease <= $p1 AND (said.untilRelease IS NULL OR said.untilRelease > $p1))
WITH said.id AS id, head(collect(CASE WHEN said.fromRelease <= $p0 AND (said.untilRelease IS NULL OR said.untilRelease > $p0) THEN said END)) AS one, head(collect(CASE WHEN said.fromRelease <= $p1 AND (said.untilRelease IS NULL OR said.untilRelease > $p1) THEN said END)) AS other
WITH id, one, other, (one IS NOT NULL AND one.possibleFrom <= $p3 AND one.possibleTo >= $p3) AS a, (other IS NOT NULL AND other.possibleFrom <= $p4 AND other.possibleTo >= $p4) AS b, (other IS NOT NULL AND other.possibleFrom <= $p3 AND other.possibleTo >= $p3) AS p, (one IS NOT NULL AND one.possibleFrom <= $p4 AND one.possibleTo >= $p4) AS q
WHERE a OR b
WITH *, CASE WHEN a THEN CASE WHEN one.certainFrom <= $p3 AND one.certainTo >= $p3 THEN 'CERTAIN' ELSE 'POSSIBLE' END ELSE 'NOT' END AS ca, CASE WHEN b THEN CASE WHEN other.certainFrom <= $p4 AND other.certainTo >= $p4 THEN 'CERTAIN' ELSE 'POSSIBLE' END ELSE 'NOT' END AS cb, CASE WHEN p THEN CASE WHEN other.certainFrom <= $p3 AND other.certainTo >= $p3 THEN 'CERTAIN' ELSE 'POSSIBLE' END ELSE 'NOT' END AS cp,
  CASE WHEN a AND b AND one <> other
    THEN [key IN keys(one) + keys(other) WHERE NOT key IN $p5 AND coalesce(one[key] <> other[key], true)]
    ELSE [] END AS differing
WITH id, ca, cb, differing, coalesce(one.type, other.type) AS typeName,
  CASE WHEN NOT a THEN 'ADDED' WHEN NOT b THEN 'ENDED' WHEN size(differing) > 0 OR ca <> cb THEN 'ALTERED' END AS kind,
  CASE WHEN p = b AND cp = cb THEN 'KNOWLEDGE'
    WHEN a AND b THEN CASE WHEN size(differing) > 0 OR cp <> ca THEN 'BOTH' ELSE 'WORLD' END
    WHEN p = b THEN 'KNOWLEDGE' WHEN q = b THEN 'WORLD' ELSE 'BOTH' END AS cause
WHERE kind IS NOT NULL
RETURN typeName, kind, cause, count(*)
// ---
UNWIND $p2 AS ofId
MATCH (said:Stage {id: ofId})  WITH said
WHERE (said.fromRelease <= $p0 AND (said.untilRelease IS NULL OR said.untilRelease > $p0) OR said.fromRelease <= $p1 AND (said.untilRelease IS NULL OR said.untilRelease > $p1))
WITH said.id AS id, head(collect(CASE WHEN said.fromRelease <= $p0 AND (said.untilRelease IS NULL OR said.untilRelease > $p0) THEN said END)) AS one, head(collect(CASE WHEN said.fromRelease <= $p1 AND (said.untilRelease IS NULL OR said.untilRelease > $p1) THEN said END)) AS other
WITH id, one, other, (one IS NOT NULL AND one.possibleFrom <= $p3 AND one.possibleTo >= $p3) AS a, (other IS NOT NULL AND other.possibleFrom <= $p4 AND other.possibleTo >= $p4) AS b, (other IS NOT NULL AND other.possibleFrom <= $p3 AND other.possibleTo >= $p3) AS p, (one IS NOT NULL AND one.possibleFrom <= $p4 AND one.possibleTo >= $p4) AS q
WHERE a OR b
WITH *, CASE WHEN a THEN CASE WHEN one.certainFrom <= $p3 AND one.certainTo >= $p3 THEN 'CERTAIN' ELSE 'POSSIBLE' END ELSE 'NOT' END AS ca, CASE WHEN b THEN CASE WHEN other.certainFrom <= $p4 AND other.certainTo >= $p4 THEN 'CERTAIN' ELSE 'POSSIBLE' END ELSE 'NOT' END AS cb, CASE WHEN p THEN CASE WHEN other.certainFrom <= $p3 AND other.certainTo >= $p3 THEN 'CERTAIN' ELSE 'POSSIBLE' END ELSE 'NOT' END AS cp,
  CASE WHEN a AND b AND one <> other
    THEN [key IN keys(one) + keys(other) WHERE NOT key IN $p5 AND coalesce(one[key] <> other[key], true)]
    ELSE [] END AS differing
WITH id, ca, cb, differing, coalesce(one.type, other.type) AS typeName,
  CASE WHEN NOT a THEN 'ADDED' WHEN NOT b THEN 'ENDED' WHEN size(differing) > 0 OR ca <> cb THEN 'ALTERED' END AS kind,
  CASE WHEN p = b AND cp = cb THEN 'KNOWLEDGE'
    WHEN a AND b THEN CASE WHEN size(differing) > 0 OR cp <> ca THEN 'BOTH' ELSE 'WORLD' END
    WHEN p = b THEN 'KNOWLEDGE' WHEN q = b THEN 'WORLD' ELSE 'BOTH' END AS cause
WHERE kind IS NOT NULL
WITH id, typeName, kind, cause, differing, ca <> cb AS isSurer ORDER BY id LIMIT $p6
RETURN id, typeName, kind, cause, differing, isSurer
