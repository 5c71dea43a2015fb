CALL () {
  MATCH (n:Country)
  WHERE COUNT { MATCH (n)-[claim1:MEMBER_OF]->(far1:Entity)  } >= $p0 AND n.sortEnglish IS NOT NULL
  WITH n ORDER BY n.sortEnglish, n.id LIMIT $p2
  RETURN collect([[n.sortEnglish, n.id], null, n.id, n.type, [column IN $p1 | n[column]]]) AS page
}
WITH page, null AS total, null AS certain
RETURN page, total, certain
// ---
CALL () {
  MATCH (n:Organization)
  WHERE COUNT { MATCH (n)<-[claim1:MEMBER_OF]-(far1:Entity)  } <= $p0 AND n.sortEnglish IS NOT NULL
  WITH n ORDER BY n.sortEnglish, n.id LIMIT $p2
  RETURN collect([[n.sortEnglish, n.id], null, n.id, n.type, [column IN $p1 | n[column]]]) AS page
}
WITH page, null AS total, null AS certain
RETURN page, total, certain
// ---
CALL () {
  MATCH (n)<-[claim11:MEMBER_OF]-(far11:Entity)
  WHERE far11.id <> $p2 AND n:Organization
  WITH DISTINCT n
  WHERE COUNT { MATCH (n)<-[claim1:MEMBER_OF]-(far1:Entity) WHERE far1.id <> $p0 } IN $p1 AND n.sortEnglish IS NOT NULL
  WITH n ORDER BY n.sortEnglish, n.id LIMIT $p4
  RETURN collect([[n.sortEnglish, n.id], null, n.id, n.type, [column IN $p3 | n[column]]]) AS page
}
WITH page, null AS total, null AS certain
RETURN page, total, certain
