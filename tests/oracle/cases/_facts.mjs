// The tables of errors as the facts files have them: a case that walks one holds a reply to every row, to new ones as soon as it is recorded again.
import { readFileSync } from 'node:fs';

/** The keys of one table of an exchange: exact, contains, tables.spot.exact. */
export const errorKeys = (id, table) => {
    const text = readFileSync(new URL(`../../../hocon/exchanges/${id}.conf`, import.meta.url), 'utf8');
    const errors = text.slice(text.search(/^ {2}errors \{/m), text.search(/^ {2}options \{/m));
    const rows = errors.match(new RegExp(`^ {4}${table.replaceAll('.', '\\.')} \\{([^}]*)\\}`, 'm'))?.[1];
    if (!rows) throw new Error(`${id}.conf has no table ${table}`);
    return [...rows.replace(/ #.*$/gm, '').matchAll(/("(?:[^"\\]|\\.)*"|[^\s,"=]+) = \w+/g)].map(([, key]) => (key.startsWith('"') ? JSON.parse(key) : key));
};
