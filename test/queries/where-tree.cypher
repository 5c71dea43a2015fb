CALL () {
  MATCH (n:Meeting)
  WHERE ((n.ordinal > $p0) OR (n.startedOn_last < $p1 AND NOT (any(known IN coalesce(n.foldedNames, []) WHERE known STARTS WITH $p2)))) AND n.sortEnglish IS NOT NULL
  WITH n ORDER BY n.sortEnglish, n.id LIMIT $p3
  RETURN collect([[n.sortEnglish, n.id], null, n.id, n.type, [column IN $p4 | n[column]]]) AS page
}
WITH page, null AS total, null AS certain
RETURN page, total, certain
