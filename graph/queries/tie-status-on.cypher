// tie-status-on: What was the status of a tie on a day?
// @param a string
// @param b string
// @param day date
// @row type status validFrom quote article
MATCH (x)-[:PARTY_TO]->(t:Tie)<-[:PARTY_TO]-(y)
WHERE x.name = $a AND y.name = $b
MATCH (c:Claim)-[:SUPPORTS]->(t)
MATCH (c)-[:STATED_IN]->(article:Article)
WHERE c.validFrom IS NOT NULL AND c.validFrom <= $day
RETURN t.type AS type, c.status AS status, c.validFrom AS validFrom, c.quote AS quote, article.article AS article
ORDER BY c.validFrom DESC, c.status
LIMIT 1
