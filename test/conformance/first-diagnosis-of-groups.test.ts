import { CORPORA, readCorpus } from './corpus';
import { ingressesPlan } from './judge';
import { Diagnosis, DiagnosisId, prevents } from '../../src/plan/diagnosis';

/*
 * The controller tells the first error only. It has to be the first of our diagnoses: then the reasons agree, not just the verdicts. Ports of a
 * group are worked off in any order, so that what differs by port is not compared there.
 */

const TOLD_AS: { readonly [id in DiagnosisId]?: RegExp } = {
  'action-config-missing': /missing (FixedResponse|Redirect)Config|statusCode is required/,
  'action-target-unclear': /ForwardConfig|TargetGroupTuple/,
  'action-not-found': /missing actions\..* configuration/,
  'action-type-value': /unknown action type/,
  'auth-idp-missing': /missing IDPConfig/,
  'auth-type-value': /unknown authType/,
  'auth-with-jwt': /authentication and jwt validation can't both/,
  'backend-group-off': /^backendSG feature is required/,
  'backend-port-not-found': /unable to find port/,
  'backend-protocol-value': /backend protocol must be within/,
  'backend-protocol-version-value': /backend protocol version must be within/,
  'backend-service-not-found': /services "/,
  'capacity-value': /invalid (key|value) to set the capacity/,
  'certificate-not-found': /no certificate found for host/,
  'class-not-found': /not found|references unknown|Ingress has invalid IngressClass/,
  'class-params-kind': /references unknown parameters/,
  'class-params-namespace': /namespaceSelector of IngressClassParams/,
  'class-params-not-found': /not found/,
  'class-params-selector': /label selector operator|selector/,
  'class-params-cidr': /spec\.inboundCIDRs/,
  'class-params-subnets': /spec\.subnets/,
  'condition-without-values': /Config|annotation: (missing|invalid)/,
  'condition-mixed-values': /must specify exactly one of Values and RegexValues/,
  'conflicting-members': /conflicting|multiple ingress defined default backend|must be the same/,
  'control-port-instance': /target control port is not supported/,
  'customer-pool-empty': /cannot use empty value for customer-owned/,
  'default-backend-resource': /missing required "service" field/,
  'deletion-protected': /deletion_protection is enabled/,
  'dns-routing-policy-value': /invalid dns_record/,
  'elastic-ip-count': /count of EIP allocations/,
  'elastic-ip-internal': /EIP allocations can only/,
  'frontend-nlb-port': /invalid (NLB|ALB) listener port/,
  'group-name-form': /invalid ingress group/,
  'group-order-range': /explicit Ingress group order must be within/,
  'health-check-port-not-found': /failed to resolve healthCheckPort/,
  'health-check-port-without-number': /cannot use named healthCheckPort/,
  'health-check-protocol-value': /healthCheckProtocol must be within/,
  'inbound-cidr-form': /invalid CIDR address|inbound-cidrs|CIDR/,
  'ip-address-type-value': /unknown IPAddressType/,
  'ip-targets-off': /unsupported targetType: ip/,
  'ipv6-targets-without-dualstack': /unsupported IPv6 configuration/,
  'jwt-form': /jwt validation/,
  'listen-ports-form': /listen (port|protocol) must be within|empty listen-ports/,
  'load-balancer-name-length': /load balancer name cannot/,
  'malformed-annotation': /failed to parse|strconv|mutualAuthentication configuration|listen-ports configuration/,
  'multiple-default-classes': /multiple default IngressClasses/,
  'mutual-authentication-form': /[mM]utual ?Authentication|trustStore|advertiseTrustStore|ignoreClientCertificateExpiry|listen port must be within/,
  'no-subnet': /unable to resolve at least one subnet/,
  'no-subnet-named': /unable to resolve at least one subnet/,
  'path-type-value': /unknown pathType/,
  'path-wildcard': /path shouldn't contain wildcards/,
  'redirect-port-plain': /listener protocol non-SSL for SSLRedirect/,
  'redirect-port-without-listener': /listener does not exist for SSLRedirect/,
  'scheme-value': /unknown scheme/,
  'secret-form': /missing client(ID|Secret), secret/,
  'secret-not-found': /secrets "/,
  'security-group-not-found': /couldn't find all security ?groups|InvalidGroup/i,
  'subnet-named-twice': /couldn't find all subnets|requested \d+ times/,
  'subnet-not-found': /InvalidSubnetID|couldn't find all subnets/,
  'subnet-without-ipv6': /do not have an associated IPv6/,
  'subnets-in-one-zone': /multiple subnets in same Availability Zone/,
  'target-group-not-found': /searching TargetGroup with name/,
  'target-port-missing': /TargetGroup port is empty/,
  'target-type-value': /unknown targetType/,
  'too-few-subnets': /subnets count less than minimal/,
  'transform-without-rewrites': /transform type|RewriteConfig/,
  'trust-store-not-found': /[Tt]rust ?[Ss]tore/,
};

function isTold(first: Diagnosis, error: string): boolean {
  const key = /annotation, ([^:]+):/.exec(error)?.[1];
  return TOLD_AS[first.id]?.test(error) === true && (first.id !== 'malformed-annotation' || key === undefined || first.annotation === key);
}

test.each(CORPORA)('what is told first in %s', name => {
  const wrong: string[] = [];
  for (const recorded of readCorpus(name)) {
    const failed = (recorded.results ?? []).filter(({ kind, error }) => kind !== 'Service' && error !== undefined);
    const plan = failed.length === 0 ? undefined : ingressesPlan(recorded);
    for (const { kind, name: subject, error } of failed) {
      const diagnoses = kind === 'IngressGroup' ? plan!.groups.find(({ id }) => id === subject)!.diagnoses
        : (kind === 'Ingress' ? plan!.ingresses : plan!.classParams).find(it => it.name === subject)!.diagnoses;
      const first = diagnoses.find(prevents)!;
      const ports = new Set(plan!.groups.find(({ id }) => id === subject)?.stack?.listeners.map(({ port }) => port));
      if (!isTold(first, error!) && (ports.size < 2 || !diagnoses.some(it => isTold(it, error!)))) {
        wrong.push(`${recorded.id}: ${first.id} ${first.annotation ?? ''}, theirs ${error}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});
