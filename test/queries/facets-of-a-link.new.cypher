UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
WITH *, COUNT { MATCH (near)<-[claim:SESSION_OF]-(far) WHERE claim.grade = $p0 AND far.startedOn_last < $p1 } AS total
RETURN id, null AS page, total, null AS summary, null AS besides
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
CALL (near) {
MATCH (near)<-[claim:SESSION_OF]-(far)
WHERE far.startedOn_last < $p0
WITH claim, [group IN CASE WHEN claim.grade IS NULL THEN [] ELSE [toString(claim.grade)] END | [group, claim.grade = $p1]] AS pairs
UNWIND CASE size(pairs) WHEN 0 THEN [null] ELSE range(0, size(pairs) - 1) END AS place
WITH claim, place, pairs[place] AS pair
WITH pair[0] AS group, count(*) AS times,
  count(CASE WHEN pair[1] THEN 1 END) > 0 AS chosen, count(CASE WHEN coalesce(place, 0) = 0 THEN 1 END) AS firsts
ORDER BY chosen DESC, times DESC, group
WITH sum(firsts) AS total, sum(CASE WHEN group IS NULL THEN times ELSE 0 END) AS withoutValue,
  collect(CASE WHEN group IS NOT NULL THEN [group, times, chosen] END) AS heads
WITH [total, withoutValue, size(heads), heads[0..$p2]] AS found
RETURN found
}
RETURN id, found
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
CALL (near) {
MATCH (near)<-[claim:SESSION_OF|SESSION_OF_ASIDE]-(far)
WHERE claim.untilRelease IS NULL AND claim.verdict <> 'REJECTED' AND claim.modality IN $p0 AND claim.grade = $p1 AND far.startedOn_last < $p2
WITH claim, [group IN CASE WHEN claim.modality IS NULL THEN [] ELSE [toString(claim.modality)] END | [group, claim.modality IN $p3]] AS pairs
UNWIND CASE size(pairs) WHEN 0 THEN [null] ELSE range(0, size(pairs) - 1) END AS place
WITH claim, place, pairs[place] AS pair
WITH pair[0] AS group, count(*) AS times,
  count(CASE WHEN pair[1] THEN 1 END) > 0 AS chosen, count(CASE WHEN coalesce(place, 0) = 0 THEN 1 END) AS firsts
ORDER BY chosen DESC, times DESC, group
WITH sum(firsts) AS total, sum(CASE WHEN group IS NULL THEN times ELSE 0 END) AS withoutValue,
  collect(CASE WHEN group IS NOT NULL THEN [group, times, chosen] END) AS heads
WITH [total, withoutValue, size(heads), heads[0..$p4]] AS found
RETURN found
}
RETURN id, found
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
CALL (near) {
MATCH (near)<-[claim:SESSION_OF]-(far)
WHERE claim.grade = $p0 AND far.startedOn_last < $p1
WITH claim, [source IN [id IN coalesce(claim.sources, []) | {id: id}] | [source.id, false]] AS pairs
UNWIND CASE size(pairs) WHEN 0 THEN [null] ELSE range(0, size(pairs) - 1) END AS place
WITH claim, place, pairs[place] AS pair
WITH pair[0] AS group, count(DISTINCT claim) AS times,
  count(CASE WHEN pair[1] THEN 1 END) > 0 AS chosen, count(CASE WHEN coalesce(place, 0) = 0 THEN 1 END) AS firsts
ORDER BY chosen DESC, times DESC, group
WITH sum(firsts) AS total, sum(CASE WHEN group IS NULL THEN times ELSE 0 END) AS withoutValue,
  collect(CASE WHEN group IS NOT NULL THEN [group, times, chosen] END) AS heads
WITH [total, withoutValue, size(heads), heads[0..$p2]] AS found
RETURN found
}
RETURN id, found
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
CALL (near) {
MATCH (near)<-[claim:SESSION_OF]-(far)
WHERE claim.grade = $p0
WITH claim, [group IN CASE WHEN left(far.startedOn_first, 4) = left(far.startedOn_last, 4) THEN [left(far.startedOn_first, 4)] ELSE [] END | [group, far.startedOn_last < $p1]] AS pairs
UNWIND CASE size(pairs) WHEN 0 THEN [null] ELSE range(0, size(pairs) - 1) END AS place
WITH claim, place, pairs[place] AS pair
WITH pair[0] AS group, count(*) AS times,
  count(CASE WHEN pair[1] THEN 1 END) > 0 AS chosen, count(CASE WHEN coalesce(place, 0) = 0 THEN 1 END) AS firsts
ORDER BY chosen DESC, times DESC, group
WITH sum(firsts) AS total, sum(CASE WHEN group IS NULL THEN times ELSE 0 END) AS withoutValue,
  collect(CASE WHEN group IS NOT NULL THEN [group, times, chosen] END) AS heads
WITH [total, withoutValue, size(heads), heads[0..$p2]] AS found
RETURN found
}
RETURN id, found
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
CALL (near) {
MATCH (near)<-[claim:SESSION_OF]-(far)
WHERE claim.grade = $p0 AND far.startedOn_last < $p1
WITH claim, COLLECT {
  MATCH (far)-[claim31:HELD_IN]->(far31:Entity)
  RETURN [far31.id, false]
} AS pairs
UNWIND CASE size(pairs) WHEN 0 THEN [null] ELSE range(0, size(pairs) - 1) END AS place
WITH claim, place, pairs[place] AS pair
WITH pair[0] AS group, count(DISTINCT claim) AS times,
  count(CASE WHEN pair[1] THEN 1 END) > 0 AS chosen, count(CASE WHEN coalesce(place, 0) = 0 THEN 1 END) AS firsts
ORDER BY chosen DESC, times DESC, group
WITH sum(firsts) AS total, sum(CASE WHEN group IS NULL THEN times ELSE 0 END) AS withoutValue,
  collect(CASE WHEN group IS NOT NULL THEN [group, times, chosen] END) AS heads
WITH [total, withoutValue, size(heads), heads[0..$p2]] AS found
RETURN found
}
RETURN id, found
// ---
UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
