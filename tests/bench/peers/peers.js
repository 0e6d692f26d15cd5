// node peers.js FOLDER: times MiniSearch and uFuzzy over FOLDER/names.txt (one name a line) with
// FOLDER/queries.txt (one a line), and prints a line for each: name, build ms, p50 ms, p99 ms.
'use strict';

const fs = require('fs');
const path = require('path');
const MiniSearch = require('minisearch');
const uFuzzy = require('@leeoniya/ufuzzy');

const folder = process.argv[2];
const lines = (file) => fs.readFileSync(path.join(folder, file), 'utf8').split('\n').slice(0, -1);
const names = lines('names.txt');
const queries = lines('queries.txt');
const wanted = 10;

function cpuMs() {
    const used = process.cpuUsage();
    return (used.user + used.system) / 1000;
}

function percentile(samples, part) {
    const sorted = [...samples].sort((a, b) => a - b);
    return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
}

function measure(title, build, search) {
    const before = cpuMs();
    const index = build();
    const built = cpuMs() - before;
    for (const query of queries.slice(0, 500)) search(index, query); // until it is compiled
    const samples = queries.map((query) => {
        const start = process.hrtime.bigint();
        search(index, query);
        return Number(process.hrtime.bigint() - start) / 1e6;
    });
    const figures = [built, percentile(samples, 0.5), percentile(samples, 0.99)];
    console.log([title, ...figures.map((figure) => figure.toFixed(3))].join('\t'));
}

measure('MiniSearch, prefix, fuzzy 0.2', () => {
    const index = new MiniSearch({ fields: ['name'], idField: 'id' });
    index.addAll(names.map((name, id) => ({ id, name })));
    return index;
}, (index, query) => {
    const options = { prefix: true, fuzzy: 0.2, combineWith: 'AND' };
    return index.search(query, options).slice(0, wanted);
});

measure('uFuzzy, one error a term', () => new uFuzzy({ intraMode: 1 }), (index, query) => {
    const [found, , order] = index.search(names, query, 1, 1000);
    return order ? order.slice(0, wanted) : (found || []).slice(0, wanted);
});
