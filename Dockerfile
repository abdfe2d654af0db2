# The command in a container:
#   docker build -t wiregraph .
#   docker run --rm --init -v wiregraph:/data -v ./articles:/news:ro wiregraph ingest /news
#   docker run --rm --init -v wiregraph:/data wiregraph query "MATCH (p:Person) RETURN p.name LIMIT 10"
# The graph is in the volume at /data; with NEO4J_URI it is on that server: see compose.yaml.

# Not Alpine: the runtimes of model and graph have no binaries for its C library.
FROM node:22-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json tsconfig.json README.md CHANGELOG.md LICENSE NOTICE ./
COPY scripts scripts
COPY neo4j neo4j
COPY docs docs
COPY src src
# Packing installs and builds first.
RUN npm pack --loglevel=error
WORKDIR /app
# The runtime of the model comes for every system, and again as WebAssembly for those that have no binary.
RUN tar -xzf /build/wiregraph-*.tgz --strip-components=1 \
  && cp /build/package-lock.json . \
  && npm install --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error \
  && rm -rf node_modules/onnxruntime-web package-lock.json \
  && find node_modules/onnxruntime-node/bin -mindepth 3 -maxdepth 3 \
    ! -path "*/linux/$(node -p process.arch)" -exec rm -rf {} +

FROM node:22-bookworm-slim
ENV NODE_ENV=production
COPY --from=build /app /app
RUN mkdir /data && chown 1000:1000 /data
# The user `node`, by number: some hosts want to see that it is not root.
USER 1000:1000
WORKDIR /data
VOLUME /data
ENTRYPOINT ["node", "/app/dist/cli/main.js"]
CMD ["--help"]
