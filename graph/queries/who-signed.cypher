// who-signed: Who signed what with whom?
// @param place string?
// @param person string?
// @param sector string?
// @param type string?
// @param status string?
// @param from date?
// @param to date?
// @row id date status type about count parties signatories sectors sources quote article url
// A place counts if it, or a place within it, is a party, or a signatory's post is of it. Dates compare as ISO prefixes.
MATCH (a:Agreement)
WHERE ($type IS NULL OR a.type = $type)
  AND ($status IS NULL OR a.status = $status)
  AND ($from IS NULL OR (a.date IS NOT NULL AND (a.date >= $from OR $from STARTS WITH a.date)))
  AND ($to IS NULL OR (a.date IS NOT NULL AND (a.date <= $to OR a.date STARTS WITH $to)))
OPTIONAL MATCH (p)-[:PARTY_TO]->(a)
WITH a, p ORDER BY p.country DESC, p.name
WITH a, collect(DISTINCT p.name) AS parties, collect(DISTINCT p.id) AS partyIds
OPTIONAL MATCH (o:Official)-[:SIGNED]->(a)
WITH a, parties, partyIds, o ORDER BY o.country DESC, o.name
WITH a, parties, partyIds, collect(DISTINCT o.name) AS signatories
OPTIONAL MATCH (a)-[:COVERS]->(s:Sector)
WITH a, parties, partyIds, signatories, s ORDER BY s.code
WITH a, parties, partyIds, signatories, collect(DISTINCT s.code) AS sectors
OPTIONAL MATCH (near:Place)-[:PARTY_TO]->(a)
OPTIONAL MATCH (near)-[:PART_OF*1..4]->(above:Place)
WITH a, parties, partyIds, signatories, sectors, collect(DISTINCT above.name) AS aboveNames, collect(DISTINCT above.id) AS aboveIds
OPTIONAL MATCH (signer:Official)-[:SIGNED]->(a)
OPTIONAL MATCH (signer)-[:HOLDS]->(:Post)-[:OF]->(seat:Place)
WITH a, parties, partyIds, signatories, sectors, aboveNames, aboveIds, collect(DISTINCT seat.name) AS seatNames, collect(DISTINCT seat.id) AS seatIds
WHERE ($place IS NULL OR $place IN parties OR $place IN partyIds OR $place IN aboveNames OR $place IN aboveIds OR $place IN seatNames OR $place IN seatIds)
  AND ($person IS NULL OR any(name IN signatories WHERE toLower(name) CONTAINS toLower($person)))
  AND ($sector IS NULL OR $sector IN sectors)
MATCH (c:Claim)-[:SUPPORTS]->(a)
MATCH (c)-[:STATED_IN]->(article:Article)
WITH a, parties, signatories, sectors, c, article
ORDER BY c.status DESC, size(coalesce(c.signatories, [])) DESC, c.confidence DESC, c.id
WITH a, parties, signatories, sectors, collect(DISTINCT c.source) AS sources, collect(c.quote) AS quotes, collect(article.article) AS articles, collect(coalesce(article.url, '')) AS urls
RETURN a.id AS id, a.date AS date, a.status AS status, a.type AS type, a.about AS about, a.count AS count, parties, signatories, sectors, sources, head(quotes) AS quote, head(articles) AS article, head(urls) AS url
ORDER BY coalesce(a.date, '9999'), a.id
