/** The first place where two JSON values differ, with what stands there; `undefined` where they are equal. */
export interface Difference {
  readonly path: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

export function firstDifference(ours: unknown, theirs: unknown, path = ''): Difference | undefined {
  if (Object.is(ours, theirs)) {
    return undefined;
  }
  const comparable = typeof ours === 'object' && typeof theirs === 'object' && ours !== null && theirs !== null && Array.isArray(ours) === Array.isArray(theirs);
  if (!comparable || (Array.isArray(ours) && ours.length !== (theirs as unknown[]).length)) {
    return { path, ours, theirs };
  }
  const [a, b] = [ours as { [key: string]: unknown }, theirs as { [key: string]: unknown }];
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const difference = firstDifference(a[key], b[key], path === '' ? key : `${path} › ${key}`);
    if (difference !== undefined) {
      return difference;
    }
  }
  return undefined;
}
