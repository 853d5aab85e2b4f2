import { distance } from 'fastest-levenshtein';
import { IN_TREE_ONLY } from './in-tree';
import type { AnnotationSpec } from './spec';

/** What a key is to this library. */
export type KeyVerdict =
  | { readonly is: 'known'; readonly spec: AnnotationSpec }
  /** Right name behind a wrong prefix. */
  | { readonly is: 'wrong-prefix'; readonly spec: AnnotationSpec; readonly suggestion: string }
  /** Only the in-tree controller reads it. */
  | { readonly is: 'in-tree'; readonly instead: string }
  /** In our realm, but nobody reads it. */
  | { readonly is: 'unknown'; readonly suggestion?: string }
  | { readonly is: 'not-ours' };

interface Index {
  readonly exact: ReadonlyMap<string, AnnotationSpec>;
  readonly families: readonly { readonly stem: string; readonly pattern: RegExp; readonly spec: AnnotationSpec }[];
  readonly domains: ReadonlyMap<string, readonly string[]>;
}

const SERVICE = 'service.beta.kubernetes.io';
const INGRESS = 'alb.ingress.kubernetes.io';
const NLB_NAME = 'aws-load-balancer-';
const VARIABLES: { readonly [name: string]: string } = { Protocol: '[A-Z_]+', Port: '[0-9]+' };

let index: Index | undefined;
const verdicts = new Map<string, KeyVerdict>();

/** The entry of the catalogue for a key, also for keys with a variable part. */
export function findSpec(key: string): AnnotationSpec | undefined {
  const { exact, families } = theIndex();
  return exact.get(key) ?? families.find(({ stem, pattern }) => key.startsWith(stem) && pattern.test(key))?.spec;
}

/** The entry of the catalogue for a key that this library writes itself. */
export function specOf(key: string): AnnotationSpec {
  const verdict = judgeKey(key);
  if (verdict.is !== 'known') {
    throw new Error(`the catalogue has no annotation ${key}`);
  }
  return verdict.spec;
}

/** Judges a key by its looks. */
export function judgeKey(key: string): KeyVerdict {
  let verdict = verdicts.get(key);
  if (verdict === undefined) {
    verdict = judge(key);
    // Keys repeat over thousands of objects; a bound keeps a hostile file from filling memory.
    if (verdicts.size < 10_000) {
      verdicts.set(key, verdict);
    }
  }
  return verdict;
}

/** What stands in the catalogue for a key with a variable part. */
export function familyKey(key: string): string | undefined {
  const verdict = judgeKey(key);
  return verdict.is === 'known' && verdict.spec.key !== key ? verdict.spec.key : undefined;
}

function judge(key: string): KeyVerdict {
  const spec = findSpec(key);
  if (spec !== undefined) {
    return { is: 'known', spec };
  }
  const instead = IN_TREE_ONLY.get(key);
  if (instead !== undefined) {
    return { is: 'in-tree', instead };
  }
  const slash = key.lastIndexOf('/');
  const domain = key.slice(0, Math.max(slash, 0));
  const name = key.slice(slash + 1);
  const ours = [SERVICE, INGRESS].filter(candidate => distance(domain, candidate) <= 3);
  const nlbName = name.startsWith(NLB_NAME);
  if (ours.length === 0 && !nlbName) {
    return { is: 'not-ours' };
  }
  // `service.beta.kubernetes.io/scheme` lacks the middle of the name; elsewhere the name is whole and the prefix is wrong.
  const candidates = [...ours, SERVICE, INGRESS].map(candidate => `${candidate}/${name}`);
  for (const suggestion of [`${SERVICE}/${NLB_NAME}${domain === SERVICE ? name : ''}`, ...candidates]) {
    const sibling = findSpec(suggestion);
    if (sibling !== undefined) {
      return { is: 'wrong-prefix', spec: sibling, suggestion };
    }
  }
  const home = nlbName ? SERVICE : ours[0];
  const suggestion = nearest(home, name);
  // Other clouds write below the Service prefix as well.
  const realm = nlbName || home === INGRESS || (suggestion !== undefined && !/^(azure|alibaba|do-|oci|ibm|openstack|vultr|linode|scw|tencent|huawei)/.test(name));
  return realm ? { is: 'unknown', ...suggestion === undefined ? {} : { suggestion } } : { is: 'not-ours' };
}

/** The known key of a domain whose name is nearest, unless even that one is far off. */
function nearest(domain: string, name: string): string | undefined {
  const families = theIndex().families.filter(({ stem }) => stem.startsWith(`${domain}/`));
  const family = families.find(({ stem }) => `${domain}/${name}`.startsWith(stem.replace(/[.-]$/, '')));
  if (family !== undefined) {
    const capital = family.stem + `${domain}/${name}`.slice(family.stem.length).toUpperCase();
    return family.spec.key.includes('${Protocol}') && family.pattern.test(capital) ? capital : family.spec.key;
  }
  const bound = Math.min(5, Math.ceil(name.replace(NLB_NAME, '').length / 3));
  let best: { key: string; steps: number } | undefined;
  for (const candidate of theIndex().domains.get(domain) ?? []) {
    const steps = distance(candidate.toLowerCase(), name.toLowerCase());
    if (steps <= bound && (best === undefined || steps < best.steps)) {
      best = { key: `${domain}/${candidate}`, steps };
    }
  }
  return best?.key;
}

// Built on first use: most of a program's run time must not be paid at import.
function theIndex(): Index {
  if (index === undefined) {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { CATALOGUE } = require('./catalogue') as typeof import('./catalogue');
    const variable = (key: string) => key.includes('${');
    const domains = new Map<string, string[]>();
    for (const { key } of CATALOGUE.filter(spec => !variable(spec.key))) {
      const [domain, name] = key.split('/');
      domains.set(domain, [...domains.get(domain) ?? [], name]);
    }
    index = {
      exact: new Map(CATALOGUE.filter(spec => !variable(spec.key)).map(spec => [spec.key, spec])),
      families: CATALOGUE.filter(spec => variable(spec.key)).map(spec => ({
        stem: spec.key.slice(0, spec.key.indexOf('${')),
        pattern: new RegExp(`^${spec.key.split(/\$\{([^}]+)\}/).map((part, i) => i % 2 ? VARIABLES[part] ?? '.+' : escapeRegExp(part)).join('')}$`),
        spec,
      })),
      domains,
    };
  }
  return index;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
