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
WITH *, EXISTS { MATCH (near)<-[:MEMBER_OF_ASIDE]-()  } AS more
RETURN id, null AS page, total, null AS summary, more
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
WITH *, COUNT { (near)<-[:SESSION_OF]-() } AS total
RETURN id, null AS page, total, null AS summary, null AS more
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
CALL (near) {
  MATCH (near)<-[claim:MEMBER_OF|MEMBER_OF_ASIDE]-(far)
  WHERE claim.untilRelease IS NULL AND claim.verdict <> 'REJECTED' AND claim.modality IN $p0
  WITH claim, far ORDER BY far.sortEnglish, claim.id LIMIT $p3
  RETURN collect([[far.sortEnglish, claim.id], null, far.id, far.type, [column IN $p1 | far[column]], [column IN $p2 | claim[column]]]) AS page
}
RETURN id, page, null AS total, null AS summary, null AS more
