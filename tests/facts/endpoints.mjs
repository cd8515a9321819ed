// Writes what endpoints and what unified methods the reference knows, one a line, into tests/facts/endpoints/<our id>.txt and
// tests/facts/methods/<our id>.txt: node tests/facts/endpoints.mjs
// The facts of an exchange must have exactly these endpoints, and the exchange these methods (tests/Exchanges.Tests/Seam).
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const today = { coinbasepro: 'coinbaseexchange', huobipro: 'htx', gateio: 'gate', okex: 'okx', okex3: 'okx', bitfinex2: 'bitfinex', hitbtc2: 'hitbtc' };
const known = new Set(JSON.parse(execFileSync('node', [at('../oracle/oracle.mjs'), 'list', '--json'], { maxBuffer: 1 << 28 })).map((one) => one.id));
for (const folder of ['endpoints', 'methods']) mkdirSync(at(folder), { recursive: true });
for (const file of readdirSync(at('../../hocon/exchanges'))) {
    const id = file.replace('.conf', '');
    const reference = today[id] ?? id;
    if (!known.has(reference)) continue;
    const facts = JSON.parse(execFileSync('node', [at('../oracle/oracle.mjs'), 'facts', reference], { maxBuffer: 1 << 28 }));
    const lines = facts.endpoints.map((one) => `${one.scope.replaceAll('/', '.')} ${one.verb.toUpperCase()} ${one.path}`).sort();
    writeFileSync(at(`endpoints/${id}.txt`), lines.join('\n') + '\n');
    const methods = Object.keys(facts.has).filter((name) => facts.has[name]).sort();
    writeFileSync(at(`methods/${id}.txt`), methods.join('\n') + '\n');
}
