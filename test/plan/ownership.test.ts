import { Token } from 'aws-cdk-lib/core';
import { ClusterProfile, Controller, ControllerFlags } from '../../src';
import { Owner, ServiceOwnershipInput, controllerFor, serviceOwner } from '../../src/plan/ownership';
import { annotationsOf, clusterOf, nameOf, readCorpus } from '../conformance/corpus';

const OURS = 'service.k8s.aws/nlb';
const AUTO = 'eks.amazonaws.com/nlb';
const NLB = 'service.beta.kubernetes.io/aws-load-balancer-';

type Given = Partial<ServiceOwnershipInput>;

function ownerIn(controller: Controller, given: Given): Owner {
  return serviceOwner({
    serviceType: 'LoadBalancer', loadBalancerClass: undefined, typeAnnotation: undefined, targetTypeAnnotation: undefined, ...given,
  }, ClusterProfile.of({ controller }));
}

describe('serviceOwner beside a self-managed controller', () => {
  const only = { featureGates: { ServiceTypeLoadBalancerOnly: true } };
  const external = { typeAnnotation: 'external', targetTypeAnnotation: 'ip' };

  it.each<[Owner, Given, ControllerFlags]>([
    // A class decides, whatever else is said.
    ['self-managed', { loadBalancerClass: OURS }, {}],
    ['self-managed', { loadBalancerClass: OURS, typeAnnotation: 'nlb' }, { serviceMutatorWebhook: false }],
    ['auto-mode', { loadBalancerClass: AUTO }, {}],
    ['auto-mode', { loadBalancerClass: AUTO, ...external }, { serviceMutatorWebhook: true }],
    ['other', { loadBalancerClass: 'service.k8s.aws/NLB' }, { serviceMutatorWebhook: true }],
    ['other', { loadBalancerClass: 'example.com/lb', ...external }, {}],
    // The webhook gives a class to those without, empty ones included.
    ['self-managed', {}, { serviceMutatorWebhook: true }],
    ['self-managed', { loadBalancerClass: '' }, { serviceMutatorWebhook: true }],
    ['self-managed', { typeAnnotation: 'nlb' }, { serviceMutatorWebhook: true }],
    ['self-managed', { typeAnnotation: 'external' }, { serviceMutatorWebhook: true }],
    ['other', {}, { serviceMutatorWebhook: false }],
    ['other', { typeAnnotation: 'nlb' }, { serviceMutatorWebhook: false }],
    ['unknown', {}, {}],
    ['unknown', { typeAnnotation: 'nlb' }, {}],
    // Two annotations take a Service without the webhook.
    ['self-managed', { typeAnnotation: 'nlb-ip' }, { serviceMutatorWebhook: false }],
    ['self-managed', external, { serviceMutatorWebhook: false }],
    ['self-managed', { typeAnnotation: 'external', targetTypeAnnotation: 'instance' }, { serviceMutatorWebhook: false }],
    ['other', { typeAnnotation: 'external' }, { serviceMutatorWebhook: false }],
    ['other', { typeAnnotation: 'external', targetTypeAnnotation: 'IP' }, { serviceMutatorWebhook: false }],
    ['other', { typeAnnotation: 'external', targetTypeAnnotation: '' }, { serviceMutatorWebhook: false }],
    ['other', { typeAnnotation: 'External', targetTypeAnnotation: 'ip' }, { serviceMutatorWebhook: false }],
    ['other', { targetTypeAnnotation: 'ip' }, { serviceMutatorWebhook: false }],
    // They do so for other types as well, unless a gate says otherwise.
    ['self-managed', { serviceType: 'NodePort', typeAnnotation: 'nlb-ip' }, {}],
    ['self-managed', { serviceType: 'ClusterIP', ...external }, {}],
    ['self-managed', { serviceType: undefined, ...external }, {}],
    ['other', { serviceType: 'NodePort', typeAnnotation: 'nlb-ip' }, only],
    ['self-managed', { typeAnnotation: 'nlb-ip' }, only],
    ['other', { serviceType: 'ClusterIP' }, { serviceMutatorWebhook: true }],
    ['other', { serviceType: 'NodePort' }, {}],
    // Nothing is known of a value that comes at deployment.
    ['unknown', { loadBalancerClass: Token.asString({ Ref: 'Class' }) }, {}],
    ['unknown', { serviceType: Token.asString({ Ref: 'Type' }) }, {}],
  ])('%s: %j, flags %j', (owner, given, flags) => {
    expect(ownerIn(Controller.selfManaged('3.5.0', flags), given)).toBe(owner);
  });
});

describe('serviceOwner on Auto Mode', () => {
  it.each<[Owner, Given]>([
    ['auto-mode', {}], ['auto-mode', { loadBalancerClass: AUTO }], ['auto-mode', { loadBalancerClass: '' }], ['self-managed', { loadBalancerClass: OURS }],
    ['other', { loadBalancerClass: 'example.com/lb' }], ['unknown', { typeAnnotation: 'external', targetTypeAnnotation: 'ip' }],
    ['other', { serviceType: 'ClusterIP' }], ['other', { serviceType: undefined }],
  ])('%s: %j', (owner, given) => {
    expect(ownerIn(Controller.autoMode(), given)).toBe(owner);
  });
});

describe('controllerFor', () => {
  const own = ClusterProfile.of({ controller: Controller.selfManaged('2.9.0') });
  const auto = ClusterProfile.of({ controller: Controller.autoMode() });

  it('is the controller of the cluster, Auto Mode, or none', () => {
    expect(controllerFor('self-managed', own)).toBe(own.controller);
    expect(controllerFor('unknown', own)).toBe(own.controller);
    expect(controllerFor('auto-mode', own)?.isAutoMode).toBe(true);
    expect(controllerFor('other', own)).toBeUndefined();
    // Of a controller beside Auto Mode, no release is known.
    expect(controllerFor('self-managed', auto)).toBeUndefined();
    expect(controllerFor('unknown', auto)?.isAutoMode).toBe(true);
    expect(controllerFor('auto-mode', auto)?.isAutoMode).toBe(true);
    expect(controllerFor('other', auto)).toBeUndefined();
  });
});

describe('serviceOwner agrees with the recordings', () => {
  it.each([['service-scenarios', 468, 37], ['service-fuzz', 2511, 530]])('%s: at least %d managed and %d others', (corpus, least, leastOther) => {
    const wrong: string[] = [];
    const counts = { managed: 0, other: 0 };
    for (const recorded of readCorpus(corpus)) {
      for (const object of recorded.objects.filter(({ kind }) => kind === 'Service')) {
        const spec = object.spec as { type?: string; loadBalancerClass?: string };
        const metadata = object.metadata as { deletionTimestamp?: string };
        const result = recorded.results?.find(({ kind, name }) => kind === 'Service' && name === nameOf(object));
        // Whether an object is being deleted is not told by manifests.
        if (recorded.error !== undefined || metadata.deletionTimestamp !== undefined) {
          continue;
        }
        const owner = serviceOwner({
          serviceType: spec.type,
          loadBalancerClass: spec.loadBalancerClass,
          typeAnnotation: annotationsOf(object)[`${NLB}type`],
          targetTypeAnnotation: annotationsOf(object)[`${NLB}nlb-target-type`],
        }, clusterOf(recorded));
        const managed = result?.managed === true;
        counts[managed ? 'managed' : 'other']++;
        if ((owner === 'self-managed') !== managed) {
          wrong.push(`${recorded.id} ${nameOf(object)}: ${owner}, recorded is ${managed ? 'managed' : 'not managed'}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(counts.managed).toBeGreaterThanOrEqual(least);
    expect(counts.other).toBeGreaterThanOrEqual(leastOther);
  });
});
