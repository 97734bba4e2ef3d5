// ties: Which places are tied to which, since when?
// @param place string?
// @param type string?
// @param status string?
// @row id type status since a b history sources quote article url
MATCH (a)-[:PARTY_TO]->(t:Tie)<-[:PARTY_TO]-(b)
WHERE a.id <> b.id AND a.country = 'KZ'
  AND ($type IS NULL OR t.type = $type)
  AND ($status IS NULL OR t.status = $status)
  AND ($place IS NULL OR a.name = $place OR b.name = $place OR a.id = $place OR b.id = $place)
MATCH (c:Claim)-[:SUPPORTS]->(t)
MATCH (c)-[:STATED_IN]->(article:Article)
WITH t, a, b, c, article
ORDER BY c.status, c.confidence DESC, c.id
WITH t, a, b, collect(DISTINCT c.source) AS sources, collect(c.quote) AS quotes, collect(article.article) AS articles, collect(coalesce(article.url, '')) AS urls
RETURN t.id AS id, t.type AS type, t.status AS status, t.since AS since, a.name AS a, b.name AS b, t.history AS history, sources, head(quotes) AS quote, head(articles) AS article, head(urls) AS url
ORDER BY a.name, b.name, t.type
