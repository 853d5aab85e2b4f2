import type { IConstruct } from 'constructs';
import { snapshotOf } from './tree-snapshot';
import { Result, runChecks } from '../checks/run';

/** Runs all checks over everything that a tree emits. */
export function checkTree(root: IConstruct): Result[] {
  return runChecks(snapshotOf(root));
}
