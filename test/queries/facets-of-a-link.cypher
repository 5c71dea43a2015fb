UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
WITH *, COUNT { MATCH (n)<-[claim_1:SESSION_OF]-(far_1) WHERE claim_1.grade = $p0 AND far_1.startedOn_last < $p1 } AS total_1_0
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values, [[null, total_1_0, null, null]] AS below
// ---
CALL () {
CALL () {
UNWIND $ids_0 AS id
MATCH (near:Entity {id: id})
CALL (near) {
MATCH (near)<-[claim:SESSION_OF]-(far)
WHERE claim.grade = $p0_0
WITH claim, [group IN CASE WHEN left(far.startedOn_first, 4) = left(far.startedOn_last, 4) THEN [left(far.startedOn_first, 4)] ELSE [] END | [group, far.startedOn_last < $p1_0]] AS pairs
UNWIND CASE size(pairs) WHEN 0 THEN [null] ELSE range(0, size(pairs) - 1) END AS place
WITH claim, place, pairs[place] AS pair
WITH pair[0] AS group, count(*) AS times,
  count(CASE WHEN pair[1] THEN 1 END) > 0 AS chosen, count(CASE WHEN coalesce(place, 0) = 0 THEN 1 END) AS firsts
ORDER BY chosen DESC, times DESC, group
WITH sum(firsts) AS total, sum(CASE WHEN group IS NULL THEN times ELSE 0 END) AS withoutValue,
  collect(CASE WHEN group IS NOT NULL THEN [group, times, chosen] END) AS heads
WITH [total, withoutValue, size(heads), heads[0..$p2_0]] AS found
RETURN found
}
RETURN id, found
}
RETURN collect([id, found]) AS part0
}
CALL () {
CALL () {
UNWIND $ids_1 AS id
MATCH (near:Entity {id: id})
CALL (near) {
MATCH (near)<-[claim:SESSION_OF]-(far)
WHERE claim.grade = $p0_1 AND far.startedOn_last < $p1_1
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
WITH [total, withoutValue, size(heads), heads[0..$p2_1]] AS found
RETURN found
}
RETURN id, found
}
RETURN collect([id, found]) AS part1
}
CALL () {
CALL () {
UNWIND $ids_2 AS id
MATCH (near:Entity {id: id})
CALL (near) {
MATCH (near)<-[claim:SESSION_OF]-(far)
WHERE claim.grade = $p0_2 AND far.startedOn_last < $p1_2
WITH claim, [source IN [id IN coalesce(claim.sources, []) | {id: id}] | [source.id, false]] AS pairs
UNWIND CASE size(pairs) WHEN 0 THEN [null] ELSE range(0, size(pairs) - 1) END AS place
WITH claim, place, pairs[place] AS pair
WITH pair[0] AS group, count(DISTINCT claim) AS times,
  count(CASE WHEN pair[1] THEN 1 END) > 0 AS chosen, count(CASE WHEN coalesce(place, 0) = 0 THEN 1 END) AS firsts
ORDER BY chosen DESC, times DESC, group
WITH sum(firsts) AS total, sum(CASE WHEN group IS NULL THEN times ELSE 0 END) AS withoutValue,
  collect(CASE WHEN group IS NOT NULL THEN [group, times, chosen] END) AS heads
WITH [total, withoutValue, size(heads), heads[0..$p2_2]] AS found
RETURN found
}
RETURN id, found
}
RETURN collect([id, found]) AS part2
}
CALL () {
CALL () {
UNWIND $ids_3 AS id
MATCH (near:Entity {id: id})
CALL (near) {
MATCH (near)<-[claim:SESSION_OF]-(far)
WHERE far.startedOn_last < $p0_3
WITH claim, [group IN CASE WHEN claim.grade IS NULL THEN [] ELSE [toString(claim.grade)] END | [group, claim.grade = $p1_3]] AS pairs
UNWIND CASE size(pairs) WHEN 0 THEN [null] ELSE range(0, size(pairs) - 1) END AS place
WITH claim, place, pairs[place] AS pair
WITH pair[0] AS group, count(*) AS times,
  count(CASE WHEN pair[1] THEN 1 END) > 0 AS chosen, count(CASE WHEN coalesce(place, 0) = 0 THEN 1 END) AS firsts
ORDER BY chosen DESC, times DESC, group
WITH sum(firsts) AS total, sum(CASE WHEN group IS NULL THEN times ELSE 0 END) AS withoutValue,
  collect(CASE WHEN group IS NOT NULL THEN [group, times, chosen] END) AS heads
WITH [total, withoutValue, size(heads), heads[0..$p2_3]] AS found
RETURN found
}
RETURN id, found
}
RETURN collect([id, found]) AS part3
}
CALL () {
CALL () {
UNWIND $ids_4 AS id
MATCH (near:Entity {id: id})
CALL (near) {
MATCH (near)<-[claim:SESSION_OF|SESSION_OF_ASIDE]-(far)
WHERE claim.untilRelease IS NULL AND claim.verdict <> 'REJECTED' AND claim.modality IN $p0_4 AND claim.grade = $p1_4 AND far.startedOn_last < $p2_4
WITH claim, [group IN CASE WHEN claim.modality IS NULL THEN [] ELSE [toString(claim.modality)] END | [group, claim.modality IN $p3_4]] AS pairs
UNWIND CASE size(pairs) WHEN 0 THEN [null] ELSE range(0, size(pairs) - 1) END AS place
WITH claim, place, pairs[place] AS pair
WITH pair[0] AS group, count(*) AS times,
  count(CASE WHEN pair[1] THEN 1 END) > 0 AS chosen, count(CASE WHEN coalesce(place, 0) = 0 THEN 1 END) AS firsts
ORDER BY chosen DESC, times DESC, group
WITH sum(firsts) AS total, sum(CASE WHEN group IS NULL THEN times ELSE 0 END) AS withoutValue,
  collect(CASE WHEN group IS NOT NULL THEN [group, times, chosen] END) AS heads
WITH [total, withoutValue, size(heads), heads[0..$p4_4]] AS found
RETURN found
}
RETURN id, found
}
RETURN collect([id, found]) AS part4
}
RETURN part0, part1, part2, part3, part4
// ---
UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
