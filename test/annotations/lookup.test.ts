import * as fc from 'fast-check';
import { CATALOGUE } from '../../src/annotations/catalogue';
import { IN_TREE_ONLY } from '../../src/annotations/in-tree';
import { KeyVerdict, findSpec, judgeKey, specOf } from '../../src/annotations/lookup';

const SERVICE = 'service.beta.kubernetes.io/';
const NLB = `${SERVICE}aws-load-balancer-`;
const ALB = 'alb.ingress.kubernetes.io/';

/** The verdict with the key of the entry in place of the entry. */
function verdictOf(key: string): object {
  const verdict: KeyVerdict = judgeKey(key);
  return 'spec' in verdict ? { ...verdict, spec: verdict.spec.key } : verdict;
}

describe('known keys', () => {
  it.each(CATALOGUE.filter(({ key }) => !key.includes('${')).map(({ key }) => [key]))('%s', key => {
    expect(verdictOf(key)).toEqual({ is: 'known', spec: key });
  });

  it.each([
    [`${NLB}listener-attributes.TCP-80`, `${NLB}listener-attributes.\${Protocol}-\${Port}`],
    [`${NLB}listener-attributes.TCP_UDP-53`, `${NLB}listener-attributes.\${Protocol}-\${Port}`],
    [`${NLB}target-group-attributes.443`, `${NLB}target-group-attributes.\${Port}`],
    [`${SERVICE}actions.TLS-443`, `${SERVICE}actions.\${Protocol}-\${Port}`],
    [`${ALB}listener-attributes.HTTPS-443`, `${ALB}listener-attributes.\${Protocol}-\${Port}`],
    [`${ALB}actions.x`, `${ALB}actions.\${action-name}`],
    [`${ALB}actions.weighted-routing`, `${ALB}actions.\${action-name}`],
    [`${ALB}conditions.y`, `${ALB}conditions.\${conditions-name}`],
    [`${ALB}transforms.z.1`, `${ALB}transforms.\${transforms-name}`],
    [`${ALB}target-control-port.web.80`, `${ALB}target-control-port.\${serviceName}.\${servicePort}`],
    ['kubernetes.io/cluster/demo', 'kubernetes.io/cluster/${cluster}'],
  ])('%s is one of %s', (key, family) => {
    expect(verdictOf(key)).toEqual({ is: 'known', spec: family });
    expect(findSpec(key)).toBe(specOf(key));
  });

  it('are found exactly, with case and blanks', () => {
    expect(findSpec(`${ALB}scheme`)?.key).toBe(`${ALB}scheme`);
    expect([`${ALB}Scheme`, `${ALB}scheme `, ` ${ALB}scheme`, `${NLB}listener-attributes.`, `${NLB}listener-attributes.TCP-80-1`, 'toString'].map(findSpec)).toEqual(Array(6).fill(undefined));
    expect(() => specOf(`${ALB}Scheme`)).toThrow(`${ALB}Scheme`);
  });
});

describe('mistyped keys', () => {
  it.each([
    [`${NLB}schema`, `${NLB}scheme`], [`${NLB}Scheme`, `${NLB}scheme`], [`${NLB}subnet`, `${NLB}subnets`], [`${NLB}eip-allocation`, `${NLB}eip-allocations`],
    [`${NLB}ssl-certs`, `${NLB}ssl-cert`], [`${NLB}healthcheck-intervall`, `${NLB}healthcheck-interval`], [`${NLB}target-type`, `${NLB}nlb-target-type`],
    [`${NLB}security-group`, `${NLB}security-groups`], [`${NLB}attribute`, `${NLB}attributes`], [`${NLB}cross-zone-load-balancing-enable`, `${NLB}cross-zone-load-balancing-enabled`],
    [`${ALB}shceme`, `${ALB}scheme`], [`${ALB}certificate-arns`, `${ALB}certificate-arn`], [`${ALB}listen-port`, `${ALB}listen-ports`], [`${ALB}ssl_redirect`, `${ALB}ssl-redirect`],
    [`${ALB}group-name`, `${ALB}group.name`], [`${ALB}inbound-cidr`, `${ALB}inbound-cidrs`],
  ])('%s: did you mean %s?', (key, suggestion) => {
    expect(verdictOf(key)).toEqual({ is: 'unknown', suggestion });
  });

  it.each([
    [`${NLB}listener-attributes`, `${NLB}listener-attributes.\${Protocol}-\${Port}`], [`${NLB}listener-attributes.tcp-80`, `${NLB}listener-attributes.TCP-80`],
    [`${NLB}listener-attributes.80`, `${NLB}listener-attributes.\${Protocol}-\${Port}`], [`${NLB}target-group-attributes.http`, `${NLB}target-group-attributes.\${Port}`],
    [`${ALB}actions`, `${ALB}actions.\${action-name}`], [`${ALB}actions.`, `${ALB}actions.\${action-name}`], [`${ALB}conditions-web`, `${ALB}conditions.\${conditions-name}`],
    [`${ALB}target-control-port.web`, `${ALB}target-control-port.\${serviceName}.\${servicePort}`],
  ])('%s lacks a part of %s', (key, suggestion) => {
    expect(verdictOf(key)).toEqual({ is: 'unknown', suggestion });
  });

  it.each([`${NLB}zzzzzzzzzzzzzzz`, `${NLB}`, `${ALB}zzzzzzzzzzzzz`, `${ALB}`])('%s is like no other', key => {
    expect(verdictOf(key)).toEqual({ is: 'unknown' });
  });
});

describe('wrong prefixes', () => {
  it.each([
    // The middle of the name is missing.
    [`${SERVICE}scheme`, `${NLB}scheme`], [`${SERVICE}eip-allocations`, `${NLB}eip-allocations`],
    // The domain is missing, mistyped or another one.
    ['aws-load-balancer-scheme', `${NLB}scheme`], ['service.kubernetes.io/aws-load-balancer-scheme', `${NLB}scheme`], ['service.alpha.kubernetes.io/aws-load-balancer-scheme', `${NLB}scheme`],
    ['services.beta.kubernetes.io/aws-load-balancer-type', `${NLB}type`], [`${ALB}aws-load-balancer-scheme`, `${NLB}scheme`],
    ['service.beta.kubernetes.io/a/aws-load-balancer-scheme', `${NLB}scheme`], ['service.k8s.aws/aws-load-balancer-target-group-attributes', `${NLB}target-group-attributes`],
    ['alb.ingres.kubernetes.io/scheme', `${ALB}scheme`], ['nlb.ingress.kubernetes.io/scheme', `${ALB}scheme`],
    // The name belongs to the other kind of load balancer.
    [`${SERVICE}listen-ports`, `${ALB}listen-ports`], [`${SERVICE}certificate-arn`, `${ALB}certificate-arn`], [`${ALB}load-balancer-source-ranges`, `${SERVICE}load-balancer-source-ranges`],
  ])('%s: meant is %s', (key, suggestion) => {
    expect(verdictOf(key)).toEqual({ is: 'wrong-prefix', spec: suggestion, suggestion });
  });
});

describe('keys of the in-tree controller', () => {
  it.each([...IN_TREE_ONLY])('%s: instead %s', (key, instead) => {
    expect(judgeKey(key)).toEqual({ is: 'in-tree', instead });
    expect(findSpec(key)).toBeUndefined();
    const named = instead.split(' ')[0];
    expect(named.includes('/') ? findSpec(named.replace('<port>', '443')) !== undefined : named === 'no').toBe(true);
  });
});

describe('keys of others', () => {
  it.each([
    '', '/', '//', 'a/b/c', 'scheme', 'app.kubernetes.io/name', 'nginx.ingress.kubernetes.io/ssl-redirect', 'ingress.kubernetes.io/ssl-redirect', 'kubernetes.io/ingress.allow-http', 'kubernetes.io/cluster/',
    'service.beta.kubernetes.io/azure-load-balancer-internal', 'service.beta.kubernetes.io/azure-pip-name', 'service.beta.kubernetes.io/do-loadbalancer-name', 'service.beta.kubernetes.io/alibaba-cloud-loadbalancer-spec',
    'service.beta.kubernetes.io/oci-load-balancer-shape', 'service.beta.kubernetes.io/linode-loadbalancer-throttle', 'service.beta.kubernetes.io/openstack-internal-load-balancer', 'service.beta.kubernetes.io/',
    'service.kubernetes.io/topology-mode', 'service.beta.kubernetes.io/a/b', 'metallb.universe.tf/x', 'metallb.io/address-pool', 'cloud.google.com/neg', 'networking.gke.io/load-balancer-type',
    'external-dns.alpha.kubernetes.io/hostname', 'traefik.ingress.kubernetes.io/router.tls', 'cert-manager.io/cluster-issuer', 'kubectl.kubernetes.io/last-applied-configuration', '__proto__', 'constructor',
    'eks.amazonaws.com/role-arn', 'elbv2.k8s.aws/own',
  ])('%j is none of ours', key => {
    expect(judgeKey(key)).toEqual({ is: 'not-ours' });
  });
});

describe('any key', () => {
  const part = fc.oneof(fc.constantFrom('service', 'beta', 'kubernetes', 'io', 'alb', 'ingress', 'aws-load-balancer-', 'scheme', 'actions', 'TCP', '80', '${Port}', '__proto__'), fc.string({ maxLength: 4 }));
  const key = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.array(fc.tuple(part, fc.constantFrom('', '.', '/', '-'))).map(parts => parts.flat().join('')));

  it('gets a verdict, and always the same', () => {
    fc.assert(fc.property(key, text => {
      const verdict = judgeKey(text);
      expect(['known', 'wrong-prefix', 'in-tree', 'unknown', 'not-ours']).toContain(verdict.is);
      expect(judgeKey(text)).toBe(verdict);
      if ('suggestion' in verdict && verdict.suggestion !== undefined) {
        expect(verdict.suggestion).not.toBe(text);
        expect(CATALOGUE.some(spec => spec.key === verdict.suggestion) || findSpec(verdict.suggestion) !== undefined).toBe(true);
      }
    }), { numRuns: 2000 });
  });

  it('gets one beyond what is remembered', () => {
    for (let i = 0; i < 10_500; i++) {
      expect(judgeKey(`example.com/key-${i}`).is).toBe('not-ours');
    }
    expect(judgeKey('x'.repeat(100_000)).is).toBe('not-ours');
  });
});
