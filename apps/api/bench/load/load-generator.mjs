import autocannon from 'autocannon';

/**
 * Calls one server for some seconds, in a process of its own; the order comes as a message and the figures leave as one.
 * Each connection begins elsewhere in `requests`, so that no two ask for the same thing at the same time.
 */
process.once('message', async ({ url, requests, connections, seconds }) => {
  const share = Math.ceil(requests.length / connections);
  let connection = 0;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    timeout: 10,
    requests,
    setupClient: (client) => {
      const from = (connection++ * share) % requests.length;
      client.setRequests([...requests.slice(from), ...requests.slice(0, from)]);
    },
  });
  process.send({
    requests: result['2xx'],
    seconds: result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    errors: result.errors + result.timeouts + result.non2xx,
  });
  process.disconnect();
});
