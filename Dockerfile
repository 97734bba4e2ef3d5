# One image for workers, scheduler and board: compose.yaml says which command each runs.
FROM node:20-bookworm-slim AS built
WORKDIR /jibek
COPY package.json package-lock.json tsconfig.json tsconfig.build.json ./
COPY .config .config
COPY src src
COPY pipelines pipelines
COPY graph graph
COPY extractors extractors
RUN npm ci --no-audit --no-fund && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /jibek
COPY --from=built /jibek /jibek
RUN mkdir /state && chown node:node /state
USER node
# Node as the first process gets SIGTERM itself; the worker then stops within its grace.
ENTRYPOINT ["node", "dist/src/main.js"]
CMD ["worker"]
