import gt from 'semver/functions/gt';
import valid from 'semver/functions/valid';
import { CATALOGUE } from '../../src/annotations/catalogue';
import type { AnnotationSpec, Surface } from '../../src/annotations/spec';
import { NEWEST_KNOWN_CONTROLLER } from '../../src/facts/controller-versions';

const SPECS = CATALOGUE.map((spec): [string, AnnotationSpec] => [`${spec.surface} ${spec.key}`, spec]);
const INGRESS_SURFACES: Surface[] = ['alb-ingress', 'alb-ingress-or-service', 'frontend-nlb'];
const NLB = 'service.beta.kubernetes.io/aws-load-balancer-';
const ALB = 'alb.ingress.kubernetes.io/';

/** First releases after 2.8.0 by the recordings (`versions.md`), without those of pods, labels and Gateways. */
const SINCE: { [release: string]: string[] } = {
  '2.9.0': [`${NLB}listener-attributes.\${Protocol}-\${Port}`, `${ALB}listener-attributes.\${Protocol}-\${Port}`],
  '2.10.0': [
    `${NLB}multi-cluster-target-group`, `${NLB}enable-prefix-for-ipv6-source-nat`, `${NLB}source-nat-ipv6-prefixes`,
    `${ALB}multi-cluster-target-group`,
  ],
  '2.11.0': [`${NLB}minimum-load-balancer-capacity`, `${ALB}minimum-load-balancer-capacity`],
  '2.12.0': [`${NLB}enable-icmp-for-path-mtu-discovery`, `${ALB}ipam-ipv4-pool-id`],
  '2.13.0': [
    `${NLB}enable-tcp-udp-listener`, `${NLB}proxy-protocol-per-target-group`, `${ALB}enable-frontend-nlb`,
    ...['scheme', 'subnets', 'security-groups', 'listener-port-mapping', 'healthcheck-port', 'healthcheck-protocol', 'healthcheck-path',
      'healthcheck-interval-seconds', 'healthcheck-timeout-seconds', 'healthcheck-healthy-threshold-count',
      'healthcheck-unhealthy-threshold-count', 'healthcheck-success-codes'].map(name => `${ALB}frontend-nlb-${name}`),
  ],
  '2.14.0': [
    `${NLB}disable-nlb-sg`, `${NLB}target-group-attributes.\${Port}`,
    `${ALB}wafv2-acl-name`, `${ALB}frontend-nlb-eip-allocations`, `${ALB}frontend-nlb-tags`,
  ],
  '2.14.1': [`${ALB}transforms.\${transforms-name}`, `${ALB}use-regex-path-match`],
  '2.15.0': [`${NLB}quic-enabled-ports`, `${ALB}jwt-validation`],
  '2.16.0': ['service.beta.kubernetes.io/actions.${Protocol}-${Port}', `${ALB}target-control-port.\${serviceName}.\${servicePort}`],
  '3.2.0': [`${ALB}frontend-nlb-attributes`],
  '3.3.0': [`${ALB}create-acm-cert`, `${ALB}acm-pca-arn`],
  '3.4.0': [`${ALB}dry-run-plan`],
};

describe('the catalogue', () => {
  it('has every key once', () => {
    expect(new Set(CATALOGUE.map(spec => spec.key)).size).toBe(CATALOGUE.length);
  });

  it('is complete', () => {
    const counts = new Map<Surface, number>();
    CATALOGUE.forEach(({ surface }) => counts.set(surface, (counts.get(surface) ?? 0) + 1));
    expect(Object.fromEntries(counts)).toEqual({
      'nlb-service': 49,
      'alb-ingress': 34,
      'alb-ingress-or-service': 23,
      'frontend-nlb': 16,
      'pod': 16,
      'label-or-tag': 11,
      'gateway': 4,
      'targetgroupbinding': 2,
      'ingressclass': 1,
    });
    expect(CATALOGUE).toHaveLength(156);
  });

  it('knows the first release of what load balancers of Services and Ingresses have', () => {
    const found: { [release: string]: string[] } = {};
    for (const { key, since } of CATALOGUE.filter(spec => spec.surface === 'nlb-service' || INGRESS_SURFACES.includes(spec.surface))) {
      if (since !== undefined) {
        (found[since] ??= []).push(key);
      }
    }
    expect(sorted(found)).toEqual(sorted(SINCE));
  });
});

describe.each(SPECS)('%s', (_, spec) => {
  it('reads well', () => {
    expect(spec.summary).toMatch(/^[A-Z].*[^.]\.$/);
    // They end a sentence that the page begins.
    const ends = [spec.fallback, spec.lack?.effect, spec.autoMode.note, ...spec.needs ?? []];
    ends.filter(text => text !== undefined).forEach(text => expect(text).toMatch(/[^.]$/));
    (spec.traps ?? []).forEach(trap => expect(trap).toMatch(/^.+\.$/));
    expect(new URL(spec.see).protocol).toBe('https:');
  });

  it('says what follows where it is not known', () => {
    expect(spec.lack !== undefined).toBe(spec.since !== undefined || spec.autoMode.supported === 'no');
    if (spec.since !== undefined) {
      expect(valid(spec.since)).toBe(spec.since);
      expect(gt(spec.since, '2.8.0')).toBe(true);
      expect(gt(spec.since, NEWEST_KNOWN_CONTROLLER)).toBe(false);
    }
  });

  it('names a successor that exists', () => {
    if (spec.supersededBy?.includes('/')) {
      expect(CATALOGUE.map(({ key }) => key)).toContain(spec.supersededBy);
      expect(spec.supersededBy).not.toBe(spec.key);
    } else if (spec.supersededBy !== undefined) {
      expect(spec.supersededBy).toMatch(/^spec\.[a-zA-Z]+$/);
    }
  });

  it('stands where it can stand', () => {
    expect(spec.on.length).toBeGreaterThan(0);
    expect(spec.scope.length).toBeGreaterThan(0);
    expect(new Set(spec.scope).size).toBe(spec.scope.length);
    expect(spec.on).toEqual(onOf(spec));
    expect(spec.place).toBe(spec.surface === 'label-or-tag' ? spec.on.includes('Subnet') ? 'tag' : 'label' : 'annotation');
  });

  it('belongs to a group on an Ingress only', () => {
    const grouped = INGRESS_SURFACES.includes(spec.surface)
      && !spec.writtenByController && !spec.scope.includes('ownership') && spec.key !== `${ALB}group.name`;
    expect(spec.group !== undefined).toBe(grouped);
    if (spec.classParam !== undefined) {
      expect(INGRESS_SURFACES).toContain(spec.surface);
      expect(spec.surface).not.toBe('frontend-nlb');
    }
  });

  it('has a whole grammar', () => {
    const { grammar } = spec;
    if (grammar.form === 'text') {
      const bounded = grammar.values !== undefined || grammar.pattern !== undefined || grammar.maxBytes !== undefined;
      expect(grammar.otherwise !== undefined).toBe(bounded);
      expect(grammar.patternWords !== undefined).toBe(grammar.pattern !== undefined);
      expect(grammar.anyCase === undefined || grammar.values !== undefined).toBe(true);
      expect(grammar.values ?? ['any']).not.toHaveLength(0);
      expect(() => new RegExp(grammar.pattern ?? '')).not.toThrow();
    }
    if (grammar.form === 'text' || grammar.form === 'boolean') {
      expect(grammar.means !== undefined).toBe(grammar.otherwise === 'misread');
    }
    if (grammar.form === 'integer') {
      const bounded = grammar.min !== undefined || grammar.max !== undefined;
      expect(grammar.outOfRange !== undefined).toBe(bounded);
      expect((grammar.min ?? -Infinity) < (grammar.max ?? Infinity)).toBe(true);
    }
    if (grammar.form === 'list') {
      expect(grammar.otherwise !== undefined).toBe(grammar.itemPattern !== undefined);
      expect(() => new RegExp(grammar.itemPattern ?? '')).not.toThrow();
    }
  });
});

function sorted(table: { [release: string]: string[] }): { [release: string]: string[] } {
  return Object.fromEntries(Object.entries(table).map(([release, keys]) => [release, [...keys].sort()]));
}

function onOf({ surface, key, on }: AnnotationSpec): string[] {
  switch (surface) {
    case 'nlb-service': return ['Service'];
    case 'alb-ingress':
    case 'frontend-nlb': return ['Ingress'];
    case 'alb-ingress-or-service': return ['Ingress', 'Service'];
    case 'pod': return ['Pod'];
    case 'ingressclass': return ['IngressClass'];
    case 'targetgroupbinding': return ['TargetGroupBinding'];
    case 'gateway': return [key.startsWith('elbv2.k8s.aws/') ? 'GatewayClass' : 'Gateway'];
    case 'label-or-tag': return on.filter(kind => ['Namespace', 'Node', 'Pod', 'Subnet', 'SecurityGroup'].includes(kind));
  }
}
