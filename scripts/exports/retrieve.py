"""Runs neo4j-graphrag on a graph with documents and chunks: python retrieve.py URI QUESTION

Its reader of chunks, its hybrid retrievers and its chat, all as they come. The vector half finds nothing, since no chunk
has an embedding: what is found, the full text finds. Instead of a language model an echo gives back what it is asked.
"""
import asyncio
import json
import sys
import warnings

import neo4j
from neo4j_graphrag.components.neo4j_reader import Neo4jChunkReader
from neo4j_graphrag.components.types import LexicalGraphConfig
from neo4j_graphrag.embeddings.base import Embedder
from neo4j_graphrag.generation import GraphRAG
from neo4j_graphrag.indexes import create_vector_index
from neo4j_graphrag.llm import LLMInterface, LLMResponse
from neo4j_graphrag.retrievers import HybridCypherRetriever, HybridRetriever

warnings.simplefilter("ignore")
uri, question = sys.argv[1:3]
vector, full_text = "vector", "keyword"
WORDS = LexicalGraphConfig()
# Beside the chunk: its document, the chunk after it, and who is mentioned in it.
AROUND = f"""
MATCH (node)-[:{WORDS.chunk_to_document_relationship_type}]->(document:{WORDS.document_node_label})
OPTIONAL MATCH (node)-[:{WORDS.next_chunk_relationship_type}]->(next:{WORDS.chunk_node_label})
RETURN node.{WORDS.chunk_text_property} AS text, document.path AS path, next.text AS next, score,
       COLLECT {{ MATCH (entity)-[:{WORDS.node_to_chunk_relationship_type}]->(node) RETURN entity.name }} AS entities
"""


class NoEmbedder(Embedder):
    def embed_query(self, text):
        return [1.0, 0.0]


class Echo(LLMInterface):
    def invoke(self, input, *args, **kwargs):
        return LLMResponse(content=str(input))

    async def ainvoke(self, input, *args, **kwargs):
        return self.invoke(input)


with neo4j.GraphDatabase.driver(uri, notifications_min_severity="OFF") as driver:
    create_vector_index(driver, vector, WORDS.chunk_node_label, WORDS.chunk_embedding_property, 2, "cosine")
    chunks = asyncio.run(Neo4jChunkReader(driver).run()).chunks
    embedder = NoEmbedder()
    plain = HybridRetriever(driver, vector, full_text, embedder, return_properties=["text", "index", "start", "end"])
    around = HybridCypherRetriever(
        driver, vector, full_text, AROUND, embedder, result_formatter=lambda record: _item(record)
    )

    def _item(record):
        from neo4j_graphrag.types import RetrieverResultItem

        return RetrieverResultItem(content=record.get("text"), metadata=dict(record))

    found = plain.get_search_results(query_text=question, top_k=5)
    context = around.search(query_text=question, top_k=5)
    answer = GraphRAG(around, Echo("echo")).search(question, retriever_config={"top_k": 2}).answer
    print(
        json.dumps(
            {
                "chunks": [[chunk.index, chunk.uid, chunk.text] for chunk in chunks],
                "found": [[record["node"]["text"], record["score"]] for record in found.records],
                "around": [item.metadata for item in context.items],
                "answer": answer,
            }
        )
    )
