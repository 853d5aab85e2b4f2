import type { RecordedStack } from './corpus';
import type { Json } from '../../src/input/json';

/*
 * Older releases write the same model in a slightly different JSON, and some lists come in any order.
 */

const CERTIFICATE = { $ref: '#/resources///status/certificateARN' };
const ELB = 'AWS::ElasticLoadBalancingV2::';
const FRONTEND = 'FrontendNLBTargetGroup';
const BINDING = 'K8S::ElasticLoadBalancingV2::TargetGroupBinding';

/** A stack as the newest release would write it, with lists that have no order sorted. */
export function inTodaysForm(stack: RecordedStack, theirs?: RecordedStack): RecordedStack {
  const copy = JSON.parse(JSON.stringify(stack)) as RecordedStack;
  // A block that older releases do not write.
  if (theirs !== undefined && theirs.resources[FRONTEND] === undefined) {
    delete copy.resources[FRONTEND];
  }
  const each = (type: string, change: (spec: any, id: string) => void) =>
    Object.entries(copy.resources[type] ?? {}).forEach(([id, { spec }]) => change(spec, id));
  each(`${ELB}LoadBalancer`, spec => {
    if (spec.type === 'network') {
      spec.enablePrefixForIpv6SourceNat ??= 'off';
    }
    sort(spec.loadBalancerAttributes);
  });
  each(`${ELB}Listener`, spec => {
    (spec.certificates ?? []).forEach((certificate: { certificateARN: unknown }) => certificate.certificateARN = CERTIFICATE);
    sort(spec.listenerAttributes);
  });
  each(`${ELB}TargetGroup`, spec => sort(spec.targetGroupAttributes));
  each('AWS::EC2::SecurityGroup', spec => sort(spec.ingress));
  each(BINDING, ({ template }, id) => {
    delete template.metadata.creationTimestamp;
    template.spec.targetGroupProtocol ??= (copy.resources[`${ELB}TargetGroup`]?.[id]?.spec as Json | undefined)?.protocol;
  });
  return copy;
}

function sort(list: unknown[] | undefined): void {
  const keyed = list?.map(item => [JSON.stringify(item), item] as const).sort(([a], [b]) => a < b ? -1 : 1);
  keyed?.forEach(([, item], index) => list![index] = item);
}
