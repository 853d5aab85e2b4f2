import { printAction } from './action';
import { Printed, listOf, maybe, pairs, plain, reference, someOf, tags } from './values';
import type { MutualAuthentication } from '../model/actions';
import type { Listener } from '../model/resources';

/** Where the controller shows certificates: ARNs stand beside the stack. */
const CERTIFICATE: Printed = { certificateARN: { $ref: '#/resources///status/certificateARN' } };

export function printListener(listener: Listener): Printed {
  return {
    loadBalancerARN: reference(listener.loadBalancer, 'loadBalancerARN'),
    port: listener.port,
    protocol: plain(listener.protocol),
    defaultActions: listOf(listener.defaultActions, printAction),
    certificates: listener.certificates === undefined ? undefined : someOf(listener.certificates, () => CERTIFICATE),
    sslPolicy: plain(listener.sslPolicy),
    alpnPolicy: listener.alpnPolicy === undefined ? undefined : [plain(listener.alpnPolicy)!],
    mutualAuthentication: listener.mutualAuthentication === undefined ? undefined : maybe(listener.mutualAuthentication, printMutualAuthentication),
    listenerAttributes: pairs(listener.attributes, 'Key', 'Value'),
    tags: tags(listener.tags),
  };
}

function printMutualAuthentication(mutual: MutualAuthentication): Printed {
  const { mode, trustStoreArn, ignoreClientCertificateExpiry, advertiseTrustStoreCaNames } = mutual;
  return { mode, trustStoreArn: plain(trustStoreArn), ignoreClientCertificateExpiry, advertiseTrustStoreCaNames };
}
