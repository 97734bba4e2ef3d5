"""Natasha's whole pipeline over articles (NDJSON {id, text}); prints what it names, NDJSON, and its time in the last line."""
import json
import sys
import time

from natasha import (
    Doc,
    MorphVocab,
    NamesExtractor,
    NewsEmbedding,
    NewsMorphTagger,
    NewsNERTagger,
    NewsSyntaxParser,
    Segmenter,
)

vocabulary = MorphVocab()
embedding = NewsEmbedding()
segmenter = Segmenter()
steps = [NewsMorphTagger(embedding), NewsSyntaxParser(embedding), NewsNERTagger(embedding)]
names = NamesExtractor(vocabulary)


def read(text):
    doc = Doc(text)
    doc.segment(segmenter)
    doc.tag_morph(steps[0])
    doc.parse_syntax(steps[1])
    doc.tag_ner(steps[2])
    for span in doc.spans:
        span.normalize(vocabulary)
        if span.type == "PER":
            span.extract_fact(names)
    return doc


def main():
    articles = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8") if line.strip()]
    read(articles[0]["text"])
    found = []
    started = time.process_time()
    for article in articles:
        found.append((article["id"], read(article["text"]).spans))
    seconds = time.process_time() - started
    for name, spans in found:
        kinds = {kind: sorted({span.normal for span in spans if span.type == kind}) for kind in ("PER", "LOC", "ORG")}
        print(
            json.dumps(
                {
                    "id": name,
                    "persons": [{"names": [person], "posts": []} for person in kinds["PER"]],
                    "places": [[place] for place in kinds["LOC"]],
                    "organizations": [[body] for body in kinds["ORG"]],
                },
                ensure_ascii=False,
            )
        )
    print(json.dumps({"seconds": seconds}))


main()
