MATCH (n)-[claim1:COVERS]->(far1:Entity)
WHERE far1.id = $p0 AND n:Instrument
WITH DISTINCT n LIMIT $p1
WITH collect(n.id) AS ids
RETURN CASE WHEN size(ids) <= $p2 THEN ids END AS ids
// ---
CALL () {
  MATCH (n:Instrument)
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
  MATCH (n:Instrument)
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
