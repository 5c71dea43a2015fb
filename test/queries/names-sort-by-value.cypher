CALL () {
  MATCH (n:Meeting)
  WHERE n.sortEnglish IS NOT NULL AND n.id IS NOT NULL
  WITH n ORDER BY n.sortEnglish, n.id LIMIT $p0
  RETURN collect([[n.sortEnglish, n.id], null, n.id, n.type, [column IN $p1 | n[column]]]) AS page
}
WITH page, null AS total, null AS certain
RETURN page, total, certain
