import { Duration } from 'cdk8s';
import * as fc from 'fast-check';
import {
  AllowedSource, ClientIp, ExposedPort, ExposedPortOptions, ExposedTcpServiceProps, HealthCheck, IpAddressType, IpFamily,
  PodTargets, Scheme, SecurityGroups, TargetGroupOptions, TargetType,
} from '../../src';

/** What a random Service is asked to be, as plain data: what it writes has to say the same again. */
export interface Recipe {
  readonly internal: boolean;
  readonly dualstack: boolean;
  readonly instance: boolean;
  readonly clientIp: 'none' | 'preserve' | 'proxy';
  readonly securityGroups: 'managed' | 'given' | 'none';
  readonly subnets: readonly string[];
  readonly fixed: boolean;
  readonly kinds: readonly ('tcp' | 'tls' | 'udp' | 'tcpUdp')[];
  readonly firstPort: number;
  readonly targetPort: number;
  readonly sources: readonly string[];
  readonly checkPort: number;
  readonly interval: number;
  readonly delay: number | undefined;
  readonly tags: { readonly [key: string]: string };
  /** Value of a target group attribute that no property knows. */
  readonly attribute: string;
  readonly multiCluster: boolean | undefined;
}

const SUBNETS = ['subnet-a', 'subnet-b', 'subnet-c'];
const ARN = 'arn:aws:acm:us-east-1:111122223333:certificate/a';

const trimmed = (pattern: RegExp) => fc.stringMatching(pattern).filter(text => text === text.trim());

/** What AWS takes in tags. */
const tagText = trimmed(/^[a-zA-Z0-9 _.:/=+@-]{1,20}$/);

/** Anything that the grammar of maps can say, commas and backslashes included. */
const anyText = trimmed(/^[a-zA-Z0-9,\\ =:/.-]{0,20}$/);

export const recipes: fc.Arbitrary<Recipe> = fc.record({
  internal: fc.boolean(),
  dualstack: fc.boolean(),
  instance: fc.boolean(),
  clientIp: fc.constantFrom('none', 'preserve', 'proxy'),
  securityGroups: fc.constantFrom('managed', 'given', 'none'),
  subnets: fc.subarray(SUBNETS),
  fixed: fc.boolean(),
  kinds: fc.array(fc.constantFrom('tcp', 'tls', 'udp', 'tcpUdp'), { minLength: 1, maxLength: 4 }),
  firstPort: fc.integer({ min: 1, max: 65000 }),
  targetPort: fc.integer({ min: 1, max: 65535 }),
  sources: fc.uniqueArray(fc.integer({ min: 0, max: 255 }).map(octet => `10.${octet}.0.0/16`), { minLength: 1, maxLength: 3 }),
  checkPort: fc.integer({ min: 1, max: 65535 }),
  interval: fc.integer({ min: 5, max: 300 }),
  delay: fc.option(fc.integer({ min: 0, max: 3600 }), { nil: undefined }),
  tags: fc.dictionary(tagText.filter(key => !/^aws:|=/i.test(key)), tagText, { maxKeys: 3 }),
  attribute: anyText,
  multiCluster: fc.option(fc.boolean(), { nil: undefined }),
});

/** The props that say a recipe, without what could not be valid together. */
export function propsOf(recipe: Recipe): ExposedTcpServiceProps {
  const { internal, dualstack, securityGroups, subnets, kinds, firstPort, targetPort, sources, delay } = recipe;
  const fixed = recipe.fixed && subnets.length > 0;
  const bySubnet = (item: (index: number) => string) => fixed ? Object.fromEntries(subnets.map((subnet, index) => [subnet, item(index)])) : undefined;
  const udp = kinds.some(kind => kind === 'udp' || kind === 'tcpUdp');
  const targetGroup: TargetGroupOptions = {
    deregistrationDelay: delay === undefined ? undefined : Duration.seconds(delay), attributes: { 'new.attribute': recipe.attribute },
  };
  // Only where every target sees the addresses of clients do blocks hold without security groups.
  const everybody = securityGroups === 'none' && recipe.clientIp !== 'preserve';
  return {
    pods: PodTargets.withLabels({ app: 'web' }),
    ports: kinds.map((kind, index) => portOf(kind, firstPort + index, { targetPort })),
    scheme: internal
      ? Scheme.internal({ privateIpv4Addresses: bySubnet(index => `10.0.${index}.9`) })
      : Scheme.internetFacing({ elasticIps: bySubnet(index => `eipalloc-${index}`) }),
    ipAddressType: dualstack ? IpAddressType.dualstack({ sourceNat: udp, ipv6Addresses: bySubnet(index => `2001:db8:0:${index}::9`) }) : undefined,
    ipFamilies: dualstack && udp ? [IpFamily.IPV6] : undefined,
    subnets: fixed || subnets.length === 0 ? undefined : [...subnets],
    targetType: recipe.instance ? TargetType.instance() : TargetType.ip(),
    clientIp: { none: ClientIp.none(), preserve: ClientIp.preserve(), proxy: ClientIp.proxyProtocolV2() }[recipe.clientIp],
    securityGroups: { managed: undefined, given: SecurityGroups.given(['sg-1']), none: SecurityGroups.none() }[securityGroups],
    allowFrom: securityGroups === 'given' ? undefined : everybody ? [AllowedSource.anywhere()] : sources.map(cidr => AllowedSource.ipv4(cidr)),
    healthCheck: HealthCheck.http('/', { port: recipe.checkPort, interval: Duration.seconds(recipe.interval) }),
    tags: { ...recipe.tags },
    multiCluster: recipe.multiCluster,
    targetGroup,
  };
}

function portOf(kind: Recipe['kinds'][number], port: number, options: ExposedPortOptions): ExposedPort {
  return kind === 'tls' ? ExposedPort.tls(port, { ...options, certificates: [ARN] }) : ExposedPort[kind](port, options);
}
