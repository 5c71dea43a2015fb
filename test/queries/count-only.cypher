UNWIND $ids AS asked
OPTIONAL MATCH (direct:Entity {id: asked})
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Entity)
WITH asked, coalesce(direct, heir) AS n
WHERE n IS NOT NULL
RETURN asked, n.id AS id, n.type AS type, [column IN $columns | n[column]] AS values
// ---
UNWIND $ids AS id
MATCH (near:Entity {id: id})
WITH *, COUNT { (near)<-[:MEMBER_OF]-() } AS total
WITH *, EXISTS { MATCH (near)<-[:MEMBER_OF_ASIDE]-()  } AS more
RETURN id, null AS page, total, null AS summary, more
