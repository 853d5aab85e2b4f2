import { readFileSync } from 'node:fs';
import { Vector, failureOf } from './vectors';

/*
 * Evaluates vectors in the format of vectors.json and says how many passed:
 * npm run --silent vectors -- FILE.json
 */

function main(path: string | undefined): number {
  if (path === undefined) {
    console.error('give a file with vectors: npm run --silent vectors -- FILE.json');
    return 2;
  }
  let vectors: readonly Vector[];
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (!Array.isArray(content)) {
      throw new Error('it is no list');
    }
    vectors = content;
  } catch (error) {
    console.error(`${path} cannot be read: ${error instanceof Error ? error.message : error}`);
    return 2;
  }
  const failures = vectors.map(failureOf).filter(failure => failure !== undefined);
  failures.forEach(failure => console.log(failure.replace(/\s+/g, ' ')));
  console.log(`${vectors.length - failures.length} passed, ${failures.length} failed`);
  return failures.length === 0 ? 0 : 1;
}

process.exitCode = main(process.argv[2]);
