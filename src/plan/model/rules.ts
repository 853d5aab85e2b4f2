import type { Action, Listener } from './resources';
import type { Maybe } from './unknown';
import type { StringMap } from '../../annotations/codec';

/*
 * The rules of listeners of Application Load Balancers.
 */

/** Values of which one has to match: patterns, or regular expressions. */
interface Patterns {
  readonly values?: readonly string[];
  readonly regexValues?: readonly string[];
}

export type RuleCondition =
  | ({ readonly field: 'host-header' | 'path-pattern' } & Patterns)
  | ({ readonly field: 'http-header'; readonly name: string } & Patterns)
  | { readonly field: 'http-request-method' | 'source-ip'; readonly values: readonly string[] }
  | { readonly field: 'query-string'; readonly pairs: readonly { readonly key?: string; readonly value: string }[] };

export interface RuleTransform {
  readonly type: 'url-rewrite' | 'host-header-rewrite';
  readonly rewrites: readonly { readonly regex: string; readonly replace: string }[];
}

export interface ListenerRule {
  readonly type: 'AWS::ElasticLoadBalancingV2::ListenerRule';
  /** `port:priority`, or `port:?place` where other rules may come in between. */
  readonly id: string;
  readonly listener: Listener;
  readonly priority: Maybe<number>;
  readonly conditions: Maybe<readonly RuleCondition[]>;
  readonly actions: Maybe<readonly Action[]>;
  readonly transforms: Maybe<readonly RuleTransform[]>;
  readonly tags: Maybe<StringMap>;
  /** Where it comes from: the Ingress, and the path in it. */
  readonly source: { readonly ingress: string; readonly field: string };
}
