CALL () {
  MATCH (n:Organization)
  WITH n, COUNT { MATCH (n)<-[claim21:MEMBER_OF]-(far21:Entity)  } AS count0, COUNT { MATCH (n)<-[claim21:SESSION_OF]-(far21:Entity)  } AS count1
  WITH n, count0, count1 ORDER BY count0 DESC, count1 DESC, n.id LIMIT $p1
  RETURN collect([[count0, count1, n.id], null, n.id, n.type, [column IN $p0 | n[column]]]) AS page
}
WITH page, null AS total, null AS certain
RETURN page, total, certain
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
WITH *, COUNT { (near)<-[:MEMBER_OF]-() } AS total
WITH *, CASE WHEN total = 0 THEN COLLECT {
  MATCH (near)<-[claim:MEMBER_OF_ASIDE]-(far)
  WHERE claim.untilRelease IS NULL AND claim.verdict <> 'REJECTED' AND claim.modality IN $p0
  RETURN claim.modality LIMIT $p1
} END AS besides
RETURN id, null AS page, total, null AS summary, besides
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
WITH *, COUNT { (near)<-[:SESSION_OF]-() } AS total
RETURN id, null AS page, total, null AS summary, null AS besides
