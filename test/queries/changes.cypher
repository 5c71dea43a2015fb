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
UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
// ---
UNWIND $p2 AS ofId
MATCH (near:Stage {id: ofId})-[:HAS_STATEMENT|HAD_STATEMENT]->(said:Statement) WHERE near.fromRelease IS NOT NULL WITH said
WITH said, said.fromRelease <= $p0 AND (said.untilRelease IS NULL OR said.untilRelease > $p0) AS isOne, said.fromRelease <= $p1 AND (said.untilRelease IS NULL OR said.untilRelease > $p1) AS isOther
WHERE isOne OR isOther
WITH said, isOne, isOther, CASE WHEN said.verdict <> 'REJECTED' AND said.modality IN $p3 AND said.possibleFrom <= $p4 AND said.possibleTo >= $p4 AND (said.deniedOn IS NULL OR said.certainFrom <= $p4 AND said.certainTo >= $p4 OR none(days IN said.deniedOn WHERE left(days, 10) <= $p4 AND right(days, 10) >= $p4)) THEN CASE WHEN said.certainFrom <= $p4 AND said.certainTo >= $p4 THEN 'CERTAIN' ELSE 'POSSIBLE' END ELSE 'NOT' END AS onFrom, CASE WHEN said.verdict <> 'REJECTED' AND said.modality IN $p3 AND said.possibleFrom <= $p5 AND said.possibleTo >= $p5 AND (said.deniedOn IS NULL OR said.certainFrom <= $p5 AND said.certainTo >= $p5 OR none(days IN said.deniedOn WHERE left(days, 10) <= $p5 AND right(days, 10) >= $p5)) THEN CASE WHEN said.certainFrom <= $p5 AND said.certainTo >= $p5 THEN 'CERTAIN' ELSE 'POSSIBLE' END ELSE 'NOT' END AS onTo
WHERE (onFrom <> 'NOT' OR onTo <> 'NOT') AND NOT (isOne AND isOther AND onFrom = onTo)
WITH said.id AS id, head(collect(CASE WHEN isOne THEN said END)) AS one, head(collect(CASE WHEN isOther THEN said END)) AS other,
  coalesce(min(CASE WHEN isOne THEN onFrom END), 'NOT') AS a, coalesce(min(CASE WHEN isOther THEN onTo END), 'NOT') AS b,
  coalesce(min(CASE WHEN isOther THEN onFrom END), 'NOT') AS p, coalesce(min(CASE WHEN isOne THEN onTo END), 'NOT') AS q
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
WITH typeName, kind, cause, differing, a <> b AS isSurer, collect(id) AS ids
WITH collect([typeName, kind, cause, differing, isSurer, ids]) AS groups
RETURN [alike IN groups | [alike[0], alike[1], alike[2], size(alike[5])]] AS totals, COLLECT {
  UNWIND groups AS alike
  UNWIND alike[5] AS id
  WITH id, alike ORDER BY id LIMIT $p7
  RETURN [id, alike[0], alike[1], alike[2], alike[3], alike[4]]
} AS page
// ---
UNWIND $p2 AS ofId
MATCH (near:Stage {id: ofId})-[said]-() WHERE near.fromRelease IS NOT NULL WITH said
WITH said, said.fromRelease <= $p0 AND (said.untilRelease IS NULL OR said.untilRelease > $p0) AS isOne, said.fromRelease <= $p1 AND (said.untilRelease IS NULL OR said.untilRelease > $p1) AS isOther
WHERE isOne OR isOther
WITH said, isOne, isOther, CASE WHEN said.verdict <> 'REJECTED' AND said.modality IN $p3 AND said.possibleFrom <= $p4 AND said.possibleTo >= $p4 AND (said.deniedOn IS NULL OR said.certainFrom <= $p4 AND said.certainTo >= $p4 OR none(days IN said.deniedOn WHERE left(days, 10) <= $p4 AND right(days, 10) >= $p4)) THEN CASE WHEN said.certainFrom <= $p4 AND said.certainTo >= $p4 THEN 'CERTAIN' ELSE 'POSSIBLE' END ELSE 'NOT' END AS onFrom, CASE WHEN said.verdict <> 'REJECTED' AND said.modality IN $p3 AND said.possibleFrom <= $p5 AND said.possibleTo >= $p5 AND (said.deniedOn IS NULL OR said.certainFrom <= $p5 AND said.certainTo >= $p5 OR none(days IN said.deniedOn WHERE left(days, 10) <= $p5 AND right(days, 10) >= $p5)) THEN CASE WHEN said.certainFrom <= $p5 AND said.certainTo >= $p5 THEN 'CERTAIN' ELSE 'POSSIBLE' END ELSE 'NOT' END AS onTo
WHERE (onFrom <> 'NOT' OR onTo <> 'NOT') AND NOT (isOne AND isOther AND onFrom = onTo)
WITH said.id AS id, head(collect(CASE WHEN isOne THEN said END)) AS one, head(collect(CASE WHEN isOther THEN said END)) AS other,
  coalesce(min(CASE WHEN isOne THEN onFrom END), 'NOT') AS a, coalesce(min(CASE WHEN isOther THEN onTo END), 'NOT') AS b,
  coalesce(min(CASE WHEN isOther THEN onFrom END), 'NOT') AS p, coalesce(min(CASE WHEN isOne THEN onTo END), 'NOT') AS q
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
WITH typeName, kind, cause, differing, a <> b AS isSurer, collect(id) AS ids
WITH collect([typeName, kind, cause, differing, isSurer, ids]) AS groups
RETURN [alike IN groups | [alike[0], alike[1], alike[2], size(alike[5])]] AS totals, COLLECT {
  UNWIND groups AS alike
  UNWIND alike[5] AS id
  WITH id, alike ORDER BY id LIMIT $p7
  RETURN [id, alike[0], alike[1], alike[2], alike[3], alike[4]]
} AS page
// ---
UNWIND $p2 AS ofId
MATCH (said:Stage {id: ofId}) WHERE said.fromRelease IS NOT NULL  WITH said
WITH said, said.fromRelease <= $p0 AND (said.untilRelease IS NULL OR said.untilRelease > $p0) AS isOne, said.fromRelease <= $p1 AND (said.untilRelease IS NULL OR said.untilRelease > $p1) AS isOther
WHERE isOne OR isOther
WITH said, isOne, isOther, CASE WHEN said.possibleFrom <= $p3 AND said.possibleTo >= $p3 THEN CASE WHEN said.certainFrom <= $p3 AND said.certainTo >= $p3 THEN 'CERTAIN' ELSE 'POSSIBLE' END ELSE 'NOT' END AS onFrom, CASE WHEN said.possibleFrom <= $p4 AND said.possibleTo >= $p4 THEN CASE WHEN said.certainFrom <= $p4 AND said.certainTo >= $p4 THEN 'CERTAIN' ELSE 'POSSIBLE' END ELSE 'NOT' END AS onTo
WHERE (onFrom <> 'NOT' OR onTo <> 'NOT') AND NOT (isOne AND isOther AND onFrom = onTo)
WITH said.id AS id, head(collect(CASE WHEN isOne THEN said END)) AS one, head(collect(CASE WHEN isOther THEN said END)) AS other,
  coalesce(min(CASE WHEN isOne THEN onFrom END), 'NOT') AS a, coalesce(min(CASE WHEN isOther THEN onTo END), 'NOT') AS b,
  coalesce(min(CASE WHEN isOther THEN onFrom END), 'NOT') AS p, coalesce(min(CASE WHEN isOne THEN onTo END), 'NOT') AS q
WHERE a <> 'NOT' OR b <> 'NOT'
WITH *,
  CASE WHEN a <> 'NOT' AND b <> 'NOT' AND one <> other
    THEN [key IN keys(one) + keys(other) WHERE NOT key IN $p5 AND coalesce(one[key] <> other[key], true)]
    ELSE [] END AS differing
WITH id, a, b, differing, coalesce(one.type, other.type) AS typeName,
  CASE WHEN a = 'NOT' THEN 'ADDED' WHEN b = 'NOT' THEN 'ENDED' WHEN size(differing) > 0 OR a <> b THEN 'ALTERED' END AS kind,
  CASE WHEN p = b THEN 'KNOWLEDGE'
    WHEN a <> 'NOT' AND b <> 'NOT' THEN CASE WHEN size(differing) > 0 OR p <> a THEN 'BOTH' ELSE 'WORLD' END
    WHEN (p = 'NOT') = (b = 'NOT') THEN 'KNOWLEDGE' WHEN (q = 'NOT') = (b = 'NOT') THEN 'WORLD' ELSE 'BOTH' END AS cause
WHERE kind IS NOT NULL
WITH typeName, kind, cause, differing, a <> b AS isSurer, collect(id) AS ids
WITH collect([typeName, kind, cause, differing, isSurer, ids]) AS groups
RETURN [alike IN groups | [alike[0], alike[1], alike[2], size(alike[5])]] AS totals, COLLECT {
  UNWIND groups AS alike
  UNWIND alike[5] AS id
  WITH id, alike ORDER BY id LIMIT $p6
  RETURN [id, alike[0], alike[1], alike[2], alike[3], alike[4]]
} AS page
// ---
UNWIND $wanted AS one
MATCH (owner:Entity {id: one.owner})-[claim]->(end) WHERE claim.id IN one.ids
WITH * WHERE claim.untilRelease IS NULL
RETURN one.place, claim.id, owner.id, end.id, [column IN one.columns | claim[column]]
