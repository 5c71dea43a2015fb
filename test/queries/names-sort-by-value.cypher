CALL () {
  MATCH (n:Meeting)
  WHERE n.retractedIn IS NULL AND n.sortEn IS NOT NULL
  WITH n ORDER BY n.sortEn, n.id LIMIT $p1
  RETURN collect([[n.sortEn, n.id], null, n.id, n.type, [column IN $p0 | n[column]]]) AS page
}
WITH page, null AS total, null AS certain
RETURN page, total, certain
