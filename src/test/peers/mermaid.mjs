// Reads a diagram from standard input with Mermaid's own parser and prints what it understood.
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

const page = new JSDOM('<!doctype html><body></body>');
globalThis.window = page.window;
globalThis.document = page.window.document;
globalThis.Option = page.window.Option;
const { default: mermaid } = await import('mermaid');

const texts = JSON.parse(readFileSync(0, 'utf8'));
const decoded = (text) =>
  String(text).replace(/ﬂ°°(\d+)¶ß|#(\d+);/g, (all, one, two) => String.fromCodePoint(one ?? two));
const read = [];
for (const text of texts) {
  await mermaid.parse(text);
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
  const db = diagram.db;
  const actors = [...db.getActors().values()].map((actor) => decoded(actor.description));
  const messages = db.getMessages().map((one) => ({
    from: one.from,
    to: one.to,
    type: one.type,
    text: typeof one.message === 'string' ? decoded(one.message) : '',
  }));
  const title = db.getAccTitle();
  const description = db.getAccDescription();
  read.push({ actors, messages, title, description });
}
process.stdout.write(JSON.stringify(read));
