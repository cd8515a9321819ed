// The venues as a process, and their control port.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Starts the venues (a .dll, or the project without building it) and gives their control; VENUES_CONTROL names running ones instead. */
export async function start(path) {
    if (process.env.VENUES_CONTROL) return control(process.env.VENUES_CONTROL, () => {});
    const project = fileURLToPath(new URL('..', import.meta.url));
    const built = ['Debug', 'Release'].map(x => `${project}bin/${x}/net10.0/Ccxt.Venues.dll`).find(existsSync);
    const dll = path ?? built;
    const start = dll ? [dll] : ['run', '--no-build', '--project', project, '--'];
    const child = spawn('dotnet', [...start, '--interval', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const url = await new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('exit', code => reject(new Error(`the venues ended with ${code}`)));
        createInterface(child.stdout).on('line', line => {
            const [name, address] = line.split(/\s+/);
            if (name === 'control') resolve(address);
        });
    });
    return control(url, () => child.kill());
}

function control(url, stop) {
    const ask = async (path, method = 'GET') => {
        const response = await fetch(url + path, { method });
        if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
        return response.json();
    };
    return {
        stop,
        info: () => ask('/_venue/info'),
        state: venue => ask(`/_venue/state?venue=${venue}`),
        book: (venue, symbol) => ask(`/_venue/book?venue=${venue}&symbol=${encodeURIComponent(symbol)}`),
        log: venue => ask(`/_venue/log?venue=${venue}`),
        step: (count = 1) => ask(`/_venue/step?count=${count}`, 'POST'),
        fault: (venue, kind, more = '') => ask(`/_venue/fault?venue=${venue}&kind=${kind}${more}`, 'POST'),
    };
}
