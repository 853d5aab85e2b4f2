/*
 * Release numbers of controllers. semver is loaded on first use: a program that only writes YAML for the newest controller
 * compares none, and all pay for imports. Answers are kept, because every object of a tree asks for the same few.
 */

type Parse = typeof import('semver/functions/parse');
type Less = typeof import('semver/functions/lt');

const releases = new Map<string, string | undefined>();
const answers = new Map<string, Map<string, boolean>>();

/** A release number in normal form; `undefined` if the text is none. */
export function releaseOf(text: string): string | undefined {
  if (!releases.has(text)) {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const parse: Parse = require('semver/functions/parse');
    releases.set(text, parse(text)?.version);
  }
  return releases.get(text);
}

/** Whether one release is older than another. */
export function olderRelease(release: string, other: string): boolean {
  let ofRelease = answers.get(release);
  if (ofRelease === undefined) {
    answers.set(release, ofRelease = new Map());
  }
  let answer = ofRelease.get(other);
  if (answer === undefined) {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const less: Less = require('semver/functions/lt');
    answer = less(release, other);
    ofRelease.set(other, answer);
  }
  return answer;
}
