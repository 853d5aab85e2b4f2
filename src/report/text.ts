import type { Finding } from '../checks/finding';

const LONGEST = 1500;

/** Inside a List, or on a pod template. */
const ELSEWHERE = /^(items\[|spec\.(jobTemplate|template)\.)/;

/** A finding without its path, as cdk8s prints it behind the path of the construct. */
export function findingText(finding: Finding): string {
  const { id, message, fix, field, docs } = finding;
  // Everybody looks at an object's own annotations; what lies elsewhere is told.
  const place = field === undefined || !ELSEWHERE.test(field) || message.includes(field) ? '' : ` (at ${field})`;
  const mended = message.endsWith('?') && place === '' ? ` ${fix}` : `; ${fix.charAt(0).toLowerCase()}${fix.slice(1)}`;
  return printable(`${id}: ${message}${place}${mended} ${docs}`);
}

/** A finding on a line of its own. */
export function findingLine(finding: Finding): string {
  return `${finding.severity} [${printable(finding.path)}] ${findingText(finding)}`;
}

/** Keeps foreign text from forging lines or colours, and from flooding the screen. */
function printable(text: string): string {
  // eslint-disable-next-line no-control-regex
  const safe = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return safe.length > LONGEST ? `${safe.slice(0, LONGEST - 400)} … ${safe.slice(-380)}` : safe;
}
