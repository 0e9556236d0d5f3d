// Has graphs from standard input drawn by Graphviz itself and prints what stands in the pictures.
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { Graphviz } from '@hpcc-js/wasm-graphviz';

const graphviz = await Graphviz.load();
const texts = (group) =>
  [...group.children].flatMap((one) =>
    one.localName === 'text' ? [one.textContent] : one.localName === 'a' || one.id.startsWith('a_') ? texts(one) : []);
const read = [];
for (const text of JSON.parse(readFileSync(0, 'utf8'))) {
  const svg = new JSDOM(graphviz.layout(text, 'svg', 'dot'), { contentType: 'image/svg+xml' });
  const all = (kind) => [...svg.window.document.querySelectorAll(`g.${kind}`)];
  const name = (group) => group.querySelector('title').textContent;
  read.push({
    text: texts(all('graph')[0]),
    groups: all('cluster').map((one) => texts(one)[0]),
    nodes: all('node').map((one) => ({ name: name(one), text: texts(one) })),
    edges: all('edge').map((one) => ({
      from: name(one).split('->')[0],
      to: name(one).split('->')[1],
      dashed: one.querySelector('path').hasAttribute('stroke-dasharray'),
      text: texts(one),
    })),
  });
}
process.stdout.write(JSON.stringify(read));
