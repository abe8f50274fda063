import { createServer, type RequestListener, type Server } from 'node:http';

/** Bounds of a server on loopback: a browser needs some six connections, and sends its headers at once. */
export const connectionBounds = {
  /** How long a connection may take until its headers are there, and between two requests, ms. */
  headersMs: 10_000,
  /** How long a request may take as a whole: 20 MB from the same machine, ms. */
  requestMs: 60_000,
  /** Connections at once; further ones are closed. */
  most: 64,
};

/** A server that lets go of connections that say nothing, and takes a limited number of them. */
export function boundedServer(listener: RequestListener, bounds = connectionBounds): Server {
  const server = createServer({ connectionsCheckingInterval: Math.min(1_000, bounds.headersMs / 2) }, listener);
  server.headersTimeout = bounds.headersMs;
  server.keepAliveTimeout = bounds.headersMs;
  server.requestTimeout = bounds.requestMs;
  server.maxConnections = bounds.most;
  return server;
}
