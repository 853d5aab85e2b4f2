import { Controller, ControllerFlags } from '../../src';
import { dialectOf } from '../../src/cluster/dialect';
import { NEWEST_KNOWN_CONTROLLER, OLDEST_KNOWN_CONTROLLER } from '../../src/facts/controller-versions';

describe('Controller.selfManaged: version', () => {
  it.each([
    ['2.8.0', '2.8.0'], ['2.8.1', '2.8.1'], ['v2.8.0', '2.8.0'], ['3.5.0', '3.5.0'], ['v3.5.0', '3.5.0'], ['2.10.0', '2.10.0'], ['10.0.0', '10.0.0'], ['3.6.0-rc.1', '3.6.0-rc.1'], ['3.5.0+eks.1', '3.5.0'],
  ])('takes %s as %s', (given, version) => {
    const controller = Controller.selfManaged(given);
    expect(controller.version).toBe(version);
    expect(controller.isAutoMode).toBe(false);
    expect(controller.title).toBe(`AWS Load Balancer Controller ${version}`);
    expect(controller.flags).toEqual({});
  });

  it.each(['2.7.9', 'v2.7.9', '2.7.99', '1.14.0', '0.0.0', '2.8.0-rc.1'])('refuses %s as too old', given => {
    expect(() => Controller.selfManaged(given)).toThrow(`Controller.selfManaged: version is '${given}'; the oldest supported controller is 2.8.0`);
  });

  it.each(['', 'latest', '3', '3.5', 'v3', '3.5.0.0', '3.x', '^3.5.0', '>=2.8.0', '03.5.0', '2.8.O'])('refuses %j as no release', given => {
    expect(() => Controller.selfManaged(given)).toThrow(`Controller.selfManaged: version is '${given}'; give the controller's release, for instance '3.5.0'`);
  });

  it.each([undefined, null, 3.5, {}])('refuses %j, whatever the types say', given => {
    expect(() => Controller.selfManaged(given as string)).toThrow(/^Controller\.selfManaged: version is /);
  });

  it('knows the releases of the recordings', () => {
    expect([OLDEST_KNOWN_CONTROLLER, NEWEST_KNOWN_CONTROLLER]).toEqual(['2.8.0', '3.5.0']);
  });
});

describe('Controller.selfManaged: flags', () => {
  const all: ControllerFlags = {
    defaultTargetType: 'ip',
    defaultLoadBalancerScheme: 'internet-facing',
    defaultSslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
    defaultTags: { team: 'payments' },
    enableBackendSecurityGroup: false,
    enableManageBackendSecurityGroupRules: true,
    disableRestrictedSecurityGroupRules: true,
    serviceMutatorWebhook: false,
    featureGates: { NLBSecurityGroup: false },
  };

  it('keeps what is given', () => {
    expect(Controller.selfManaged('3.5.0', all).flags).toEqual(all);
    expect(Controller.selfManaged('3.5.0', { defaultTargetType: 'instance', defaultLoadBalancerScheme: 'internal' }).flags)
      .toEqual({ defaultTargetType: 'instance', defaultLoadBalancerScheme: 'internal' });
  });

  it.each<[ControllerFlags, string]>([
    [{ defaultTargetType: 'IP' }, "Controller.selfManaged: flags.defaultTargetType is 'IP'; allowed is 'instance' or 'ip'"],
    [{ defaultTargetType: '' }, "Controller.selfManaged: flags.defaultTargetType is ''; allowed is 'instance' or 'ip'"],
    [{ defaultLoadBalancerScheme: 'public' }, "Controller.selfManaged: flags.defaultLoadBalancerScheme is 'public'; allowed is 'internal' or 'internet-facing'"],
  ])('refuses %j', (flags, message) => {
    expect(() => Controller.selfManaged('3.5.0', flags)).toThrow(new Error(message));
  });

  it.each<[string, object, string]>([
    ['3.5.0', { defaultTargettype: 'ip' }, 'Controller.selfManaged: there is no property defaultTargettype; did you mean defaultTargetType?'],
    ['3.5.0', { serviceMutatorWebhook: 'yes' }, "flags.serviceMutatorWebhook is 'yes'; give true or false"],
    ['3.5.0', { defaultTags: { a: 1 } }, "flags.defaultTags['a'] is 1; give text"],
    ['3.5.0', { defaultSslPolicy: 1 }, 'flags.defaultSslPolicy is 1; give'],
    ['3.5.0', { featureGates: 'NLBSecurityGroup=false' }, "flags.featureGates is 'NLBSecurityGroup=false'; give true or false by gate"],
    ['3.5.0', { featureGates: { NLBSecurityGroup: 'false' } }, "flags.featureGates['NLBSecurityGroup'] is 'false'; give true or false"],
    ['9.0.0', { featureGates: { Anything: 'false' } }, "flags.featureGates['Anything'] is 'false'; give true or false"],
    ['3.5.0', { featureGates: { nlbSecurityGroups: false } }, 'flags.featureGates has nlbSecurityGroups, and controller 3.5.0 does not start with a gate it does not know; did you mean NLBSecurityGroup?'],
    // Names that the controller's documentation has.
    ['3.5.0', { featureGates: { EnableTCPUDPListenerType: true } }, '; did you mean EnableTCPUDPListener?'],
    ['3.5.0', { featureGates: { NLBHealthCheckAdvancedConfiguration: true } }, '; did you mean NLBHealthCheckAdvancedConfig?'],
    ['2.8.0', { featureGates: { Xyz: true } }, '; there is ALBSingleSubnet, EnableIPTargetType'],
    ['2.12.0', { featureGates: { EnableTCPUDPListener: true } }, 'has EnableTCPUDPListener, and controller 2.12.0 does not start with it: it came with 2.13.0'],
    ['2.17.0', { featureGates: { AGAController: true } }, 'has AGAController, and controller 2.17.0 does not start with it: it went with 2.17.0'],
    ['3.5.0', { featureGates: { toString: true } }, 'does not start with a gate it does not know'],
  ])('of %s refuses %j', (version, flags, message) => {
    expect(() => Controller.selfManaged(version, flags)).toThrow(message);
  });

  it.each<[string, object]>([
    ['2.13.0', { EnableTCPUDPListener: true }], ['2.16.0', { AGAController: true }], ['3.5.1', { ComesLater: true }], ['2.8.0', { NLBSecurityGroup: undefined, ALBSingleSubnet: true }],
  ])('of %s takes the gates %j', (version, featureGates) => {
    expect(Controller.selfManaged(version, { featureGates: featureGates as any }).flags.featureGates).toEqual(featureGates);
  });
});

describe('Controller.autoMode', () => {
  it('has neither release nor flags', () => {
    const controller = Controller.autoMode();
    expect([controller.isAutoMode, controller.version, controller.title, controller.flags]).toEqual([true, undefined, 'EKS Auto Mode', {}]);
    expect(controller.olderThan('99.0.0')).toBe(false);
  });
});

describe('olderThan', () => {
  it.each<[string, string, boolean]>([
    ['2.14.0', '2.14.1', true], ['2.14.1', '2.14.1', false], ['2.14.2', '2.14.1', false], ['2.9.0', '2.10.0', true], ['2.10.0', '2.9.0', false], ['2.17.1', '3.0.0', true], ['3.5.0-rc.1', '3.5.0', true], ['3.5.0', 'v3.5.1', true],
  ])('%s than %s: %j', (version, release, older) => {
    expect(Controller.selfManaged(version).olderThan(release)).toBe(older);
  });

  it.each(['', '3.5', 'latest'])('refuses %j', release => {
    expect(() => Controller.selfManaged('3.5.0').olderThan(release)).toThrow(`Controller.olderThan: release is '${release}'; give a release number`);
    expect(() => Controller.autoMode().olderThan(release)).toThrow('Controller.olderThan: release');
  });
});

describe('dialectOf', () => {
  it.each<[string, object]>([
    ['2.8.0', { maps: 'plain', integerBits: 64 }], ['2.8.3', { maps: 'plain', integerBits: 64 }], ['2.9.0', { maps: 'plain' }], ['2.14.0', { maps: 'plain' }], ['2.14.1', {}], ['3.5.0', {}],
  ])('of %s is %j', (version, dialect) => {
    expect(dialectOf(Controller.selfManaged(version))).toEqual(dialect);
  });

  it('is that of today where no release is known', () => {
    expect([dialectOf(undefined), dialectOf(Controller.autoMode())]).toEqual([{}, {}]);
  });
});
