CALL () {
CALL () {
CALL () {
  MATCH (n)<-[claim11:MEMBER_OF]-(far11:Entity)
  WHERE far11.id <> $p2_0 AND n:Organization
  WITH DISTINCT n
  WHERE COUNT { MATCH (n)<-[claim1:MEMBER_OF]-(far1:Entity) WHERE far1.id <> $p0_0 } IN $p1_0 AND n.sortEnglish IS NOT NULL
  WITH n ORDER BY n.sortEnglish, n.id LIMIT $p3_0
  RETURN collect([[n.sortEnglish, n.id], null, n.id, n.type, [column IN $p4_0 | n[column]]]) AS page
}
WITH page, null AS total, null AS certain
RETURN page, total, certain
}
RETURN collect([page, total, certain]) AS part0
}
CALL () {
CALL () {
CALL () {
  MATCH (n:Country)
  WHERE COUNT { MATCH (n)-[claim1:MEMBER_OF]->(far1:Entity)  } >= $p0_1 AND n.sortEnglish IS NOT NULL
  WITH n ORDER BY n.sortEnglish, n.id LIMIT $p1_1
  RETURN collect([[n.sortEnglish, n.id], null, n.id, n.type, [column IN $p2_1 | n[column]]]) AS page
}
WITH page, null AS total, null AS certain
RETURN page, total, certain
}
RETURN collect([page, total, certain]) AS part1
}
CALL () {
CALL () {
CALL () {
  MATCH (n:Organization)
  WHERE COUNT { MATCH (n)<-[claim1:MEMBER_OF]-(far1:Entity)  } <= $p0_2 AND n.sortEnglish IS NOT NULL
  WITH n ORDER BY n.sortEnglish, n.id LIMIT $p1_2
  RETURN collect([[n.sortEnglish, n.id], null, n.id, n.type, [column IN $p2_2 | n[column]]]) AS page
}
WITH page, null AS total, null AS certain
RETURN page, total, certain
}
RETURN collect([page, total, certain]) AS part2
}
RETURN part0, part1, part2
