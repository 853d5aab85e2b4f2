import type { RulePath } from './backends';

/** Paths in the order in which their rules are asked: within a rule of the Ingress Exact, then Prefix by length, then the others. */
export function inRuleOrder(paths: readonly RulePath[]): readonly RulePath[] {
  // Sorting keeps the order of what is equal.
  return [...paths].sort((a, b) => a.rule - b.rule || rank(a) - rank(b) || (a.pathType === 'Prefix' ? length(b) - length(a) : 0));
}

function rank({ pathType }: RulePath): number {
  return pathType === 'Exact' ? 0 : pathType === 'Prefix' ? 1 : 2;
}

function length({ path = '' }: RulePath): number {
  return Buffer.byteLength(path);
}
