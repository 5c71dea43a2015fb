CALL () {
  MATCH (n)-[claim11:COVERS]->(far11:Entity)
  WHERE far11.id = $p0 AND n:Instrument
  WITH DISTINCT n
  WHERE n.sortEnglish IS NOT NULL
  WITH n ORDER BY n.sortEnglish, n.id LIMIT $p1
  RETURN collect([[n.sortEnglish, n.id], null, n.id, n.type, [column IN $p2 | n[column]]]) AS page
}
CALL () {
  MATCH (n)-[claim11:COVERS]->(far11:Entity)
  WHERE far11.id = $p3 AND n:Instrument
  WITH DISTINCT n
  RETURN count(n) AS total
}
WITH page, total, null AS certain
RETURN page, total, certain
