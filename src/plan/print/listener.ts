import { Printed, listOf, pairs, plain, reference, someOf, tags, unknown } from './values';
import type { ForwardAction, Listener, WeightedTarget } from '../model/resources';
import { Unknown } from '../model/unknown';

/** Where the controller shows certificates: ARNs stand beside the stack. */
const CERTIFICATE: Printed = { certificateARN: { $ref: '#/resources///status/certificateARN' } };

export function printListener(listener: Listener): Printed {
  return {
    loadBalancerARN: reference(listener.loadBalancer, 'loadBalancerARN'),
    port: listener.port,
    protocol: plain(listener.protocol),
    defaultActions: listOf(listener.defaultActions, printForward),
    certificates: listener.certificates === undefined ? undefined : someOf(listener.certificates, () => CERTIFICATE),
    sslPolicy: plain(listener.sslPolicy),
    alpnPolicy: listener.alpnPolicy === undefined ? undefined : [plain(listener.alpnPolicy)!],
    listenerAttributes: pairs(listener.attributes, 'Key', 'Value'),
    tags: tags(listener.tags),
  };
}

function printForward({ type, targets, stickiness }: ForwardAction): Printed {
  return { type, forwardConfig: { targetGroups: targets.map(printTarget), targetGroupStickinessConfig: stickiness && { ...stickiness } } };
}

function printTarget({ targetGroup, weight }: WeightedTarget): Printed {
  const targetGroupARN = typeof targetGroup === 'string' ? targetGroup
    : targetGroup instanceof Unknown ? unknown(targetGroup) : reference(targetGroup, 'targetGroupARN');
  return { targetGroupARN, weight };
}
