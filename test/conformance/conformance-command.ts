import { closeSync, openSync, writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readRecordings } from './corpus';
import { Disagreement, judge } from './judge';

/*
 * Replays recordings of the real controller and says where the plan differs:
 * npm run --silent conformance -- FILE... [--out FILE]
 */

const SHOWN = 50;
const LONGEST = 400;

function main(args: readonly string[]): number {
  const { values: { out }, positionals: files } = parseArgs({ args: [...args], allowPositionals: true, options: { out: { type: 'string' } } });
  if (files.length === 0) {
    console.error('give files with recordings: npm run --silent conformance -- FILE... [--out FILE]');
    return 2;
  }
  const outFile = out === undefined ? undefined : openSync(out, 'w');
  let [passed, failed, silent, told] = [0, 0, 0, 0];
  for (const file of files) {
    for (const recorded of readRecordings(file)) {
      const disagreements = judge(recorded);
      if (disagreements === undefined) {
        silent++;
        continue;
      }
      for (const line of disagreements.map(lineOf)) {
        if (outFile !== undefined) {
          writeSync(outFile, `${line}\n`);
        }
        if (told++ < SHOWN) {
          console.log(line);
        }
      }
      if (disagreements.length === 0) {
        passed++;
      } else {
        failed++;
      }
    }
  }
  if (outFile !== undefined) {
    closeSync(outFile);
  }
  if (silent > 0) {
    console.log(`${silent} cases hold no result that is planned yet (Services and Ingresses are)`);
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function lineOf({ id, what, ours, theirs }: Disagreement): string {
  return `${id}: ${what}: ours ${shortened(ours)}, theirs ${shortened(theirs)}`.replace(/\s+/g, ' ');
}

function shortened(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
