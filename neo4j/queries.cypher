// The saved queries: guide.html and favorites.zip are made of them by `node scripts/neo4j/guide.mjs`.
// A line of equals signs begins a chapter. Each query has its question, what to know about it, and itself up to the
// semicolon; it runs on both stores, and names nobody, so that it answers on any graph.

// === Who and whom

// Who is connected to whom, and by which sentence?
// Each row is one relationship that an article states, with the words that state it.
MATCH (c:Claim)-[:SUBJECT]->(s:__Entity__), (c)-[:OBJECT]->(o:__Entity__), (c)-[:IN_ARTICLE]->(a:Article)
RETURN s.name AS subject, c.predicate AS relation, c.title AS title, o.name AS object, c.text AS words, a.name AS article
ORDER BY subject, relation, object, article LIMIT 100;

// Whom do articles speak of in most ways?
// A profile is one way to speak of somebody: name, country, field of work. `wiregraph explain NAME` says why they are one.
MATCH (x:__Profile__)-[:RESOLVED_TO]->(e:__Entity__)
WITH e, x ORDER BY x.articles DESC, x.id
RETURN e.name AS entity, count(x) AS profiles, collect(x.name) AS names, e.id AS id
ORDER BY profiles DESC, entity, id LIMIT 50;

// The net of relationships between people, organisations and places
// Drawn. Each relationship says in how many claims, articles and independent sources it stands.
MATCH (s:__Entity__)-[r]->(o:__Entity__) WHERE r.claims IS NOT NULL
RETURN s, r, o ORDER BY r.sources DESC, s.name, o.name, type(r) LIMIT 100;

// Who is named together most often?
// Two people in one article need not know each other: the reports tell what they have to do with each other.
MATCH (x:Person)<-[:MENTIONS]-(a:Article)-[:MENTIONS]->(y:Person) WHERE x.name < y.name
WITH x, y, a ORDER BY a.name
RETURN x.name AS one, y.name AS other, count(a) AS articles, collect(a.name) AS reports
ORDER BY articles DESC, one, other LIMIT 50;

// The evidence of one relationship
// Drawn: the relationship with most sources, the claims it is made of, and the articles that state them.
MATCH (s:__Entity__)-[r]->(o:__Entity__) WHERE r.claims IS NOT NULL
WITH s, r, o ORDER BY r.sources DESC, r.claims DESC, s.name, o.name, type(r) LIMIT 1
MATCH (c:Claim)-[x:SUBJECT]->(s), (c)-[y:OBJECT]->(o), (c)-[z:IN_ARTICLE]->(a:Article)
RETURN s, r, o, c, x, y, z, a ORDER BY c.id;

// The evidence of each relationship, word for word
// The passage is cut from the article's text by the claim's own offsets.
MATCH (s:__Entity__)-[r]->(o:__Entity__) WHERE r.claims IS NOT NULL
MATCH (c:Claim)-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:IN_ARTICLE]->(a:Article)
RETURN s.name AS subject, type(r) AS relation, o.name AS object, r.sources AS sources,
       substring(a.text, c.start, c.end - c.start) AS passage, a.name AS article
ORDER BY sources DESC, subject, relation, object, article, passage LIMIT 100;

// What do many articles say that comes from one source?
// Copies of one report are one source, however many outlets print it.
MATCH (s:__Entity__)-[r]->(o:__Entity__) WHERE r.articles > r.sources
RETURN s.name AS subject, type(r) AS relation, o.name AS object, r.articles AS articles, r.sources AS sources
ORDER BY articles DESC, subject, relation, object LIMIT 100;

// Under which other names do articles speak of somebody?
MATCH (e:__Entity__) WHERE size(e.aliases) > 0 AND (e:Person OR e:Organization)
RETURN e.name AS name, e.aliases AS otherNames, e.description AS office, e.id AS id
ORDER BY size(otherNames) DESC, name, id LIMIT 100;

// === People and their offices

// A person's roles over time
// Each role as it was given, in the order of the reports; where the text says since or until when, that too.
MATCH (c:Claim {predicate: 'holdsRole'})-[:SUBJECT]->(p:Person), (c)-[:IN_ARTICLE]->(a:Article)
OPTIONAL MATCH (c)-[:OBJECT]->(o:__Entity__)
RETURN p.name AS person, substring(a.publishedAt, 0, 10) AS reported, c.title AS role, o.name AS at,
       c.from AS since, c.to AS until, c.text AS words
ORDER BY person, reported, role, words LIMIT 200;

// Who holds an office, and where?
// Drawn: people and what they hold office in; the title stands on the relationship.
MATCH (p:Person)-[r:HOLDS_ROLE]->(o:__Entity__)
RETURN p, r, o ORDER BY p.name, o.name, r.title LIMIT 100;

// Who leads a body, and who speaks for it?
// With the words that say so.
MATCH (c:Claim)-[:SUBJECT]->(p:Person), (c)-[:OBJECT]->(o:__Entity__), (c)-[:IN_ARTICLE]->(a:Article)
WHERE c.predicate IN ['headOf', 'spokespersonFor']
RETURN o.name AS body, c.predicate AS relation, p.name AS person, c.text AS words, a.name AS article
ORDER BY body, relation, person, article LIMIT 100;

// What was done to a person, in the order of time?
// Arrests, charges, elections, rescues: whatever an article tells with the person as its target.
MATCH (e:Event)-[:TARGET]->(p:Person), (e)-[:IN_ARTICLE]->(a:Article)
RETURN p.name AS person, e.from AS since, e.type AS event, e.status AS status, e.alleged AS alleged, e.text AS words, a.name AS article
ORDER BY person, since, event, article LIMIT 200;

// === Events

// What happened, and where?
// Events by kind and place, with how many reports there are of them.
MATCH (e:Event)-[:PLACE]->(p:Place), (e)-[:IN_ARTICLE]->(a:Article)
RETURN e.type AS event, p.name AS place, count(DISTINCT a.id) AS articles, min(e.from) AS first, max(e.to) AS last
ORDER BY articles DESC, event, place LIMIT 100;

// How much happened in each country?
// By the country that the place of an event lies in, as the gazetteer has it.
MATCH (e:Event)-[:PLACE]->(p:Place)-[:PART_OF]->(c:Country)
RETURN c.name AS country, count(DISTINCT e.id) AS events, count(DISTINCT p.id) AS places
ORDER BY events DESC, country LIMIT 100;

// What happened, day by day?
// What is planned, denied or called off is left out.
MATCH (e:Event {status: 'happened'})-[:IN_ARTICLE]->(a:Article) WHERE e.from IS NOT NULL AND e.negated = false
RETURN e.from AS since, e.to AS until, e.type AS event, e.text AS words, a.name AS article
ORDER BY since, until, article, e.start, event LIMIT 200;

// What is planned, and for when?
MATCH (e:Event {status: 'planned'})-[:IN_ARTICLE]->(a:Article)
RETURN e.from AS since, e.to AS until, e.type AS event, e.text AS words, a.name AS article
ORDER BY since, article, e.start, event LIMIT 100;

// What is only alleged, was called off, came to nothing or is denied?
MATCH (e:Event)-[:IN_ARTICLE]->(a:Article)
WHERE e.alleged = true OR e.negated = true OR e.status IN ['ended', 'failed', 'potential']
RETURN e.type AS event, e.status AS status, e.alleged AS alleged, e.negated AS negated, e.text AS words, a.name AS article
ORDER BY status, event, article, e.start LIMIT 100;

// One event and all that is said of it
// Drawn: the event with most participants, places and numbers, and its article.
MATCH (e:Event)-[r]->(x)
WITH e, count(r) AS links ORDER BY links DESC, e.id LIMIT 1
MATCH (e)-[r]->(x)
RETURN e, r, x ORDER BY type(r), x.name;

// === Figures

// Who arrested how many, where and when, and who says so?
// One row an arrest, told by one article: compare the rows of a place.
MATCH (e:Arrest)-[:IN_ARTICLE]->(a:Article)
OPTIONAL MATCH (e)-[:AGENT]->(x:__Entity__)
WITH e, a, x ORDER BY x.name
WITH e, a, collect(DISTINCT x.name) AS agents
OPTIONAL MATCH (e)-[:TARGET]->(y:__Entity__)
WITH e, a, agents, y ORDER BY y.name
WITH e, a, agents, collect(DISTINCT y.name) AS targets
OPTIONAL MATCH (e)-[:HAS_COUNT]->(n:Count)
WITH e, a, agents, targets, n ORDER BY n.start
WITH e, a, agents, targets, collect(DISTINCT n.text) AS numbers
OPTIONAL MATCH (e)-[:PLACE]->(p:Place)
WITH e, a, agents, targets, numbers, p ORDER BY p.name
RETURN agents AS by, targets AS whom, numbers AS howMany, collect(DISTINCT p.name) AS places, e.from AS since, e.to AS until,
       e.reason AS reason, e.status AS status, a.publisher AS outlet, a.name AS article, e.text AS words
ORDER BY places, since, article, words LIMIT 200;

// What was seized?
// With how much of it, by whom, and the words that say so.
MATCH (e:Seizure)-[:IN_ARTICLE]->(a:Article)
OPTIONAL MATCH (e)-[:AGENT]->(x:__Entity__)
WITH e, a, x ORDER BY x.name
WITH e, a, collect(DISTINCT x.name) AS agents
OPTIONAL MATCH (e)-[:TARGET]->(y:__Entity__)
WITH e, a, agents, y ORDER BY y.name
WITH e, a, agents, collect(DISTINCT y.name) AS things
OPTIONAL MATCH (e)-[:HAS_COUNT]->(n:Quantity)
WITH e, a, agents, things, n ORDER BY n.start
RETURN things AS what, collect(DISTINCT n.text) AS howMuch, agents AS by, e.from AS since, a.name AS article, e.text AS words
ORDER BY article, words LIMIT 200;

// Which sums of money are told of what?
MATCH (e:Event)-[:HAS_COUNT]->(m:Money), (e)-[:IN_ARTICLE]->(a:Article)
RETURN m.text AS money, m.value AS value, m.unit AS currency, e.type AS event, e.text AS words, a.name AS article
ORDER BY currency, value DESC, article, words LIMIT 100;

// The figures for one event compared
// Events of one kind at one place of which more than one article tells a number.
MATCH (e:Event)-[:HAS_COUNT]->(n:Quantity), (e)-[:PLACE]->(p:Place), (e)-[:IN_ARTICLE]->(a:Article)
WITH e.type AS event, p.name AS place, count(DISTINCT a.id) AS articles,
     collect({figure: n.text, modifier: n.modifier, value: n.value, unit: n.unit, article: a.name, on: a.publishedAt, words: e.text}) AS told
WHERE articles > 1
UNWIND told AS t
RETURN event, place, t.figure AS figure, t.modifier AS modifier, t.value AS value, t.unit AS unit,
       substring(t.on, 0, 10) AS reported, t.article AS article, t.words AS words
ORDER BY event, place, reported, article, figure LIMIT 100;

// One happening told by several reports: their figures side by side
// Each figure of a later report beside the one of the report that told of it first, and whether it updates or contradicts it.
MATCH (later:Event)-[same:SAME_AS]->(first:Event), (later)-[:HAS_COUNT]->(n:Quantity), (first)-[:HAS_COUNT]->(m:Quantity)
MATCH (later)-[:IN_ARTICLE]->(a:Article), (first)-[:IN_ARTICLE]->(b:Article)
OPTIONAL MATCH (n)-[u:UPDATES]->(m)
OPTIONAL MATCH (n)-[c:CONTRADICTS]->(m)
WITH later, same, n, m, a, b, CASE WHEN u IS NOT NULL THEN 'updates' WHEN c IS NOT NULL THEN 'contradicts' ELSE 'beside' END AS standing
WHERE standing <> 'beside' OR n.unit = m.unit
RETURN later.type AS event, n.text AS figure, standing, m.text AS firstFigure, same.score AS sureness,
       a.publishedAt AS reported, a.name AS article, b.publishedAt AS firstReported, b.name AS firstArticle
ORDER BY firstReported, firstArticle, event, reported, article, figure, firstFigure LIMIT 100;

// === Agencies

// An agency's partners
// Organisations that act in one event, with the kinds of what they did together.
MATCH (x:Organization)<-[:AGENT]-(e:Event)-[:AGENT]->(y:Organization) WHERE x.id <> y.id
WITH x, y, e ORDER BY e.type, e.id
RETURN x.name AS agency, y.name AS partner, count(DISTINCT e.id) AS events, collect(DISTINCT e.type) AS kinds
ORDER BY agency, events DESC, partner LIMIT 100;

// All that an agency did
// The events in which it acts, in the order of time.
MATCH (x:Organization)<-[:AGENT]-(e:Event)-[:IN_ARTICLE]->(a:Article)
RETURN x.name AS agency, e.from AS since, e.type AS event, e.status AS status, e.negated AS negated, e.text AS words, a.name AS article
ORDER BY agency, since, event, article, words LIMIT 300;

// What agencies did together
// Drawn: the events in which more than one organisation acts.
MATCH (x:Organization)<-[r:AGENT]-(e:Event)-[s:AGENT]->(y:Organization) WHERE x.id < y.id
RETURN x, r, e, s, y ORDER BY e.id, x.name, y.name LIMIT 100;

// === Quotes and their speakers

// Quotes on a subject
// Who said what about whom or what.
MATCH (q:Quote)-[:ABOUT]->(t:__Entity__), (q)-[:SPOKEN_BY]->(s:__Entity__), (q)-[:IN_ARTICLE]->(a:Article)
RETURN t.name AS subject, s.name AS speaker, q.cue AS cue, q.text AS words, a.name AS article
ORDER BY subject, article, q.start LIMIT 200;

// All that is said about one subject
// Drawn: the subject that most quotes are about, with the quotes and their speakers.
MATCH (q:Quote)-[:ABOUT]->(t:__Entity__)
WITH t, count(q) AS quotes ORDER BY quotes DESC, t.name LIMIT 1
MATCH (q:Quote)-[r:ABOUT]->(t), (q)-[b:SPOKEN_BY]->(s:__Entity__)
RETURN t, r, q, b, s ORDER BY q.id LIMIT 100;

// Who is quoted most, and who without a name?
MATCH (q:Quote)-[:SPOKEN_BY]->(s:__Entity__), (q)-[:IN_ARTICLE]->(a:Article)
RETURN s.name AS speaker, CASE WHEN s:Unnamed THEN 'unnamed' ELSE 'named' END AS source, count(DISTINCT q.id) AS quotes,
       count(DISTINCT a.id) AS articles
ORDER BY quotes DESC, speaker, source, articles LIMIT 50;

// What do sources without a name say?
// The source in the words of the article, which is all that is known of it.
MATCH (q:Quote)-[:SPOKEN_BY]->(s:Unnamed), (q)-[:IN_ARTICLE]->(a:Article)
RETURN a.name AS article, s.name AS source, q.cue AS cue, q.direct AS direct, q.text AS words
ORDER BY article, q.start LIMIT 200;

// === Articles and places

// An article and whom it names
// Drawn: the article that names most, with people, organisations and places.
MATCH (a:Article)-[m:MENTIONS]->(e:__Entity__)
WITH a, count(m) AS names ORDER BY names DESC, a.id LIMIT 1
MATCH (a)-[m:MENTIONS]->(e:__Entity__) WHERE NOT e:Unnamed
RETURN a, m, e ORDER BY m.salience DESC, e.name LIMIT 60;

// Which reports are copies, and of which?
// Each copy with the article that was first to print the report: both are one source of what they state.
MATCH (a:Article)-[r:COPY_OF]->(b:Article)
RETURN b.name AS first, b.publisher AS outlet, b.publishedAt AS published, a.name AS copy, a.publisher AS printedBy,
       a.publishedAt AS printed, r.similarity AS similarity, a.origin AS origin
ORDER BY published, first, printed, copy, similarity LIMIT 100;

// Which words name somebody?
// The surface strings of each mention, cut from the text by the offsets on MENTIONS.
MATCH (a:Article)-[m:MENTIONS]->(e:Person)
RETURN e.name AS person, a.name AS article,
       [i IN range(0, size(m.starts) - 1) | substring(a.text, m.starts[i], m.ends[i] - m.starts[i])] AS words
ORDER BY person, article LIMIT 100;

// Of which days does an article speak?
// The words for each date, and the days that they mean, both included; nothing where one end is open.
MATCH (a:Article) WHERE size(a.dateStarts) > 0
UNWIND range(0, size(a.dateStarts) - 1) AS i
RETURN a.name AS article, substring(a.text, a.dateStarts[i], a.dateEnds[i] - a.dateStarts[i]) AS words,
       a.dateFroms[i] AS first, a.dateTos[i] AS last
ORDER BY article, a.dateStarts[i] LIMIT 200;

// Places within places
// Drawn: towns, regions and countries as the gazetteer has them.
MATCH (p:Place)-[r:PART_OF]->(c:Place)
RETURN p, r, c ORDER BY c.name, p.name LIMIT 100;
