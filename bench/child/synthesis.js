'use strict';

// node synthesis.js <job> <variant> <n> <charts>: one measured synthesis, reported as a line of JSON; of the variant `checks` only what is part of a
// synthesis of ours and not of others: the plan and the checks.
const { createHash } = require('node:crypto');
const { mkdtempSync, readFileSync, readdirSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { App } = require('cdk8s');

const [job, name, n, charts] = process.argv.slice(2);
const { build } = require(`./${job}/job`);
const onlyChecks = name === 'checks';
const variant = require(`./${job}/${onlyChecks ? 'ours' : name}`);
const outdir = mkdtempSync(join(tmpdir(), 'bench-'));

try {
  let start = process.hrtime.bigint();
  const app = new App({ outdir });
  variant.prepare?.(app);
  build(app, variant, Number(n), Number(charts));
  if (onlyChecks) {
    start = process.hrtime.bigint();
    app.node.validate();
  } else {
    app.synth();
  }
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  const found = variant.findings?.(app) ?? [];
  if (found.length > 0) {
    throw new Error(`the checks found ${found.length} problems, the first: ${JSON.stringify(found[0])}`);
  }
  process.stdout.write(JSON.stringify({ milliseconds, ...onlyChecks ? {} : { sha256: digest(outdir) } }));
} finally {
  rmSync(outdir, { recursive: true });
}

function digest(folder) {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) {
    hash.update(`${file}\0`).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex');
}
