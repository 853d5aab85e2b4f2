import type { IConstruct } from 'constructs';

const ACKNOWLEDGED = Symbol.for('cdk8s-eks-networking.acknowledged');

interface Marked {
  [ACKNOWLEDGED]?: Map<string, string>;
}

/** Notes on a scope that findings of a check below it are accepted. */
export function acknowledge(scope: IConstruct, id: string, reason: string): void {
  const marks = scope as IConstruct & Marked;
  if (marks[ACKNOWLEDGED] === undefined) {
    Object.defineProperty(marks, ACKNOWLEDGED, { value: new Map<string, string>(), enumerable: false });
  }
  marks[ACKNOWLEDGED]!.set(id, reason);
}

/** Check id → reason, for exactly this scope. */
export function acknowledgedAt(scope: IConstruct): ReadonlyMap<string, string> | undefined {
  return (scope as IConstruct & Marked)[ACKNOWLEDGED];
}
