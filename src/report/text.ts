import type { Finding } from '../checks/finding';

/** A finding without its path, as cdk8s prints it behind the path of the construct. */
export function findingText(finding: Finding): string {
  const { fix } = finding;
  return `${finding.id}: ${finding.message}; ${fix.charAt(0).toLowerCase()}${fix.slice(1)} ${finding.docs}`;
}

/** A finding on a line of its own. */
export function findingLine(finding: Finding): string {
  return `${finding.severity} [${finding.path}] ${findingText(finding)}`;
}
