// Composes the cases of this folder and records them into tests/vectors: node make.mjs [id[/theme]]...
// A module <id>/<theme>.mjs exports one case by default; modules whose names begin with _ are parts that cases share.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const oracle = join(here, '..', 'oracle.mjs');
const vectors = join(here, '..', '..', 'vectors');
const folders = readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
const themes = (id) =>
    readdirSync(join(here, id))
        .filter((file) => /^[^_].*\.mjs$/.test(file))
        .map((file) => `${id}/${file.slice(0, -4)}`);
const all = folders.flatMap(themes);
const asked = process.argv.slice(2);
const chosen = asked.length ? all.filter((name) => asked.some((one) => name === one || name.startsWith(`${one}/`))) : all;
const scratch = mkdtempSync(join(tmpdir(), 'cases-'));
let failed = chosen.length === 0;
for (const name of chosen) {
    const { default: source } = await import(`./${name}.mjs`);
    const names = source.calls.map((call) => call.name);
    const twice = names.filter((one, index) => names.indexOf(one) !== index);
    if (twice.length) throw new Error(`${name}: two calls are named ${twice.join(', ')}`);
    const input = join(scratch, `${name.replace('/', '-')}.json`);
    writeFileSync(input, JSON.stringify(source));
    mkdirSync(dirname(join(vectors, name)), { recursive: true });
    const { status } = spawnSync(process.execPath, [oracle, 'record', input, '-o', join(vectors, `${name}.json`)], { stdio: 'inherit' });
    failed ||= status !== 0;
}
rmSync(scratch, { recursive: true });
process.exitCode = failed ? 1 : 0;
