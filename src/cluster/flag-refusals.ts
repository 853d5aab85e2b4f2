import type { ControllerFlags } from './controller-flags';
import { olderRelease } from './releases';
import { NEWEST_KNOWN_CONTROLLER } from '../facts/controller-versions';
import { FEATURE_GATES } from '../facts/feature-gates';
import { refuse, someText, textMap, trueOrFalse } from '../input/arguments';
import { didYouMean } from '../input/names';
import { OptionNames, optionsOf } from '../input/options';

const SELF = 'Controller.selfManaged';

const FLAGS: OptionNames<ControllerFlags> = {
  defaultTargetType: true,
  defaultLoadBalancerScheme: true,
  defaultSslPolicy: true,
  defaultTags: true,
  enableBackendSecurityGroup: true,
  enableManageBackendSecurityGroupRules: true,
  disableRestrictedSecurityGroupRules: true,
  tolerateNonExistentBackendService: true,
  tolerateNonExistentBackendAction: true,
  serviceMutatorWebhook: true,
  featureGates: true,
};

const TOGGLES = [
  'enableBackendSecurityGroup', 'enableManageBackendSecurityGroupRules', 'disableRestrictedSecurityGroupRules',
  'tolerateNonExistentBackendService', 'tolerateNonExistentBackendAction', 'serviceMutatorWebhook',
] as const;

/** Refuses flags that a release does not have, and values that they do not take. */
export function needFlags(release: string, flags: ControllerFlags): void {
  optionsOf(SELF, flags, FLAGS, `${SELF}: flags`);
  oneOf('defaultTargetType', flags.defaultTargetType, ['instance', 'ip']);
  oneOf('defaultLoadBalancerScheme', flags.defaultLoadBalancerScheme, ['internal', 'internet-facing']);
  if (flags.defaultSslPolicy !== undefined) {
    someText(`${SELF}: flags.defaultSslPolicy`, flags.defaultSslPolicy, "a policy's name, for instance 'ELBSecurityPolicy-TLS13-1-2-2021-06'");
  }
  if (flags.defaultTags !== undefined) {
    textMap(`${SELF}: flags.defaultTags`, flags.defaultTags, "{ team: 'payments' }");
  }
  for (const flag of TOGGLES) {
    trueOrFalse(`${SELF}: flags.${flag}`, flags[flag]);
  }
  if (flags.featureGates !== undefined) {
    needGates(release, flags.featureGates);
  }
}

function oneOf(flag: string, value: string | undefined, allowed: readonly string[]): void {
  if (value !== undefined && !allowed.includes(value)) {
    refuse(`${SELF}: flags.${flag}`, value, `allowed is ${allowed.map(text => `'${text}'`).join(' or ')}`);
  }
}

function needGates(release: string, gates: NonNullable<ControllerFlags['featureGates']>): void {
  const name = `${SELF}: flags.featureGates`;
  if (typeof gates !== 'object' || gates === null || Array.isArray(gates)) {
    refuse(name, gates, 'give true or false by gate, for instance { NLBSecurityGroup: false }');
  }
  for (const gate of Object.keys(gates)) {
    trueOrFalse(`${name}['${gate}']`, gates[gate]);
    // A controller newer than any known may have more, and may have lost some.
    if (!olderRelease(NEWEST_KNOWN_CONTROLLER, release)) {
      needGate(name, gate, release);
    }
  }
}

function needGate(name: string, gate: string, release: string): void {
  const refused = (why: string) => new Error(`${name} has ${gate}, ${why}`);
  if (!Object.hasOwn(FEATURE_GATES, gate)) {
    const known = Object.keys(FEATURE_GATES).filter(other => !isMissing(other, release));
    throw refused(`and controller ${release} does not start with a gate it does not know${didYouMean(gate, known) || `; there is ${known.join(', ')}`}`);
  }
  if (isMissing(gate, release)) {
    const { since, until } = FEATURE_GATES[gate];
    const isOld = since !== undefined && olderRelease(release, since);
    throw refused(`and controller ${release} does not start with it: ${isOld ? `it came with ${since}` : `it went with ${until}`}`);
  }
}

function isMissing(gate: string, release: string): boolean {
  const { since, until } = FEATURE_GATES[gate];
  return (since !== undefined && olderRelease(release, since)) || (until !== undefined && !olderRelease(release, until));
}
