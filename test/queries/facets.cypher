CALL () {
CALL () {
CALL () {
  MATCH (n)-[claim11:SESSION_OF]->(far11:Entity)
  WHERE far11.id = $p1_0 AND n:Meeting
  WITH DISTINCT n
  WHERE n.startedOn_first >= $p0_0 AND n.sortEnglish IS NOT NULL
  WITH n ORDER BY n.sortEnglish, n.id LIMIT $p2_0
  RETURN collect([[n.sortEnglish, n.id], null, n.id, n.type, [column IN $p3_0 | n[column]]]) AS page
}
CALL () {
  MATCH (n)-[claim11:SESSION_OF]->(far11:Entity)
  WHERE far11.id = $p5_0 AND n:Meeting
  WITH DISTINCT n
  WHERE n.startedOn_first >= $p4_0
  RETURN count(n) AS total
}
WITH page, total, null AS certain
RETURN page, total, certain
}
RETURN collect([page, total, certain]) AS part0
}
CALL () {
CALL () {
MATCH (n)-[claim11:SESSION_OF]->(far11:Entity)
  WHERE far11.id = $p0_1 AND n:Meeting
  WITH DISTINCT n
WITH n, [group IN CASE WHEN left(n.startedOn_first, 3) = left(n.startedOn_last, 3) THEN [left(n.startedOn_first, 3) + '0s'] ELSE [] END | [group, n.startedOn_first >= $p1_1]] AS pairs
UNWIND CASE size(pairs) WHEN 0 THEN [null] ELSE range(0, size(pairs) - 1) END AS place
WITH n, place, pairs[place] AS pair
WITH pair[0] AS group, count(*) AS times,
  count(CASE WHEN pair[1] THEN 1 END) > 0 AS chosen, count(CASE WHEN coalesce(place, 0) = 0 THEN 1 END) AS firsts
ORDER BY chosen DESC, times DESC, group
WITH sum(firsts) AS total, sum(CASE WHEN group IS NULL THEN times ELSE 0 END) AS withoutValue,
  collect(CASE WHEN group IS NOT NULL THEN [group, times, chosen] END) AS heads
WITH [total, withoutValue, size(heads), heads[0..$p2_1]] AS found
RETURN found
}
RETURN collect([found]) AS part1
}
CALL () {
CALL () {
MATCH (n)-[claim11:SESSION_OF]->(far11:Entity)
  WHERE far11.id = $p0_2 AND n:Meeting
  WITH DISTINCT n
WITH n, [group IN CASE WHEN left(n.startedOn_first, 4) = left(n.startedOn_last, 4) THEN [left(n.startedOn_first, 4)] ELSE [] END | [group, n.startedOn_first >= $p1_2]] AS pairs
UNWIND CASE size(pairs) WHEN 0 THEN [null] ELSE range(0, size(pairs) - 1) END AS place
WITH n, place, pairs[place] AS pair
WITH pair[0] AS group, count(*) AS times,
  count(CASE WHEN pair[1] THEN 1 END) > 0 AS chosen, count(CASE WHEN coalesce(place, 0) = 0 THEN 1 END) AS firsts
ORDER BY chosen DESC, times DESC, group
WITH sum(firsts) AS total, sum(CASE WHEN group IS NULL THEN times ELSE 0 END) AS withoutValue,
  collect(CASE WHEN group IS NOT NULL THEN [group, times, chosen] END) AS heads
WITH [total, withoutValue, size(heads), heads[0..$p2_2]] AS found
RETURN found
}
RETURN collect([found]) AS part2
}
CALL () {
CALL () {
MATCH (n)-[claim11:SESSION_OF]->(far11:Entity)
  WHERE far11.id = $p1_3 AND n:Meeting
  WITH DISTINCT n
WHERE n.startedOn_first >= $p0_3
WITH n, COLLECT {
  MATCH (n)-[claim31:HELD_IN]->(far31:Entity)
  RETURN [far31.id, false]
} AS pairs
UNWIND CASE size(pairs) WHEN 0 THEN [null] ELSE range(0, size(pairs) - 1) END AS place
WITH n, place, pairs[place] AS pair
WITH pair[0] AS group, count(DISTINCT n) AS times,
  count(CASE WHEN pair[1] THEN 1 END) > 0 AS chosen, count(CASE WHEN coalesce(place, 0) = 0 THEN 1 END) AS firsts
ORDER BY chosen DESC, times DESC, group
WITH sum(firsts) AS total, sum(CASE WHEN group IS NULL THEN times ELSE 0 END) AS withoutValue,
  collect(CASE WHEN group IS NOT NULL THEN [group, times, chosen] END) AS heads
WITH [total, withoutValue, size(heads), heads[0..$p2_3]] AS found
RETURN found
}
RETURN collect([found]) AS part3
}
CALL () {
CALL () {
MATCH (n)-[claim11:SESSION_OF]->(far11:Entity)
  WHERE far11.id = $p1_4 AND n:Meeting
  WITH DISTINCT n
WHERE n.startedOn_first >= $p0_4
WITH n, [group IN CASE WHEN n.meetingLevel IS NULL THEN [] ELSE [toString(n.meetingLevel)] END | [group, false]] AS pairs
UNWIND CASE size(pairs) WHEN 0 THEN [null] ELSE range(0, size(pairs) - 1) END AS place
WITH n, place, pairs[place] AS pair
WITH pair[0] AS group, count(*) AS times,
  count(CASE WHEN pair[1] THEN 1 END) > 0 AS chosen, count(CASE WHEN coalesce(place, 0) = 0 THEN 1 END) AS firsts
ORDER BY chosen DESC, times DESC, group
WITH sum(firsts) AS total, sum(CASE WHEN group IS NULL THEN times ELSE 0 END) AS withoutValue,
  collect(CASE WHEN group IS NOT NULL THEN [group, times, chosen] END) AS heads
WITH [total, withoutValue, size(heads), heads[0..$p2_4]] AS found
RETURN found
}
RETURN collect([found]) AS part4
}
CALL () {
CALL () {
MATCH (n:Meeting)
WHERE n.startedOn_first >= $p0_5 AND n.id IS NOT NULL
WITH n, COLLECT {
  MATCH (n)-[claim31:SESSION_OF]->(far31:Entity)
  RETURN [far31.id, ((far31.id = $p1_5))]
} AS pairs
UNWIND CASE size(pairs) WHEN 0 THEN [null] ELSE range(0, size(pairs) - 1) END AS place
WITH n, place, pairs[place] AS pair
WITH pair[0] AS group, count(DISTINCT n) AS times,
  count(CASE WHEN pair[1] THEN 1 END) > 0 AS chosen, count(CASE WHEN coalesce(place, 0) = 0 THEN 1 END) AS firsts
ORDER BY chosen DESC, times DESC, group
WITH sum(firsts) AS total, sum(CASE WHEN group IS NULL THEN times ELSE 0 END) AS withoutValue,
  collect(CASE WHEN group IS NOT NULL THEN [group, times, chosen] END) AS heads
WITH [total, withoutValue, size(heads), heads[0..$p2_5]] AS found
RETURN found
}
RETURN collect([found]) AS part5
}
RETURN part0, part1, part2, part3, part4, part5
// ---
UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
