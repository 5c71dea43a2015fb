UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
// ---
UNWIND $p2 AS ofId
MATCH (:Stage {id: ofId})-[:HAS_STATEMENT|HAD_STATEMENT]->(said:Statement) WITH said
WHERE (said.fromRelease <= $p0 AND (said.untilRelease IS NULL OR said.untilRelease > $p0) OR said.fromRelease <= $p1 AND (said.untilRelease IS NULL OR said.untilRelease > $p1))
WITH said.id AS id, head(collect(CASE WHEN said.fromRelease <= $p0 AND (said.untilRelease IS NULL OR said.untilRelease > $p0) THEN said END)) AS one, head(collect(CASE WHEN said.fromRelease <= $p1 AND (said.untilRelease IS NULL OR said.untilRelease > $p1) THEN said END)) AS other
WITH id, one, other, [look IN [[one, $p3], [other, $p4], [other, $p3], [one, $p4]] | CASE WHEN NOT coalesce(look[0] IS NOT NULL AND look[0].verdict <> 'REJECTED' AND look[0].modality IN $p5 AND (look[1] IS NULL OR look[0].possibleFrom <= look[1] AND look[0].possibleTo >= look[1] AND (look[0].certainFrom <= look[1] AND look[0].certainTo >= look[1] OR look[0].deniedOn IS NULL OR none(days IN look[0].deniedOn WHERE left(days, 10) <= look[1] AND right(days, 10) >= look[1]))), false) THEN 'NOT' WHEN look[1] IS NULL THEN 'LISTED' ELSE CASE WHEN look[0].certainFrom <= look[1] AND look[0].certainTo >= look[1] THEN 'CERTAIN' ELSE 'POSSIBLE' END END] AS states
WITH id, one, other, states[0] AS a, states[1] AS b, states[2] AS p, states[3] AS q
WHERE a <> 'NOT' OR b <> 'NOT'
WITH *,
  CASE WHEN a <> 'NOT' AND b <> 'NOT' AND one <> other
    THEN [key IN keys(one) + keys(other) WHERE NOT key IN $p6 AND coalesce(one[key] <> other[key], true)]
    ELSE [] END AS differing
WITH id, a, b, differing, 'STATEMENT' AS typeName,
  CASE WHEN a = 'NOT' THEN 'ADDED' WHEN b = 'NOT' THEN 'ENDED' WHEN size(differing) > 0 OR a <> b THEN 'ALTERED' END AS kind,
  CASE WHEN p = b THEN 'KNOWLEDGE'
    WHEN a <> 'NOT' AND b <> 'NOT' THEN CASE WHEN size(differing) > 0 OR p <> a THEN 'BOTH' ELSE 'WORLD' END
    WHEN (p = 'NOT') = (b = 'NOT') THEN 'KNOWLEDGE' WHEN (q = 'NOT') = (b = 'NOT') THEN 'WORLD' ELSE 'BOTH' END AS cause
WHERE kind IS NOT NULL
RETURN typeName, kind, cause, count(*)
// ---
UNWIND $p2 AS ofId
MATCH (:Stage {id: ofId})-[:HAS_STATEMENT|HAD_STATEMENT]->(said:Statement) WITH said
WHERE (said.fromRelease <= $p0 AND (said.untilRelease IS NULL OR said.untilRelease > $p0) OR said.fromRelease <= $p1 AND (said.untilRelease IS NULL OR said.untilRelease > $p1))
WITH said.id AS id, head(collect(CASE WHEN said.fromRelease <= $p0 AND (said.untilRelease IS NULL OR said.untilRelease > $p0) THEN said END)) AS one, head(collect(CASE WHEN said.fromRelease <= $p1 AND (said.untilRelease IS NULL OR said.untilRelease > $p1) THEN said END)) AS other
WITH id, one, other, [look IN [[one, $p3], [other, $p4], [other, $p3], [one, $p4]] | CASE WHEN NOT coalesce(look[0] IS NOT NULL AND look[0].verdict <> 'REJECTED' AND look[0].modality IN $p5 AND (look[1] IS NULL OR look[0].possibleFrom <= look[1] AND look[0].possibleTo >= look[1] AND (look[0].certainFrom <= look[1] AND look[0].certainTo >= look[1] OR look[0].deniedOn IS NULL OR none(days IN look[0].deniedOn WHERE left(days, 10) <= look[1] AND right(days, 10) >= look[1]))), false) THEN 'NOT' WHEN look[1] IS NULL THEN 'LISTED' ELSE CASE WHEN look[0].certainFrom <= look[1] AND look[0].certainTo >= look[1] THEN 'CERTAIN' ELSE 'POSSIBLE' END END] AS states
WITH id, one, other, states[0] AS a, states[1] AS b, states[2] AS p, states[3] AS q
WHERE a <> 'NOT' OR b <> 'NOT'
WITH *,
  CASE WHEN a <> 'NOT' AND b <> 'NOT' AND one <> other
    THEN [key IN keys(one) + keys(other) WHERE NOT key IN $p6 AND coalesce(one[key] <> other[key], true)]
    ELSE [] END AS differing
WITH id, a, b, differing, 'STATEMENT' AS typeName,
  CASE WHEN a = 'NOT' THEN 'ADDED' WHEN b = 'NOT' THEN 'ENDED' WHEN size(differing) > 0 OR a <> b THEN 'ALTERED' END AS kind,
  CASE WHEN p = b THEN 'KNOWLEDGE'
    WHEN a <> 'NOT' AND b <> 'NOT' THEN CASE WHEN size(differing) > 0 OR p <> a THEN 'BOTH' ELSE 'WORLD' END
    WHEN (p = 'NOT') = (b = 'NOT') THEN 'KNOWLEDGE' WHEN (q = 'NOT') = (b = 'NOT') THEN 'WORLD' ELSE 'BOTH' END AS cause
WHERE kind IS NOT NULL
WITH id, typeName, kind, cause, differing, a <> b AS isSurer ORDER BY id LIMIT $p7
RETURN id, typeName, kind, cause, differing, isSurer
// ---
UNWIND $p2 AS ofId
MATCH (:Stage {id: ofId})-[said:ACTIVE_IN|ACTIVE_IN_ASIDE|ADDRESSES|ADDRESSES_ASIDE|ADOPTED_AT|ADOPTED_AT_ASIDE|ADOPTED_BY|ADOPTED_BY_ASIDE|AFFECTED_BY|AFFECTED_BY_ASIDE|AGENCY_OF|AGENCY_OF_ASIDE|AGREED_AT|AGREED_AT_ASIDE|AIMS_AT|AIMS_AT_ASIDE|BROADER|BROADER_ASIDE|BY_MEANS_OF|BY_MEANS_OF_ASIDE|CALLED_FOR|CALLED_FOR_ASIDE|COMMITS|COMMITS_ASIDE|COOPERATES_WITH|COOPERATES_WITH_ASIDE|COUNTS_MEMBERS_OF|COUNTS_MEMBERS_OF_ASIDE|COVERS|COVERS_ASIDE|DENOUNCED|DENOUNCED_ASIDE|DEPOSITARY_OF|DEPOSITARY_OF_ASIDE|DIALOGUE_PARTNER_OF|DIALOGUE_PARTNER_OF_ASIDE|ENDORSED_AT|ENDORSED_AT_ASIDE|EXTENDED_TO|EXTENDED_TO_ASIDE|FACES|FACES_ASIDE|FUNDS|FUNDS_ASIDE|HELD_IN|HELD_IN_ASIDE|HELD_WITHIN|HELD_WITHIN_ASIDE|HINDERS|HINDERS_ASIDE|HOLDS_OFFICE_IN|HOLDS_OFFICE_IN_ASIDE|HOSTED_BY|HOSTED_BY_ASIDE|IMPLEMENTS|IMPLEMENTS_ASIDE|ISSUED_AT|ISSUED_AT_ASIDE|LEADS_ON|LEADS_ON_ASIDE|LOCATED_IN|LOCATED_IN_ASIDE|MADE_BY|MADE_BY_ASIDE|MADE_DECLARATION_ON|MADE_DECLARATION_ON_ASIDE|MEMBER_OF|MEMBER_OF_ASIDE|MONITORED_BY|MONITORED_BY_ASIDE|NOTED_AT|NOTED_AT_ASIDE|OBSERVER_OF|OBSERVER_OF_ASIDE|OPERATES|OPERATES_ASIDE|PARTICIPATED_IN|PARTICIPATED_IN_ASIDE|PARTY_TO|PARTY_TO_ASIDE|PART_OF|PART_OF_ASIDE|PROVIDED_BY|PROVIDED_BY_ASIDE|PROVIDED_TO|PROVIDED_TO_ASIDE|RATIFIED|RATIFIED_ASIDE|SEATED_IN|SEATED_IN_ASIDE|SESSION_OF|SESSION_OF_ASIDE|SIGNED|SIGNED_ASIDE|SIGNED_AT|SIGNED_AT_ASIDE|SUCCEEDS|SUCCEEDS_ASIDE|SUPPLEMENTS|SUPPLEMENTS_ASIDE|THRIVES_ON|THRIVES_ON_ASIDE|UNDER|UNDER_ASIDE|USES|USES_ASIDE|WELCOMED_AT|WELCOMED_AT_ASIDE]-() WITH said
WHERE (said.fromRelease <= $p0 AND (said.untilRelease IS NULL OR said.untilRelease > $p0) OR said.fromRelease <= $p1 AND (said.untilRelease IS NULL OR said.untilRelease > $p1))
WITH said.id AS id, head(collect(CASE WHEN said.fromRelease <= $p0 AND (said.untilRelease IS NULL OR said.untilRelease > $p0) THEN said END)) AS one, head(collect(CASE WHEN said.fromRelease <= $p1 AND (said.untilRelease IS NULL OR said.untilRelease > $p1) THEN said END)) AS other
WITH id, one, other, [look IN [[one, $p3], [other, $p4], [other, $p3], [one, $p4]] | CASE WHEN NOT coalesce(look[0] IS NOT NULL AND look[0].verdict <> 'REJECTED' AND look[0].modality IN $p5 AND (look[1] IS NULL OR look[0].possibleFrom <= look[1] AND look[0].possibleTo >= look[1] AND (look[0].certainFrom <= look[1] AND look[0].certainTo >= look[1] OR look[0].deniedOn IS NULL OR none(days IN look[0].deniedOn WHERE left(days, 10) <= look[1] AND right(days, 10) >= look[1]))), false) THEN 'NOT' WHEN look[1] IS NULL THEN 'LISTED' ELSE CASE WHEN look[0].certainFrom <= look[1] AND look[0].certainTo >= look[1] THEN 'CERTAIN' ELSE 'POSSIBLE' END END] AS states
WITH id, one, other, states[0] AS a, states[1] AS b, states[2] AS p, states[3] AS q
WHERE a <> 'NOT' OR b <> 'NOT'
WITH *,
  CASE WHEN a <> 'NOT' AND b <> 'NOT' AND one <> other
    THEN [key IN keys(one) + keys(other) WHERE NOT key IN $p6 AND coalesce(one[key] <> other[key], true)]
    ELSE [] END AS differing
WITH id, a, b, differing, type(coalesce(one, other)) AS typeName,
  CASE WHEN a = 'NOT' THEN 'ADDED' WHEN b = 'NOT' THEN 'ENDED' WHEN size(differing) > 0 OR a <> b THEN 'ALTERED' END AS kind,
  CASE WHEN p = b THEN 'KNOWLEDGE'
    WHEN a <> 'NOT' AND b <> 'NOT' THEN CASE WHEN size(differing) > 0 OR p <> a THEN 'BOTH' ELSE 'WORLD' END
    WHEN (p = 'NOT') = (b = 'NOT') THEN 'KNOWLEDGE' WHEN (q = 'NOT') = (b = 'NOT') THEN 'WORLD' ELSE 'BOTH' END AS cause
WHERE kind IS NOT NULL
RETURN typeName, kind, cause, count(*)
// ---
UNWIND $p2 AS ofId
MATCH (:Stage {id: ofId})-[said:ACTIVE_IN|ACTIVE_IN_ASIDE|ADDRESSES|ADDRESSES_ASIDE|ADOPTED_AT|ADOPTED_AT_ASIDE|ADOPTED_BY|ADOPTED_BY_ASIDE|AFFECTED_BY|AFFECTED_BY_ASIDE|AGENCY_OF|AGENCY_OF_ASIDE|AGREED_AT|AGREED_AT_ASIDE|AIMS_AT|AIMS_AT_ASIDE|BROADER|BROADER_ASIDE|BY_MEANS_OF|BY_MEANS_OF_ASIDE|CALLED_FOR|CALLED_FOR_ASIDE|COMMITS|COMMITS_ASIDE|COOPERATES_WITH|COOPERATES_WITH_ASIDE|COUNTS_MEMBERS_OF|COUNTS_MEMBERS_OF_ASIDE|COVERS|COVERS_ASIDE|DENOUNCED|DENOUNCED_ASIDE|DEPOSITARY_OF|DEPOSITARY_OF_ASIDE|DIALOGUE_PARTNER_OF|DIALOGUE_PARTNER_OF_ASIDE|ENDORSED_AT|ENDORSED_AT_ASIDE|EXTENDED_TO|EXTENDED_TO_ASIDE|FACES|FACES_ASIDE|FUNDS|FUNDS_ASIDE|HELD_IN|HELD_IN_ASIDE|HELD_WITHIN|HELD_WITHIN_ASIDE|HINDERS|HINDERS_ASIDE|HOLDS_OFFICE_IN|HOLDS_OFFICE_IN_ASIDE|HOSTED_BY|HOSTED_BY_ASIDE|IMPLEMENTS|IMPLEMENTS_ASIDE|ISSUED_AT|ISSUED_AT_ASIDE|LEADS_ON|LEADS_ON_ASIDE|LOCATED_IN|LOCATED_IN_ASIDE|MADE_BY|MADE_BY_ASIDE|MADE_DECLARATION_ON|MADE_DECLARATION_ON_ASIDE|MEMBER_OF|MEMBER_OF_ASIDE|MONITORED_BY|MONITORED_BY_ASIDE|NOTED_AT|NOTED_AT_ASIDE|OBSERVER_OF|OBSERVER_OF_ASIDE|OPERATES|OPERATES_ASIDE|PARTICIPATED_IN|PARTICIPATED_IN_ASIDE|PARTY_TO|PARTY_TO_ASIDE|PART_OF|PART_OF_ASIDE|PROVIDED_BY|PROVIDED_BY_ASIDE|PROVIDED_TO|PROVIDED_TO_ASIDE|RATIFIED|RATIFIED_ASIDE|SEATED_IN|SEATED_IN_ASIDE|SESSION_OF|SESSION_OF_ASIDE|SIGNED|SIGNED_ASIDE|SIGNED_AT|SIGNED_AT_ASIDE|SUCCEEDS|SUCCEEDS_ASIDE|SUPPLEMENTS|SUPPLEMENTS_ASIDE|THRIVES_ON|THRIVES_ON_ASIDE|UNDER|UNDER_ASIDE|USES|USES_ASIDE|WELCOMED_AT|WELCOMED_AT_ASIDE]-() WITH said
WHERE (said.fromRelease <= $p0 AND (said.untilRelease IS NULL OR said.untilRelease > $p0) OR said.fromRelease <= $p1 AND (said.untilRelease IS NULL OR said.untilRelease > $p1))
WITH said.id AS id, head(collect(CASE WHEN said.fromRelease <= $p0 AND (said.untilRelease IS NULL OR said.untilRelease > $p0) THEN said END)) AS one, head(collect(CASE WHEN said.fromRelease <= $p1 AND (said.untilRelease IS NULL OR said.untilRelease > $p1) THEN said END)) AS other
WITH id, one, other, [look IN [[one, $p3], [other, $p4], [other, $p3], [one, $p4]] | CASE WHEN NOT coalesce(look[0] IS NOT NULL AND look[0].verdict <> 'REJECTED' AND look[0].modality IN $p5 AND (look[1] IS NULL OR look[0].possibleFrom <= look[1] AND look[0].possibleTo >= look[1] AND (look[0].certainFrom <= look[1] AND look[0].certainTo >= look[1] OR look[0].deniedOn IS NULL OR none(days IN look[0].deniedOn WHERE left(days, 10) <= look[1] AND right(days, 10) >= look[1]))), false) THEN 'NOT' WHEN look[1] IS NULL THEN 'LISTED' ELSE CASE WHEN look[0].certainFrom <= look[1] AND look[0].certainTo >= look[1] THEN 'CERTAIN' ELSE 'POSSIBLE' END END] AS states
WITH id, one, other, states[0] AS a, states[1] AS b, states[2] AS p, states[3] AS q
WHERE a <> 'NOT' OR b <> 'NOT'
WITH *,
  CASE WHEN a <> 'NOT' AND b <> 'NOT' AND one <> other
    THEN [key IN keys(one) + keys(other) WHERE NOT key IN $p6 AND coalesce(one[key] <> other[key], true)]
    ELSE [] END AS differing
WITH id, a, b, differing, type(coalesce(one, other)) AS typeName,
  CASE WHEN a = 'NOT' THEN 'ADDED' WHEN b = 'NOT' THEN 'ENDED' WHEN size(differing) > 0 OR a <> b THEN 'ALTERED' END AS kind,
  CASE WHEN p = b THEN 'KNOWLEDGE'
    WHEN a <> 'NOT' AND b <> 'NOT' THEN CASE WHEN size(differing) > 0 OR p <> a THEN 'BOTH' ELSE 'WORLD' END
    WHEN (p = 'NOT') = (b = 'NOT') THEN 'KNOWLEDGE' WHEN (q = 'NOT') = (b = 'NOT') THEN 'WORLD' ELSE 'BOTH' END AS cause
WHERE kind IS NOT NULL
WITH id, typeName, kind, cause, differing, a <> b AS isSurer ORDER BY id LIMIT $p7
RETURN id, typeName, kind, cause, differing, isSurer
// ---
UNWIND $p2 AS ofId
MATCH (said:Stage {id: ofId})  WITH said
WHERE (said.fromRelease <= $p0 AND (said.untilRelease IS NULL OR said.untilRelease > $p0) OR said.fromRelease <= $p1 AND (said.untilRelease IS NULL OR said.untilRelease > $p1))
WITH said.id AS id, head(collect(CASE WHEN said.fromRelease <= $p0 AND (said.untilRelease IS NULL OR said.untilRelease > $p0) THEN said END)) AS one, head(collect(CASE WHEN said.fromRelease <= $p1 AND (said.untilRelease IS NULL OR said.untilRelease > $p1) THEN said END)) AS other
WITH id, one, other, [look IN [[one, $p3], [other, $p4], [other, $p3], [one, $p4]] | CASE WHEN NOT coalesce(look[0] IS NOT NULL AND (look[1] IS NULL OR look[0].possibleFrom <= look[1] AND look[0].possibleTo >= look[1]), false) THEN 'NOT' WHEN look[1] IS NULL THEN 'LISTED' ELSE CASE WHEN look[0].certainFrom <= look[1] AND look[0].certainTo >= look[1] THEN 'CERTAIN' ELSE 'POSSIBLE' END END] AS states
WITH id, one, other, states[0] AS a, states[1] AS b, states[2] AS p, states[3] AS q
WHERE a <> 'NOT' OR b <> 'NOT'
WITH *,
  CASE WHEN a <> 'NOT' AND b <> 'NOT' AND one <> other
    THEN [key IN keys(one) + keys(other) WHERE NOT key IN $p6 AND coalesce(one[key] <> other[key], true)]
    ELSE [] END AS differing
WITH id, a, b, differing, coalesce(one.type, other.type) AS typeName,
  CASE WHEN a = 'NOT' THEN 'ADDED' WHEN b = 'NOT' THEN 'ENDED' WHEN size(differing) > 0 OR a <> b THEN 'ALTERED' END AS kind,
  CASE WHEN p = b THEN 'KNOWLEDGE'
    WHEN a <> 'NOT' AND b <> 'NOT' THEN CASE WHEN size(differing) > 0 OR p <> a THEN 'BOTH' ELSE 'WORLD' END
    WHEN (p = 'NOT') = (b = 'NOT') THEN 'KNOWLEDGE' WHEN (q = 'NOT') = (b = 'NOT') THEN 'WORLD' ELSE 'BOTH' END AS cause
WHERE kind IS NOT NULL
RETURN typeName, kind, cause, count(*)
// ---
UNWIND $p2 AS ofId
MATCH (said:Stage {id: ofId})  WITH said
WHERE (said.fromRelease <= $p0 AND (said.untilRelease IS NULL OR said.untilRelease > $p0) OR said.fromRelease <= $p1 AND (said.untilRelease IS NULL OR said.untilRelease > $p1))
WITH said.id AS id, head(collect(CASE WHEN said.fromRelease <= $p0 AND (said.untilRelease IS NULL OR said.untilRelease > $p0) THEN said END)) AS one, head(collect(CASE WHEN said.fromRelease <= $p1 AND (said.untilRelease IS NULL OR said.untilRelease > $p1) THEN said END)) AS other
WITH id, one, other, [look IN [[one, $p3], [other, $p4], [other, $p3], [one, $p4]] | CASE WHEN NOT coalesce(look[0] IS NOT NULL AND (look[1] IS NULL OR look[0].possibleFrom <= look[1] AND look[0].possibleTo >= look[1]), false) THEN 'NOT' WHEN look[1] IS NULL THEN 'LISTED' ELSE CASE WHEN look[0].certainFrom <= look[1] AND look[0].certainTo >= look[1] THEN 'CERTAIN' ELSE 'POSSIBLE' END END] AS states
WITH id, one, other, states[0] AS a, states[1] AS b, states[2] AS p, states[3] AS q
WHERE a <> 'NOT' OR b <> 'NOT'
WITH *,
  CASE WHEN a <> 'NOT' AND b <> 'NOT' AND one <> other
    THEN [key IN keys(one) + keys(other) WHERE NOT key IN $p6 AND coalesce(one[key] <> other[key], true)]
    ELSE [] END AS differing
WITH id, a, b, differing, coalesce(one.type, other.type) AS typeName,
  CASE WHEN a = 'NOT' THEN 'ADDED' WHEN b = 'NOT' THEN 'ENDED' WHEN size(differing) > 0 OR a <> b THEN 'ALTERED' END AS kind,
  CASE WHEN p = b THEN 'KNOWLEDGE'
    WHEN a <> 'NOT' AND b <> 'NOT' THEN CASE WHEN size(differing) > 0 OR p <> a THEN 'BOTH' ELSE 'WORLD' END
    WHEN (p = 'NOT') = (b = 'NOT') THEN 'KNOWLEDGE' WHEN (q = 'NOT') = (b = 'NOT') THEN 'WORLD' ELSE 'BOTH' END AS cause
WHERE kind IS NOT NULL
WITH id, typeName, kind, cause, differing, a <> b AS isSurer ORDER BY id LIMIT $p7
RETURN id, typeName, kind, cause, differing, isSurer
// ---
UNWIND $wanted AS one
MATCH (owner:Entity {id: one.owner})-[claim]->(end) WHERE claim.id IN one.ids
WITH * WHERE claim.untilRelease IS NULL
RETURN one.place, claim.id, owner.id, end.id, [column IN one.columns | claim[column]]
