CALL () {
  CALL () {
    MATCH (said:Statement {folded: $folded})<-[:HAS_STATEMENT]-(n)
    RETURN n, toFloat(2000) AS score
    UNION ALL
    CALL db.index.fulltext.queryNodes('names_indonesian', $words) YIELD node AS n, score
    RETURN n, 1000 + round(score, 6) AS score
    UNION ALL
    CALL db.index.fulltext.queryNodes('names_english', $words) YIELD node AS n, score
    RETURN n, 1000 + round(score, 6) AS score
    UNION ALL
    CALL db.index.fulltext.queryNodes('names_folded', $similar) YIELD node AS n, score
    RETURN n, 0 + round(score, 6) AS score
  }
  WITH n, max(score) AS score
  WITH n, score ORDER BY score DESC, n.id LIMIT $p0
  RETURN collect([score, n.id, n.type, [column IN $p1 | n[column]]]) AS page
}
CALL () {
  CALL () {
    MATCH (said:Statement {folded: $folded})<-[:HAS_STATEMENT]-(n)
    RETURN n, toFloat(2000) AS score
    UNION ALL
    CALL db.index.fulltext.queryNodes('names_indonesian', $words) YIELD node AS n, score
    RETURN n, 1000 + round(score, 6) AS score
    UNION ALL
    CALL db.index.fulltext.queryNodes('names_english', $words) YIELD node AS n, score
    RETURN n, 1000 + round(score, 6) AS score
    UNION ALL
    CALL db.index.fulltext.queryNodes('names_folded', $similar) YIELD node AS n, score
    RETURN n, 0 + round(score, 6) AS score
  }
  WITH DISTINCT n
  RETURN count(n) AS total
}
RETURN page, total
