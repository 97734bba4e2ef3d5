// signatures: Who signed a document, and as what?
// @param person string?
// @row agreement official country posts
MATCH (o:Official)-[:SIGNED]->(a:Agreement)
WHERE ($person IS NULL OR toLower(o.name) CONTAINS toLower($person))
OPTIONAL MATCH (o)-[:HOLDS]->(post:Post)
WITH a, o, post ORDER BY post.name
RETURN a.id AS agreement, o.name AS official, o.country AS country, collect(DISTINCT post.name) AS posts
ORDER BY agreement, country DESC, official
