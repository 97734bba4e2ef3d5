// timeline: What happened, in order of time?
// @param place string?
// @param person string?
// @param from date?
// @param to date?
// @row date dateEnd what type status name place who sources quote article url
MATCH (n)
WHERE (n:Agreement OR n:Event)
  AND ($from IS NULL OR (n.date IS NOT NULL AND (coalesce(n.dateEnd, n.date) >= $from OR $from STARTS WITH n.date)))
  AND ($to IS NULL OR (n.date IS NOT NULL AND (n.date <= $to OR n.date STARTS WITH $to)))
OPTIONAL MATCH (who)-[:PARTY_TO|SIGNED|TOOK_PART_IN]->(n)
OPTIONAL MATCH (who)-[:HOLDS]->(:Post)-[:OF]->(seat)
WITH n, who, seat ORDER BY who.name
WITH n, collect(DISTINCT who.name) AS who, collect(DISTINCT who.id) AS whoIds, collect(DISTINCT seat.name) AS seats, collect(DISTINCT seat.id) AS seatIds
OPTIONAL MATCH (n)-[:LOCATED_IN]->(place)
WITH n, who, whoIds, seats, seatIds, collect(DISTINCT place.name) AS places, collect(DISTINCT place.id) AS placeIds
WHERE ($place IS NULL OR $place IN who OR $place IN whoIds OR $place IN seats OR $place IN seatIds OR $place IN places OR $place IN placeIds)
  AND ($person IS NULL OR any(name IN who WHERE toLower(name) CONTAINS toLower($person)))
MATCH (c:Claim)-[:SUPPORTS]->(n)
MATCH (c)-[:STATED_IN]->(article:Article)
WITH n, who, places, c, article
ORDER BY c.confidence DESC, c.id
WITH n, who, places, collect(DISTINCT c.source) AS sources, collect(c.quote) AS quotes, collect(article.article) AS articles, collect(coalesce(article.url, '')) AS urls
RETURN n.date AS date, n.dateEnd AS dateEnd, head([l IN labels(n) | toLower(l)]) AS what, n.type AS type, n.status AS status, n.name AS name, head(places) AS place, who, sources, head(quotes) AS quote, head(articles) AS article, head(urls) AS url
ORDER BY coalesce(n.date, '9999'), what, n.id
