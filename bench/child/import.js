'use strict';

// node import.js <module>: how long a fresh process takes to load a module.
const start = process.hrtime.bigint();
require(process.argv[2]);
const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
process.stdout.write(JSON.stringify({ milliseconds }));
