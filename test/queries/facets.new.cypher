MATCH (n)-[claim1:SESSION_OF]->(far1:Entity)
WHERE far1.id = $p0 AND n:Meeting
WITH DISTINCT n LIMIT $p1
WITH collect(n.id) AS ids
RETURN CASE WHEN size(ids) <= $p2 THEN ids END AS ids
// ---
MATCH (n:Meeting)
WHERE all(every1 IN $p0 WHERE any(one1 IN every1 WHERE CASE one1.test
    WHEN 'exists' THEN (n[one1.at] IS NOT NULL) = one1.value
    WHEN 'related' THEN $p1[one1.at][n.id] IS NOT NULL
    WHEN 'eq' THEN n[one1.at] = one1.value
WHEN 'in' THEN n[one1.at] IN one1.value
WHEN 'gte' THEN n[one1.at] >= one1.value
WHEN 'lt' THEN n[one1.at] < one1.value
WHEN 'lte' THEN n[one1.at] <= one1.value
WHEN 'gt' THEN n[one1.at] > one1.value
WHEN 'ne' THEN n[one1.at] <> one1.value
WHEN 'contains' THEN n[one1.at] CONTAINS one1.value
WHEN 'startsWith' THEN n[one1.at] STARTS WITH one1.value
WHEN 'list eq' THEN one1.value IN coalesce(n[one1.at], [])
WHEN 'list in' THEN any(known IN coalesce(n[one1.at], []) WHERE known IN one1.value)
WHEN 'list gte' THEN any(known IN coalesce(n[one1.at], []) WHERE known >= one1.value)
WHEN 'list lt' THEN any(known IN coalesce(n[one1.at], []) WHERE known < one1.value)
WHEN 'list lte' THEN any(known IN coalesce(n[one1.at], []) WHERE known <= one1.value)
WHEN 'list gt' THEN any(known IN coalesce(n[one1.at], []) WHERE known > one1.value)
WHEN 'list ne' THEN NOT one1.value IN coalesce(n[one1.at], [])
WHEN 'list contains' THEN any(known IN coalesce(n[one1.at], []) WHERE known CONTAINS one1.value)
WHEN 'list startsWith' THEN any(known IN coalesce(n[one1.at], []) WHERE known STARTS WITH one1.value)
  END = one1.expects))
WITH n, COLLECT {
  MATCH (n)-[claim31:SESSION_OF]->(far31:Entity)
  RETURN [far31.id, ((far31.id = $p2))]
} AS pairs
UNWIND CASE size(pairs) WHEN 0 THEN [null] ELSE range(0, size(pairs) - 1) END AS place
WITH n, place, pairs[place] AS pair
WITH pair[0] AS group, count(DISTINCT n) AS times,
  count(CASE WHEN pair[1] THEN 1 END) > 0 AS chosen, count(CASE WHEN coalesce(place, 0) = 0 THEN 1 END) AS firsts
ORDER BY chosen DESC, times DESC, group
WITH sum(firsts) AS total, sum(CASE WHEN group IS NULL THEN times ELSE 0 END) AS withoutValue,
  collect(CASE WHEN group IS NOT NULL THEN [group, times, chosen] END) AS heads
WITH [total, withoutValue, size(heads), heads[0..$p3]] AS found
RETURN found
// ---
MATCH (n:Meeting)
WHERE n.id IN $p2 AND all(every1 IN $p0 WHERE any(one1 IN every1 WHERE CASE one1.test
    WHEN 'exists' THEN (n[one1.at] IS NOT NULL) = one1.value
    WHEN 'related' THEN $p1[one1.at][n.id] IS NOT NULL
    WHEN 'eq' THEN n[one1.at] = one1.value
WHEN 'in' THEN n[one1.at] IN one1.value
WHEN 'gte' THEN n[one1.at] >= one1.value
WHEN 'lt' THEN n[one1.at] < one1.value
WHEN 'lte' THEN n[one1.at] <= one1.value
WHEN 'gt' THEN n[one1.at] > one1.value
WHEN 'ne' THEN n[one1.at] <> one1.value
WHEN 'contains' THEN n[one1.at] CONTAINS one1.value
WHEN 'startsWith' THEN n[one1.at] STARTS WITH one1.value
WHEN 'list eq' THEN one1.value IN coalesce(n[one1.at], [])
WHEN 'list in' THEN any(known IN coalesce(n[one1.at], []) WHERE known IN one1.value)
WHEN 'list gte' THEN any(known IN coalesce(n[one1.at], []) WHERE known >= one1.value)
WHEN 'list lt' THEN any(known IN coalesce(n[one1.at], []) WHERE known < one1.value)
WHEN 'list lte' THEN any(known IN coalesce(n[one1.at], []) WHERE known <= one1.value)
WHEN 'list gt' THEN any(known IN coalesce(n[one1.at], []) WHERE known > one1.value)
WHEN 'list ne' THEN NOT one1.value IN coalesce(n[one1.at], [])
WHEN 'list contains' THEN any(known IN coalesce(n[one1.at], []) WHERE known CONTAINS one1.value)
WHEN 'list startsWith' THEN any(known IN coalesce(n[one1.at], []) WHERE known STARTS WITH one1.value)
  END = one1.expects))
WITH n, [group IN CASE WHEN left(n.startedOn_first, 4) = left(n.startedOn_last, 4) THEN [left(n.startedOn_first, 4)] ELSE [] END | [group, n.startedOn_first >= $p3]] AS pairs
UNWIND CASE size(pairs) WHEN 0 THEN [null] ELSE range(0, size(pairs) - 1) END AS place
WITH n, place, pairs[place] AS pair
WITH pair[0] AS group, count(*) AS times,
  count(CASE WHEN pair[1] THEN 1 END) > 0 AS chosen, count(CASE WHEN coalesce(place, 0) = 0 THEN 1 END) AS firsts
ORDER BY chosen DESC, times DESC, group
WITH sum(firsts) AS total, sum(CASE WHEN group IS NULL THEN times ELSE 0 END) AS withoutValue,
  collect(CASE WHEN group IS NOT NULL THEN [group, times, chosen] END) AS heads
WITH [total, withoutValue, size(heads), heads[0..$p4]] AS found
RETURN found
// ---
MATCH (n:Meeting)
WHERE n.id IN $p2 AND all(every1 IN $p0 WHERE any(one1 IN every1 WHERE CASE one1.test
    WHEN 'exists' THEN (n[one1.at] IS NOT NULL) = one1.value
    WHEN 'related' THEN $p1[one1.at][n.id] IS NOT NULL
    WHEN 'eq' THEN n[one1.at] = one1.value
WHEN 'in' THEN n[one1.at] IN one1.value
WHEN 'gte' THEN n[one1.at] >= one1.value
WHEN 'lt' THEN n[one1.at] < one1.value
WHEN 'lte' THEN n[one1.at] <= one1.value
WHEN 'gt' THEN n[one1.at] > one1.value
WHEN 'ne' THEN n[one1.at] <> one1.value
WHEN 'contains' THEN n[one1.at] CONTAINS one1.value
WHEN 'startsWith' THEN n[one1.at] STARTS WITH one1.value
WHEN 'list eq' THEN one1.value IN coalesce(n[one1.at], [])
WHEN 'list in' THEN any(known IN coalesce(n[one1.at], []) WHERE known IN one1.value)
WHEN 'list gte' THEN any(known IN coalesce(n[one1.at], []) WHERE known >= one1.value)
WHEN 'list lt' THEN any(known IN coalesce(n[one1.at], []) WHERE known < one1.value)
WHEN 'list lte' THEN any(known IN coalesce(n[one1.at], []) WHERE known <= one1.value)
WHEN 'list gt' THEN any(known IN coalesce(n[one1.at], []) WHERE known > one1.value)
WHEN 'list ne' THEN NOT one1.value IN coalesce(n[one1.at], [])
WHEN 'list contains' THEN any(known IN coalesce(n[one1.at], []) WHERE known CONTAINS one1.value)
WHEN 'list startsWith' THEN any(known IN coalesce(n[one1.at], []) WHERE known STARTS WITH one1.value)
  END = one1.expects))
WITH n, [group IN CASE WHEN left(n.startedOn_first, 3) = left(n.startedOn_last, 3) THEN [left(n.startedOn_first, 3) + '0s'] ELSE [] END | [group, n.startedOn_first >= $p3]] AS pairs
UNWIND CASE size(pairs) WHEN 0 THEN [null] ELSE range(0, size(pairs) - 1) END AS place
WITH n, place, pairs[place] AS pair
WITH pair[0] AS group, count(*) AS times,
  count(CASE WHEN pair[1] THEN 1 END) > 0 AS chosen, count(CASE WHEN coalesce(place, 0) = 0 THEN 1 END) AS firsts
ORDER BY chosen DESC, times DESC, group
WITH sum(firsts) AS total, sum(CASE WHEN group IS NULL THEN times ELSE 0 END) AS withoutValue,
  collect(CASE WHEN group IS NOT NULL THEN [group, times, chosen] END) AS heads
WITH [total, withoutValue, size(heads), heads[0..$p4]] AS found
RETURN found
// ---
MATCH (n:Meeting)
WHERE n.id IN $p2 AND all(every1 IN $p0 WHERE any(one1 IN every1 WHERE CASE one1.test
    WHEN 'exists' THEN (n[one1.at] IS NOT NULL) = one1.value
    WHEN 'related' THEN $p1[one1.at][n.id] IS NOT NULL
    WHEN 'eq' THEN n[one1.at] = one1.value
WHEN 'in' THEN n[one1.at] IN one1.value
WHEN 'gte' THEN n[one1.at] >= one1.value
WHEN 'lt' THEN n[one1.at] < one1.value
WHEN 'lte' THEN n[one1.at] <= one1.value
WHEN 'gt' THEN n[one1.at] > one1.value
WHEN 'ne' THEN n[one1.at] <> one1.value
WHEN 'contains' THEN n[one1.at] CONTAINS one1.value
WHEN 'startsWith' THEN n[one1.at] STARTS WITH one1.value
WHEN 'list eq' THEN one1.value IN coalesce(n[one1.at], [])
WHEN 'list in' THEN any(known IN coalesce(n[one1.at], []) WHERE known IN one1.value)
WHEN 'list gte' THEN any(known IN coalesce(n[one1.at], []) WHERE known >= one1.value)
WHEN 'list lt' THEN any(known IN coalesce(n[one1.at], []) WHERE known < one1.value)
WHEN 'list lte' THEN any(known IN coalesce(n[one1.at], []) WHERE known <= one1.value)
WHEN 'list gt' THEN any(known IN coalesce(n[one1.at], []) WHERE known > one1.value)
WHEN 'list ne' THEN NOT one1.value IN coalesce(n[one1.at], [])
WHEN 'list contains' THEN any(known IN coalesce(n[one1.at], []) WHERE known CONTAINS one1.value)
WHEN 'list startsWith' THEN any(known IN coalesce(n[one1.at], []) WHERE known STARTS WITH one1.value)
  END = one1.expects))
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
WITH [total, withoutValue, size(heads), heads[0..$p3]] AS found
RETURN found
// ---
MATCH (n:Meeting)
WHERE n.id IN $p2 AND all(every1 IN $p0 WHERE any(one1 IN every1 WHERE CASE one1.test
    WHEN 'exists' THEN (n[one1.at] IS NOT NULL) = one1.value
    WHEN 'related' THEN $p1[one1.at][n.id] IS NOT NULL
    WHEN 'eq' THEN n[one1.at] = one1.value
WHEN 'in' THEN n[one1.at] IN one1.value
WHEN 'gte' THEN n[one1.at] >= one1.value
WHEN 'lt' THEN n[one1.at] < one1.value
WHEN 'lte' THEN n[one1.at] <= one1.value
WHEN 'gt' THEN n[one1.at] > one1.value
WHEN 'ne' THEN n[one1.at] <> one1.value
WHEN 'contains' THEN n[one1.at] CONTAINS one1.value
WHEN 'startsWith' THEN n[one1.at] STARTS WITH one1.value
WHEN 'list eq' THEN one1.value IN coalesce(n[one1.at], [])
WHEN 'list in' THEN any(known IN coalesce(n[one1.at], []) WHERE known IN one1.value)
WHEN 'list gte' THEN any(known IN coalesce(n[one1.at], []) WHERE known >= one1.value)
WHEN 'list lt' THEN any(known IN coalesce(n[one1.at], []) WHERE known < one1.value)
WHEN 'list lte' THEN any(known IN coalesce(n[one1.at], []) WHERE known <= one1.value)
WHEN 'list gt' THEN any(known IN coalesce(n[one1.at], []) WHERE known > one1.value)
WHEN 'list ne' THEN NOT one1.value IN coalesce(n[one1.at], [])
WHEN 'list contains' THEN any(known IN coalesce(n[one1.at], []) WHERE known CONTAINS one1.value)
WHEN 'list startsWith' THEN any(known IN coalesce(n[one1.at], []) WHERE known STARTS WITH one1.value)
  END = one1.expects))
WITH n, [group IN CASE WHEN n.meetingLevel IS NULL THEN [] ELSE [toString(n.meetingLevel)] END | [group, false]] AS pairs
UNWIND CASE size(pairs) WHEN 0 THEN [null] ELSE range(0, size(pairs) - 1) END AS place
WITH n, place, pairs[place] AS pair
WITH pair[0] AS group, count(*) AS times,
  count(CASE WHEN pair[1] THEN 1 END) > 0 AS chosen, count(CASE WHEN coalesce(place, 0) = 0 THEN 1 END) AS firsts
ORDER BY chosen DESC, times DESC, group
WITH sum(firsts) AS total, sum(CASE WHEN group IS NULL THEN times ELSE 0 END) AS withoutValue,
  collect(CASE WHEN group IS NOT NULL THEN [group, times, chosen] END) AS heads
WITH [total, withoutValue, size(heads), heads[0..$p3]] AS found
RETURN found
// ---
CALL () {
  MATCH (n:Meeting)
  WHERE n.id IN $p2 AND all(every1 IN $p0 WHERE any(one1 IN every1 WHERE CASE one1.test
    WHEN 'exists' THEN (n[one1.at] IS NOT NULL) = one1.value
    WHEN 'related' THEN $p1[one1.at][n.id] IS NOT NULL
    WHEN 'eq' THEN n[one1.at] = one1.value
WHEN 'in' THEN n[one1.at] IN one1.value
WHEN 'gte' THEN n[one1.at] >= one1.value
WHEN 'lt' THEN n[one1.at] < one1.value
WHEN 'lte' THEN n[one1.at] <= one1.value
WHEN 'gt' THEN n[one1.at] > one1.value
WHEN 'ne' THEN n[one1.at] <> one1.value
WHEN 'contains' THEN n[one1.at] CONTAINS one1.value
WHEN 'startsWith' THEN n[one1.at] STARTS WITH one1.value
WHEN 'list eq' THEN one1.value IN coalesce(n[one1.at], [])
WHEN 'list in' THEN any(known IN coalesce(n[one1.at], []) WHERE known IN one1.value)
WHEN 'list gte' THEN any(known IN coalesce(n[one1.at], []) WHERE known >= one1.value)
WHEN 'list lt' THEN any(known IN coalesce(n[one1.at], []) WHERE known < one1.value)
WHEN 'list lte' THEN any(known IN coalesce(n[one1.at], []) WHERE known <= one1.value)
WHEN 'list gt' THEN any(known IN coalesce(n[one1.at], []) WHERE known > one1.value)
WHEN 'list ne' THEN NOT one1.value IN coalesce(n[one1.at], [])
WHEN 'list contains' THEN any(known IN coalesce(n[one1.at], []) WHERE known CONTAINS one1.value)
WHEN 'list startsWith' THEN any(known IN coalesce(n[one1.at], []) WHERE known STARTS WITH one1.value)
  END = one1.expects)) AND n.sortEnglish IS NOT NULL
  WITH n ORDER BY n.sortEnglish, n.id LIMIT $p3
  RETURN collect([[n.sortEnglish, n.id], null, n.id, n.type, [column IN $p4 | n[column]]]) AS page
}
CALL () {
  MATCH (n:Meeting)
  WHERE n.id IN $p7 AND all(every1 IN $p5 WHERE any(one1 IN every1 WHERE CASE one1.test
    WHEN 'exists' THEN (n[one1.at] IS NOT NULL) = one1.value
    WHEN 'related' THEN $p6[one1.at][n.id] IS NOT NULL
    WHEN 'eq' THEN n[one1.at] = one1.value
WHEN 'in' THEN n[one1.at] IN one1.value
WHEN 'gte' THEN n[one1.at] >= one1.value
WHEN 'lt' THEN n[one1.at] < one1.value
WHEN 'lte' THEN n[one1.at] <= one1.value
WHEN 'gt' THEN n[one1.at] > one1.value
WHEN 'ne' THEN n[one1.at] <> one1.value
WHEN 'contains' THEN n[one1.at] CONTAINS one1.value
WHEN 'startsWith' THEN n[one1.at] STARTS WITH one1.value
WHEN 'list eq' THEN one1.value IN coalesce(n[one1.at], [])
WHEN 'list in' THEN any(known IN coalesce(n[one1.at], []) WHERE known IN one1.value)
WHEN 'list gte' THEN any(known IN coalesce(n[one1.at], []) WHERE known >= one1.value)
WHEN 'list lt' THEN any(known IN coalesce(n[one1.at], []) WHERE known < one1.value)
WHEN 'list lte' THEN any(known IN coalesce(n[one1.at], []) WHERE known <= one1.value)
WHEN 'list gt' THEN any(known IN coalesce(n[one1.at], []) WHERE known > one1.value)
WHEN 'list ne' THEN NOT one1.value IN coalesce(n[one1.at], [])
WHEN 'list contains' THEN any(known IN coalesce(n[one1.at], []) WHERE known CONTAINS one1.value)
WHEN 'list startsWith' THEN any(known IN coalesce(n[one1.at], []) WHERE known STARTS WITH one1.value)
  END = one1.expects))
  RETURN count(n) AS total
}
WITH page, total, null AS certain
RETURN page, total, certain
// ---
UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
