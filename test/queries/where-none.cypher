CALL () {
  MATCH (n:Instrument)
  WHERE NOT EXISTS { MATCH (n)-[claim1:COVERS]->(far1:Entity) WHERE any(known IN coalesce(far1.foldedNames, []) WHERE known CONTAINS $p0) } AND n.sortEnglish IS NOT NULL
  WITH n ORDER BY n.sortEnglish, n.id LIMIT $p1
  RETURN collect([[n.sortEnglish, n.id], null, n.id, n.type, [column IN $p2 | n[column]]]) AS page
}
WITH page, null AS total, null AS certain
RETURN page, total, certain
