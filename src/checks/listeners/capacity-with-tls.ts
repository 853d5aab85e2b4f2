import { decodeInteger } from '../../annotations/codec/scalar';
import { NLB } from '../../annotations/nlb-keys';
import { Severity } from '../finding';
import { serviceCheck } from '../service-check';

const CAPACITY = NLB['minimum-load-balancer-capacity'];

export const CAPACITY_WITH_TLS = serviceCheck({
  id: 'capacity-with-tls',
  title: 'capacity that AWS does not reserve',
  severity: Severity.ERROR,
  why: 'AWS reserves capacity units for Network Load Balancers without TLS listeners only.',
  fix: `Remove ${CAPACITY}, or let the pods end TLS.`,
  see: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/request-capacity-unit-reservation.html',
  since: '0.1.0',
}, function* ({ object, nlb }) {
  if (!nlb.reader.has(CAPACITY) || nlb.controller === undefined || nlb.controller.flags.featureGates?.LBCapacityReservation === false) {
    return;
  }
  const capacity = nlb.reader.map(CAPACITY);
  const units = capacity.is === 'set' ? decodeInteger(capacity.value.CapacityUnits ?? '', 32) : undefined;
  const tls = nlb.listeners.listeners.filter(({ protocol }) => protocol === 'TLS').map(({ port }) => port);
  if (units?.ok && units.value > 0 && tls.length > 0) {
    yield {
      annotation: CAPACITY,
      got: String(units.value),
      limit: '0',
      message: `${object.title} wants ${units.value} capacity units reserved, and has TLS listeners (${tls.join(', ')}): AWS reserves none`,
    };
  }
}, [CAPACITY]);
