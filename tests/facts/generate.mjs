// Drafts hocon/exchanges/<id>.conf from what the reference states about an exchange:
//   node tests/facts/generate.mjs <reference id> [our id] [cost factor] > hocon/exchanges/<our id>.conf
// The cost factor turns the reference's costs into the server's own units (binance: 5 makes 0.2 a weight of 1).
// What the reference does not know (limits, signed scopes, docs) is left to be filled in by hand.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [referenceId, id = referenceId, factor = '1'] = process.argv.slice(2);
const oracle = fileURLToPath(new URL('../oracle/oracle.mjs', import.meta.url));
const facts = JSON.parse(execFileSync('node', [oracle, 'facts', referenceId], { maxBuffer: 1 << 28 }));

const number = value => Number((value * Number(factor)).toPrecision(10));
const key = name => /^[A-Za-z_][A-Za-z0-9_-]*$/.test(name) ? name : JSON.stringify(String(name));
const text = value => /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(String(value)) ? String(value) : JSON.stringify(String(value));

function wrapped(entries, indent) {
    const lines = [];
    let line = '';
    for (const entry of entries) {
        if (line && (indent + line + ', ' + entry).length > 150) { lines.push(indent + line); line = entry; }
        else line = line ? `${line}, ${entry}` : entry;
    }
    if (line) lines.push(indent + line);
    return lines.join('\n');
}

const table = (object, indent) => wrapped(Object.entries(object).map(([k, v]) => `${key(k)} = ${text(v)}`), indent);

function endpoints() {
    const scopes = new Map();
    for (const e of facts.endpoints) {
        if (!scopes.has(e.scope)) scopes.set(e.scope, new Map());
        const verbs = scopes.get(e.scope);
        if (!verbs.has(e.verb)) verbs.set(e.verb, []);
        verbs.get(e.verb).push(e);
    }
    const out = [];
    for (const [scope, verbs] of scopes)
        for (const [verb, list] of verbs) {
            const entries = list.map(e => {
                const cost = number(e.cost ?? 1);
                const parts = [];
                for (const [name, value] of Object.entries(e.extra ?? {})) {
                    if (name === 'byLimit') parts.push(`by-limit { ${value.map(([limit, c]) => `"${limit}" = ${number(c)}`).join(', ')} }`);
                    else if (name === 'noSymbol') parts.push(`without-symbol = ${number(value)}`);
                }
                return parts.length ? `${key(e.path)} { cost = ${cost}, ${parts.join(', ')} }` : `${key(e.path)} = ${cost}`;
            });
            out.push(`    ${scope.split(/[./]/).map(key).join('.')}.${verb.toLowerCase()} {\n${wrapped(entries, '      ')}\n    }`);
        }
    return out.join('\n');
}

// Error tables may be nested by market type; those become errors.tables.<type>.
function errors(source) {
    const out = [];
    const tables = [];
    for (const [name, entries] of Object.entries(source)) {
        if (name === 'exact' || name === 'broad') out.push(`    ${name === 'exact' ? 'exact' : 'contains'} {\n${wrapped(Object.entries(entries).map(([k, v]) => `${key(k)} = ${Array.isArray(v) ? v[0] : v}`), '      ')}\n    }`);
        else if (name === 'http') continue;
        else if (entries && (entries.exact || entries.broad)) tables.push([name, entries]);
    }
    for (const [name, entries] of tables)
        for (const kind of ['exact', 'broad'])
            if (entries[kind] && Object.keys(entries[kind]).length)
                out.push(`    tables.${key(name)}.${kind === 'exact' ? 'exact' : 'contains'} {\n${wrapped(Object.entries(entries[kind]).map(([k, v]) => `${JSON.stringify(k)} = ${v}`), '      ')}\n    }`);
    return out.join('\n');
}

function urls(source) {
    if (!source) return '';
    if (typeof source === 'string') return `all = ${JSON.stringify(source)}`;
    const flat = (object, prefix) => Object.entries(object).flatMap(([k, v]) => typeof v === 'string' ? [`${key(prefix + k)} = ${JSON.stringify(v)}`] : flat(v, `${prefix}${k}.`));
    return '\n' + flat(source, '').map(line => `      ${line.replaceAll('{hostname}', facts.hostname ?? '')}`).join('\n') + '\n    ';
}

// A guess: the documentation says which scopes are signed.
const signed = [...new Set(facts.endpoints.map((e) => e.scope.replaceAll('/', '.')))].filter((scope) => /private/i.test(scope));
const credentialNames = { apiKey: 'api-key', privateKey: 'private-key', walletAddress: 'wallet-address', twofa: 'two-factor' };
const trading = facts.fees?.trading ?? {};
const precision = { TICK_SIZE: 'tick-size', DECIMAL_PLACES: 'decimal-places', SIGNIFICANT_DIGITS: 'significant-digits' }[facts.precisionMode];
const feeNames = { maker: 'maker', taker: 'taker', percentage: 'percentage', tierBased: 'tier-based' };
const fees = Object.entries(feeNames).filter(([name]) => trading[name] !== undefined).map(([name, ours]) => `${ours} = ${trading[name]}`);

console.log(`${key(id)} {
  name = ${JSON.stringify(facts.name)}, countries { ${(facts.countries ?? []).map(c => `${c} = true`).join(', ')} }, status = live${facts.version ? `, version = ${JSON.stringify(facts.version)}` : ''}
  urls {
    rest {${urls(facts.urls.api)}}
${facts.urls.test ? `    sandbox {${urls(facts.urls.test)}}\n` : ''}    site = ${JSON.stringify(facts.urls.www ?? '')}, docs = ${JSON.stringify([facts.urls.doc].flat()[0] ?? '')}
  }
  credentials { ${(facts.requiredCredentials ?? []).map(c => `${credentialNames[c] ?? c} = required`).join(', ')} }
  signed { ${signed.map((scope) => `${key(scope)} = true`).join(', ')} }
  precision = ${precision}
  limits { }
  fees { ${fees.join(', ')} }
  timeframes {
${table(facts.timeframes ?? {}, '    ')}
  }
  currencies {                                                    # theirs = ours
${table(facts.commonCurrencies ?? {}, '    ')}
  }
  endpoints {
${endpoints()}
  }
  errors {
${errors(facts.errors ?? {})}
  }
}`);
