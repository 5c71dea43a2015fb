CALL () {
  MATCH (n:Organization)
  WITH n, COUNT { MATCH (n)<-[claim21:MEMBER_OF]-(far21:Entity)  } AS count0, COUNT { MATCH (n)<-[claim21:SESSION_OF]-(far21:Entity)  } AS count1
  WITH n, count0, count1 ORDER BY count0 DESC, count1 DESC, n.id LIMIT $p0
  WITH *, COUNT { (n)<-[:MEMBER_OF]-() } AS total_1_0
WITH *, CASE WHEN total_1_0 = 0 THEN COLLECT {
  MATCH (n)<-[claim_1:MEMBER_OF_ASIDE]-(far_1)
  WHERE claim_1.untilRelease IS NULL AND claim_1.verdict <> 'REJECTED' AND claim_1.modality IN $p2
  RETURN claim_1.modality LIMIT $p3
} END AS besides_1_0
WITH *, COUNT { (n)<-[:SESSION_OF]-() } AS total_1_1
  RETURN collect([[count0, count1, n.id], null, n.id, n.type, [column IN $p1 | n[column]], [[null, total_1_0, null, besides_1_0], [null, total_1_1, null, null]]]) AS page
}
WITH page, null AS total, null AS certain
RETURN page, total, certain
