// Reads AppMaps from standard input, holds each against AppMap's own validator and prints its calls.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { validate } = createRequire(import.meta.url)('@appland/appmap-validate');

const read = [];
for (const text of JSON.parse(readFileSync(0, 'utf8'))) {
  const map = JSON.parse(text);
  validate(map, { version: map.version });
  const calls = map.events.filter((event) => event.event === 'call');
  read.push({
    calls: calls.map((call) => `${call.defined_class}.${call.method_id}`),
    labels: map.metadata.labels,
  });
}
process.stdout.write(JSON.stringify(read));
