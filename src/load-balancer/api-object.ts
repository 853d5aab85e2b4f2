import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { shown } from '../input/arguments';

/** The API object that a construct is, or that stands behind it in any version of cdk8s-plus. `advice` says what to give instead. */
export function apiObjectBehind(self: string, construct: IConstruct, advice: string): ApiObject {
  let candidate: IConstruct | undefined = construct;
  while (candidate !== undefined && candidate !== null && !ApiObject.isApiObject(candidate)) {
    candidate = candidate.node?.defaultChild;
  }
  if (candidate === undefined || candidate === null) {
    throw new Error(`${self}: no API object stands behind ${construct?.node ? `'${construct.node.path}'` : shown(construct)}; ${advice}`);
  }
  return candidate;
}
