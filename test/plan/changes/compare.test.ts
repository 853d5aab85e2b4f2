import { Controller } from '../../../src';
import { compareLoadBalancers } from '../../../src/plan/changes/compare';
import { Completeness } from '../../../src/plan/knowledge/completeness';
import { Knowledge } from '../../../src/plan/knowledge/knowledge';
import { planIngresses } from '../../../src/plan/plan-ingresses';
import { planService } from '../../../src/plan/plan-service';

const KNOWLEDGE = new Knowledge({
  controller: Controller.selfManaged('3.5.0', { serviceMutatorWebhook: true }), completeness: Completeness.EVERYTHING, backendSecurityGroup: 'sg-shared',
});
const SUBNETS = 'subnet-1,subnet-2';

type Change = { readonly [key: string]: string | undefined };

function service(annotations: Change = {}, spec: object = {}, metadata: object = {}): object {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'echo', namespace: 'shop', ...metadata, annotations: prefixed('service.beta.kubernetes.io/aws-load-balancer-', { subnets: SUBNETS, ...annotations }) },
    spec: { type: 'LoadBalancer', selector: { app: 'echo' }, ports: [{ port: 80, nodePort: 30080 }], ...spec },
  };
}

function ingress(annotations: Change = {}, metadata: object = {}): object {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: {
      name: 'web',
      namespace: 'shop',
      ...metadata,
      annotations: { 'kubernetes.io/ingress.class': 'alb', ...prefixed('alb.ingress.kubernetes.io/', { subnets: SUBNETS, ...annotations }) },
    },
    spec: { rules: [{ host: 'a.test', http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'none', port: { number: 80 } } } }] } }] },
  };
}

function prefixed(prefix: string, annotations: Change): object {
  return Object.fromEntries(Object.entries(annotations).flatMap(([key, value]) => value === undefined ? [] : [[prefix + key, value]]));
}

function planned(objects: readonly object[]) {
  const services = objects.filter(object => (object as { kind: string }).kind === 'Service');
  return { services: services.map(it => planService(it, KNOWLEDGE)), groups: planIngresses(objects, KNOWLEDGE).groups };
}

function changes(before: readonly object[], after: readonly object[]) {
  return compareLoadBalancers(planned(before), planned(after))
    .map(({ fate, subject, successor, id, reasons, fields, ignored, untold, stop }) => [
      `${fate} ${subject}`, ...successor === undefined ? [] : [`-> ${successor}`], ...id === 'LoadBalancer' ? [] : [id],
      ...reasons.map(it => `because of ${it}`), ...fields.map(it => `change ${it}`), ...ignored.map(it => `ignore ${it}`), ...untold.map(it => `untold ${it}`),
      ...stop === undefined ? [] : [`stop ${stop}`],
    ].join(', '));
}

test.each<[string, readonly object[], readonly object[], readonly string[]]>([
  ['nothing', [service(), ingress()], [service(), ingress()], ['kept Service shop/echo', 'kept IngressGroup shop/web']],
  ['scheme of a Service', [service()], [service({ scheme: 'internet-facing' })], ['replaced Service shop/echo, because of scheme']],
  ['scheme of an Ingress', [ingress()], [ingress({ scheme: 'internet-facing' })], ['replaced IngressGroup shop/web, because of scheme']],
  ['scheme that is filled in', [service()], [service({ scheme: '${Token[TOKEN.1]}' })], ['kept Service shop/echo, untold scheme']],
  ['tags and attributes', [service()], [service({ 'attributes': 'a=b', 'additional-resource-tags': 'a=b' })], ['changed Service shop/echo, change loadBalancerAttributes, change tags']],
  ['name of the load balancer', [service()], [service({ name: 'other' })], ['kept Service shop/echo, ignore name']],
  ['subnets', [ingress()], [ingress({ subnets: 'subnet-1,subnet-3' })], ['changed IngressGroup shop/web, change subnetMapping']],
  [
    'Elastic IPs of the same subnets', [service({ 'scheme': 'internet-facing', 'eip-allocations': 'eipalloc-1,eipalloc-2' })],
    [service({ 'scheme': 'internet-facing', 'eip-allocations': 'eipalloc-1,eipalloc-3' })], ['kept Service shop/echo, ignore subnetMapping'],
  ],
  [
    'security groups of one that was made without', [service({ 'disable-nlb-sg': 'true' })], [service()], ['kept Service shop/echo, ignore securityGroups'],
  ],
  ['a Service that goes', [service()], [], ['removed Service shop/echo']],
  ['a Service that comes', [], [service()], ['added Service shop/echo']],
  ['a Service that comes and is refused', [], [service({ scheme: 'x' })], []],
  ['a Service that is refused from now on', [service()], [service({ scheme: 'x' })], ['frozen Service shop/echo, stop scheme-value']],
  ['another class', [service()], [service({}, { loadBalancerClass: 'eks.amazonaws.com/nlb' })], ['replaced Service shop/echo, because of class']],
  ['a class of somebody else', [service()], [service({}, { loadBalancerClass: 'example.com/nlb' })], ['removed Service shop/echo']],
  ['another namespace', [service()], [service({}, {}, { namespace: 'live' })], ['replaced Service shop/echo, -> Service live/echo, because of namespace']],
  ['another name', [service()], [service({}, {}, { name: 'echo2' })], ['replaced Service shop/echo, -> Service shop/echo2, because of name']],
  ['another name and other ports', [service()], [service({}, { ports: [{ port: 81, nodePort: 30081 }] }, { name: 'echo2' })], ['removed Service shop/echo', 'added Service shop/echo2']],
  ['a group of its own', [ingress()], [ingress({ 'group.name': 'edge' })], ['replaced IngressGroup shop/web, -> IngressGroup edge, because of group']],
  [
    'one member that leaves', [ingress({ 'group.name': 'edge' }), ingress({ 'group.name': 'edge' }, { name: 'api' })], [ingress({ 'group.name': 'edge' }), ingress({}, { name: 'api' })],
    ['kept IngressGroup edge', 'added IngressGroup shop/api'],
  ],
  ['two groups that become one', [ingress(), ingress({}, { name: 'api' })], [ingress({ 'group.name': 'edge' }), ingress({ 'group.name': 'edge' }, { name: 'api' })],
    ['replaced IngressGroup shop/api, -> IngressGroup edge, because of group', 'replaced IngressGroup shop/web, -> IngressGroup edge, because of group']],
  ['a single Ingress in another namespace', [ingress()], [ingress({}, { namespace: 'live' })], ['replaced IngressGroup shop/web, -> IngressGroup live/web, because of namespace']],
  ['another name of a group and its members', [ingress({ 'group.name': 'edge' })], [ingress({ 'group.name': 'rim' }, { name: 'api' })],
    ['replaced IngressGroup edge, -> IngressGroup rim, because of name']],
  ['two Services that swap places with one', [service(), service({}, {}, { name: 'b' })], [service({}, {}, { name: 'c' })],
    ['replaced Service shop/echo, -> Service shop/c, because of name', 'removed Service shop/b']],
  ['a load balancer in front', [ingress()], [ingress({ 'enable-frontend-nlb': 'true', 'frontend-nlb-subnets': SUBNETS })],
    ['kept IngressGroup shop/web', 'added IngressGroup shop/web, FrontendNlb']],
  ['no load balancer in front any more', [ingress({ 'enable-frontend-nlb': 'true', 'frontend-nlb-subnets': SUBNETS })], [ingress()],
    ['kept IngressGroup shop/web', 'removed IngressGroup shop/web, FrontendNlb']],
])('%s', (_, before, after, expected) => {
  expect(changes(before, after)).toEqual(expected);
});
