CALL () {
  CALL () {
    MATCH (said:Statement {folded: $folded})<-[:HAS_STATEMENT]-(n)
    RETURN n, toFloat(7000) AS score, [null, null, []] AS witness
    UNION ALL
    MATCH (said:Statement {spelt: $spelt})<-[:HAS_STATEMENT]-(n)
    RETURN n, toFloat(5000) AS score, [null, null, []] AS witness
    UNION ALL
    CALL db.index.fulltext.queryNodes('names_indonesian', $words) YIELD node AS n, score
    RETURN n, toFloat(4000) AS score, [null, null, []] AS witness
    UNION ALL
    CALL db.index.fulltext.queryNodes('names_english', $words) YIELD node AS n, score
    RETURN n, toFloat(4000) AS score, [null, null, []] AS witness
    UNION ALL
    CALL db.index.fulltext.queryNodes('names_folded', $spelled) YIELD node AS n, score
    RETURN n, toFloat(4000) AS score, [null, null, []] AS witness
    UNION ALL
    CALL db.index.fulltext.queryNodes('names_folded', $similar) YIELD node AS n, score
    RETURN n, toFloat(1000) AS score, [null, null, []] AS witness
    UNION ALL
    MATCH (said:Statement {foldedCode: $folded})<-[:HAS_STATEMENT]-(n)
    RETURN n, toFloat(6000) AS score, [said.id, said.modality, [said.value]] AS witness
    UNION ALL
    CALL db.index.fulltext.queryRelationships('claim_texts_430fc0c0', $anyWord) YIELD relationship AS claim, score
    WITH claim, score, [claim.office_english_folded, claim.office_indonesian_folded, claim.articles_folded] + endNode(claim).foldedNames AS texts
    WHERE claim.untilRelease IS NULL AND claim.verdict <> 'REJECTED' AND all(word IN $forms WHERE any(form IN word WHERE any(text IN texts WHERE ' ' + text + ' ' CONTAINS ' ' + form + ' ')))
    RETURN startNode(claim) AS n, 3000 + CASE WHEN score > 999 THEN 999.0 ELSE round(score, 6) END AS score, [claim.id, claim.modality, [claim.office_english, claim.office_indonesian, claim.articles]] AS witness
    UNION ALL
    CALL db.index.fulltext.queryNodes('outlets', $spelled) YIELD node AS n, score
    RETURN n, 2000 + CASE WHEN score > 999 THEN 999.0 ELSE round(score, 6) END AS score, [null, null, [n.publisher, n.originPublisher, n.host]] AS witness
    UNION ALL
    CALL db.index.fulltext.queryRelationships('claim_sentences_5c39506f', $begun, {limit: 1000}) YIELD relationship AS claim, score
    WITH claim, score WHERE claim.untilRelease IS NULL AND claim.verdict <> 'REJECTED'
    RETURN startNode(claim) AS n, 0 + CASE WHEN score > 999 THEN 999.0 ELSE round(score, 6) END AS score, [claim.id, claim.modality, [claim.evidence]] AS witness
    UNION ALL
    CALL db.index.fulltext.queryNodes('statement_sentences', $begun, {limit: 1000}) YIELD node AS claim, score
    WITH claim, score WHERE claim.untilRelease IS NULL AND claim.verdict <> 'REJECTED'
    MATCH (n)-[:HAS_STATEMENT|HAD_STATEMENT]->(claim)
    RETURN n, 0 + CASE WHEN score > 999 THEN 999.0 ELSE round(score, 6) END AS score, [claim.id, claim.modality, [claim.evidence]] AS witness
  }
  WITH n, score, witness
  WITH n, score, witness ORDER BY score DESC, witness[0]
  WITH n, collect([score, witness])[0] AS best
  WITH n, best[0] + CASE WHEN best[0] IN [4000.0, 1000.0] THEN round(999.0 * reduce(best = 0.0, one IN [known IN coalesce(n.foldedNames, []) |
      size([run IN $runs WHERE known CONTAINS run]) * (0.8 / size($runs) + 0.2 / CASE WHEN size(known) - 2 > size($runs) THEN size(known) - 2 ELSE size($runs) END)] |
      CASE WHEN one > best THEN one ELSE best END), 6) ELSE 0.0 END AS score, best[1] AS witness
  WITH n, score, witness ORDER BY score DESC, n.id LIMIT $p0
  RETURN collect([score, n.id, n.type, [column IN $p1 | n[column]], witness]) AS page
}
RETURN page, null AS total, null AS bySentence
