import { CORPORA, readCorpus } from './corpus';
import { planned } from './judge';
import { created, knowledgeFor } from './surroundings';
import { DiagnosisId, prevents } from '../../src/plan/diagnosis';

/*
 * The controller tells the first error only. It has to be the first of our diagnoses: then the reasons agree, not just the verdicts.
 */

const TOLD_AS: { readonly [id in DiagnosisId]?: RegExp } = {
  'action-port-not-found': /^unable to find port/,
  'action-service-not-found': /^services "/,
  'action-target-form': /TargetGroupTuple: (precisely one|missing servicePort)/,
  'action-type-not-forward': /^unknown action type/,
  'action-weight-range': /weight must be/,
  'alpn-policy-value': /^invalid ALPN policy/,
  'backend-group-off': /^backendSG feature is required/,
  'capacity-value': /^invalid (key|value) to set the capacity/,
  'client-ip-value': /^failed to parse attribute preserve_client_ip/,
  'cluster-ip-instance-targets': /^unsupported service type "ClusterIP"/,
  'dns-routing-policy-value': /^invalid dns_record/,
  'elastic-ip-count': /^count of EIP allocations/,
  'elastic-ip-internal': /^EIP allocations can only/,
  'health-check-port-not-found': /^failed to resolve healthCheckPort/,
  'health-check-port-without-number': /^cannot use named healthCheckPort/,
  'health-check-protocol-value': /^unsupported health check protocol/,
  'ip-address-type-value': /^unknown IPAddressType/,
  'ip-targets-off': /^unsupported targetType: ip/,
  'ipv6-address-count': /^count of IPv6/,
  'ipv6-address-form': /^IPv6 addresses must be valid/,
  'ipv6-address-subnet': /^expect one IPv6/,
  'ipv6-address-without-dualstack': /^IPv6 addresses can only/,
  'ipv6-source-range': /^unsupported v6 cidr/,
  'ipv6-targets-without-dualstack': /^unsupported IPv6 configuration/,
  'load-balancer-name-length': /^load balancer name cannot/,
  'malformed-annotation': /^failed to parse (bool|int32|int64|stringMap|json) annotation/,
  'no-subnet': /^unable to resolve at least one subnet/,
  'no-subnet-named': /^unable to resolve at least one subnet/,
  'node-port-not-allocated': /unallocated NodePort$/,
  'private-address-count': /^count of private IPv4/,
  'private-address-form': /^private IPv4 addresses must be valid/,
  'private-address-internet-facing': /^private IPv4 addresses can only/,
  'private-address-subnet': /^expect one private IPv4/,
  'private-link-rules-value': /^Invalid value for securityGroupsInboundRulesOnPrivateLink/,
  'proxy-protocol-port': /^invalid port number in proxy-protocol-per-target-group/,
  'proxy-protocol-value': /proxy protocol v2 annotation/,
  'quic-port-protocol': /^Unsupported QUIC upgrade/,
  'scheme-value': /^unknown scheme/,
  'security-group-not-found': /^couldn't find all security groups/,
  'source-nat-prefix-count': /^Number of values in source-nat/,
  'source-nat-prefix-form': /^Invalid value in source-nat-ipv6-prefixes/,
  'source-nat-prefix-subnet': /^Invalid value in source-nat-ipv6-prefixes/,
  'source-nat-prefix-without-use': /^source-nat-ipv6-prefixes annotation/,
  'source-nat-value': /^Invalid enable-prefix/,
  'source-nat-without-dualstack': /^enable-prefix-for-ipv6-source-nat annotation is only applicable/,
  'subnet-named-twice': /couldn't find all subnets|requested \d+ times/,
  'subnet-not-found': /^failed to list subnets by names or IDs/,
  'subnet-without-ipv6': /^subnets .* do not have an associated IPv6/,
  'subnets-in-one-zone': /^multiple subnets in same Availability Zone/,
  'target-port-missing': /^TargetGroup port is empty/,
  'tls-port-not-found': /^Unused port in ssl-ports/,
  'unmergeable-ports': /merging|merge two ports/,
};

test.each(CORPORA.filter(name => name.startsWith('service-')))('what is told first in %s', name => {
  const wrong: string[] = [];
  const seen = new Set<DiagnosisId>();
  for (const recorded of readCorpus(name)) {
    const plans = planned(created(recorded.objects), knowledgeFor(recorded));
    for (const { error, ...result } of recorded.results ?? []) {
      if (error === undefined) {
        continue;
      }
      const { diagnoses } = plans.find(({ plan }) => plan.name === result.name)!.plan;
      const first = diagnoses.find(prevents)!;
      seen.add(first.id);
      const key = /annotation, ([^:]+):/.exec(error)?.[1];
      if (!TOLD_AS[first.id]?.test(error) || (first.id === 'malformed-annotation' && first.annotation !== key)) {
        wrong.push(`${recorded.id}: ${first.id} ${first.annotation ?? ''}, theirs ${error}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(seen.size).toBeGreaterThan(35);
});
