CALL () {
  MATCH (n:Organization)
  WHERE EXISTS { MATCH (n) (()-[claim1:PART_OF]->() ){0,30} (far1:Entity) WHERE far1.id = $p0 } AND n.sortEnglish IS NOT NULL
  WITH n ORDER BY n.sortEnglish, n.id LIMIT $p1
  RETURN collect([[n.sortEnglish, n.id], null, n.id, n.type, [column IN $p2 | n[column]]]) AS page
}
WITH page, null AS total, null AS certain
RETURN page, total, certain
