/** What one client may take of the server. Times in milliseconds. */
export interface ClientLimits {
  bodyBytes: number;
  headerBytes: number;
  /** Objects and lists inside each other in a body. */
  jsonDepth: number;
  /** From a connection's first byte to its last header, and to the end of the body. */
  headersWithin: number;
  requestWithin: number;
  /** A connection on which nothing moves, in either direction, while it is asked or answered. */
  stalledFor: number;
  /** A connection between two requests. */
  idleFor: number;
  /** How often connections are looked at for the two of above. */
  lookEvery: number;
}

/** DO-02 and DO-03. A browser on a bad line still gets through; who sends a byte now and then does not. */
export const CLIENT_LIMITS: ClientLimits = {
  bodyBytes: 100 * 1024,
  headerBytes: 16 * 1024,
  jsonDepth: 20,
  headersWithin: 10_000,
  requestWithin: 30_000,
  stalledFor: 30_000,
  idleFor: 20_000,
  lookEvery: 2000,
};

/** The limits as Fastify and Node's HTTP server call them. */
export const serverOptionsOf = (limits: ClientLimits) => ({
  bodyLimit: limits.bodyBytes,
  requestTimeout: limits.requestWithin,
  connectionTimeout: limits.stalledFor,
  keepAliveTimeout: limits.idleFor,
  http: {
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersWithin,
    // Node looks every 30 s by default: a slow client would have twice its time.
    connectionsCheckingInterval: limits.lookEvery,
  },
});
