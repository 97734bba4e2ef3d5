"""PullEnti (its Python build) over articles (NDJSON {id, text}); prints what it names, NDJSON, and its time in the last line."""
import json
import sys
import time
from itertools import product

from pullenti.ner.ProcessorService import ProcessorService
from pullenti.ner.SourceOfAnalysis import SourceOfAnalysis
from pullenti.Sdk import Sdk


def values(referent, *slots):
    return [str(slot.value) for slot in referent.slots if slot.type_name in slots]


def person(referent):
    """All its readings of the name: any of them may be the right one."""
    first = values(referent, "FIRSTNAME") or [""]
    middle = values(referent, "MIDDLENAME")[:1] or [""]
    last = values(referent, "LASTNAME") or [""]
    names = [" ".join(part for part in parts if part) for parts in product(first, middle, last)]
    names += values(referent, "IDENTITY", "NICKNAME")
    posts = [str(slot.value).split(";")[0] for slot in referent.slots if slot.type_name == "ATTRIBUTE"]
    return {"names": [name for name in names if name], "posts": posts}


def named(referent):
    names = values(referent, "NAME", "EPONYM")
    kinds = values(referent, "TYPE")
    return [f"{kind} {name}" for kind in kinds for name in names] + names or [referent.to_string(True)]


def entities_of(processor, text):
    """Its dates break on some texts (counted beyond the calendar); names are then read without them."""
    dates = processor.find_analyzer("DATE")
    try:
        return processor.process(SourceOfAnalysis(text)).entities
    except (OverflowError, ValueError):
        dates.ignore_this_analyzer = True
        try:
            return processor.process(SourceOfAnalysis(text)).entities
        finally:
            dates.ignore_this_analyzer = False


def main():
    articles = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8") if line.strip()]
    Sdk.initialize_all()
    with ProcessorService.create_processor() as processor:
        processor.process(SourceOfAnalysis(articles[0]["text"]))
        found = []
        started = time.process_time()
        for article in articles:
            found.append((article["id"], entities_of(processor, article["text"])))
        seconds = time.process_time() - started
    for name, entities in found:
        of = lambda kind: [entity for entity in entities if entity.type_name == kind]
        print(
            json.dumps(
                {
                    "id": name,
                    "persons": [person(entity) for entity in of("PERSON")],
                    "places": [named(entity) for entity in of("GEO")],
                    "organizations": [named(entity) for entity in of("ORGANIZATION")],
                },
                ensure_ascii=False,
            )
        )
    print(json.dumps({"seconds": seconds}))


main()
