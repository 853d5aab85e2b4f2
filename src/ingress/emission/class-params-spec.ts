import type { Controller } from '../../cluster/controller';
import type { AlbIpAddressType } from '../values/protocols';
import type { WebAcl } from '../values/web-acl';

/** Listener attributes, for one listener. */
export interface ClassListener {
  readonly protocol: string;
  readonly port: number;
  readonly attributes: { readonly [name: string]: string };
}

/** Settings that IngressClassParams of some flavour have a field for. */
export interface ClassSettings {
  readonly groupName?: string;
  readonly namespaceSelector?: object;
  readonly scheme?: string;
  readonly ipAddressType?: AlbIpAddressType;
  readonly subnets?: { readonly ids: readonly string[] } | { readonly tags: { readonly [key: string]: readonly string[] } };
  readonly inboundCidrs?: readonly string[];
  readonly prefixLists?: readonly string[];
  readonly sslPolicy?: string;
  readonly sslRedirectPort?: number;
  readonly certificates?: readonly string[];
  readonly attributes?: { readonly [name: string]: string };
  readonly listeners?: readonly ClassListener[];
  readonly tags?: { readonly [key: string]: string };
  readonly loadBalancerName?: string;
  readonly webAcl?: WebAcl;
  readonly minimumCapacityUnits?: number;
  readonly ipv4IpamPool?: string;
  readonly targetType?: string;
}

export type ClassSetting = keyof ClassSettings;

type Fields = { readonly [setting in ClassSetting]?: (value: any) => { readonly [field: string]: unknown } };

/** In order of their keys, as in annotations. */
const pairs = (map: { readonly [key: string]: string }) => Object.keys(map).sort().map(key => ({ key, value: map[key] }));

/** Fields that both flavours have, by the same names. */
const COMMON: Fields = {
  groupName: name => ({ group: { name } }),
  namespaceSelector: namespaceSelector => ({ namespaceSelector }),
  scheme: scheme => ({ scheme }),
  ipAddressType: ipAddressType => ({ ipAddressType }),
  inboundCidrs: inboundCIDRs => ({ inboundCIDRs: [...inboundCIDRs] }),
  sslPolicy: sslPolicy => ({ sslPolicy }),
  attributes: attributes => ({ loadBalancerAttributes: pairs(attributes) }),
  tags: tags => ({ tags: pairs(tags) }),
};

const SELF_MANAGED: Fields = {
  ...COMMON,
  subnets: subnets => ({ subnets: { ...subnets } }),
  certificates: certificateArn => ({ certificateArn: [...certificateArn] }),
  prefixLists: prefixListsIDs => ({ prefixListsIDs: [...prefixListsIDs] }),
  sslRedirectPort: port => ({ sslRedirectPort: String(port) }),
  listeners: (listeners: readonly ClassListener[]) => ({
    listeners: listeners.map(({ protocol, port, attributes }) => ({ protocol, port, listenerAttributes: pairs(attributes) })),
  }),
  loadBalancerName: loadBalancerName => ({ loadBalancerName }),
  webAcl: ({ arn, name }: WebAcl) => arn === undefined ? { wafv2AclName: name } : { wafv2AclArn: arn },
  minimumCapacityUnits: capacityUnits => ({ minimumLoadBalancerCapacity: { capacityUnits } }),
  ipv4IpamPool: ipv4IPAMPoolId => ({ ipamConfiguration: { ipv4IPAMPoolId } }),
  targetType: targetType => ({ targetType }),
};

const AUTO_MODE: Fields = {
  ...COMMON,
  subnets: (subnets: NonNullable<ClassSettings['subnets']>) => ({
    subnets: 'ids' in subnets ? { ...subnets } : { matchTags: Object.entries(subnets.tags).map(([key, values]) => ({ key, values: [...values] })) },
  }),
  certificates: certificateARNs => ({ certificateARNs: [...certificateARNs] }),
};

/**
 * First releases of the AWS Load Balancer Controller whose IngressClassParams have the field of a setting; the others are older than 2.8.0.
 * An older definition refuses the field, or drops it.
 */
const SINCE: { readonly [setting in ClassSetting]?: string } = {
  listeners: '2.9.0',
  minimumCapacityUnits: '2.11.0',
  ipv4IpamPool: '2.12.0',
  targetType: '2.13.0',
  prefixLists: '2.14.0',
  loadBalancerName: '2.14.0',
  sslRedirectPort: '2.14.0',
  webAcl: '2.14.0',
};

/** The spec of IngressClassParams, and the settings that those of a controller have no field for. */
export function classParamsSpec(
  settings: ClassSettings, controller: Controller,
): { readonly spec: object; readonly lacking: readonly ClassSetting[] } {
  const fields = controller.isAutoMode ? AUTO_MODE : SELF_MANAGED;
  const lacking: ClassSetting[] = [];
  const spec = {};
  for (const setting of Object.keys(settings) as ClassSetting[]) {
    const value = settings[setting];
    const field = fields[setting];
    if (value === undefined) {
      continue;
    }
    const since = SINCE[setting];
    if (field === undefined || (since !== undefined && controller.olderThan(since))) {
      lacking.push(setting);
    } else {
      Object.assign(spec, field(value));
    }
  }
  return { spec, lacking };
}
