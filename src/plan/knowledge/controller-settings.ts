import type { StringMap } from '../../annotations/codec';
import type { Controller } from '../../cluster/controller';
import { CONTROLLER_UNTOLD, Maybe } from '../model/unknown';
import { since } from '../versions/rule';

/** The flag is not known to older releases: groups that are given come without rules to targets unless the annotation asks for them. */
const MANAGE_RULES_FLAG = since('2.13.0');

/** Older releases let default tags win always. */
const LOW_PRIORITY_TAGS_GATE = since('2.14.1');

/** What a controller does where an object says nothing, with every default of its program. */
export interface ControllerSettings {
  readonly sslPolicy: Maybe<string>;
  readonly tags: Maybe<StringMap>;
  /** Whether tags of an object win over default tags. */
  readonly objectTagsWin: boolean;
  /** Whether one shared security group is the source of all traffic to targets. */
  readonly hasBackendGroup: boolean;
  /** Whether targets are opened to load balancers with given security groups. */
  readonly managesRules: boolean;
  /** Whether rules to targets name ports. */
  readonly restrictsRules: boolean;
  readonly allowsIpTargets: boolean;
  readonly reservesCapacity: boolean;
  readonly givesSecurityGroups: boolean;
  readonly discoversByReachability: boolean;
  readonly checksClusterTag: boolean;
  /** Whether an Application Load Balancer may stand in one subnet. */
  readonly allowsSingleSubnet: boolean;
  /** Whether a Service that is not there is answered for with 503. */
  readonly toleratesMissingServices: boolean;
  /** Whether an action that is not written is answered for with 503. */
  readonly toleratesMissingActions: boolean;
  /** Whether certificates can be requested. */
  readonly requestsCertificates: boolean;
}

const SSL_POLICY = 'ELBSecurityPolicy-2016-08';
const NO_TAGS: StringMap = {};
const known = new WeakMap<Controller, ControllerSettings>();

export function settingsOf(controller: Controller): ControllerSettings {
  let settings = known.get(controller);
  if (settings === undefined) {
    known.set(controller, settings = read(controller));
  }
  return settings;
}

function read(controller: Controller): ControllerSettings {
  const { flags, isAutoMode } = controller;
  const { featureGates: gates = {} } = flags;
  return {
    sslPolicy: isAutoMode ? CONTROLLER_UNTOLD : flags.defaultSslPolicy ?? SSL_POLICY,
    tags: isAutoMode ? CONTROLLER_UNTOLD : flags.defaultTags ?? NO_TAGS,
    objectTagsWin: (gates.EnableDefaultTagsLowPriority ?? false) && LOW_PRIORITY_TAGS_GATE.holds(controller),
    hasBackendGroup: flags.enableBackendSecurityGroup ?? true,
    managesRules: (flags.enableManageBackendSecurityGroupRules ?? false) && MANAGE_RULES_FLAG.holds(controller),
    restrictsRules: !(flags.disableRestrictedSecurityGroupRules ?? false),
    allowsIpTargets: gates.EnableIPTargetType ?? true,
    reservesCapacity: gates.LBCapacityReservation ?? true,
    givesSecurityGroups: gates.NLBSecurityGroup ?? true,
    discoversByReachability: gates.SubnetDiscoveryByReachability ?? true,
    checksClusterTag: gates.SubnetsClusterTagCheck ?? true,
    allowsSingleSubnet: gates.ALBSingleSubnet ?? false,
    toleratesMissingServices: flags.tolerateNonExistentBackendService ?? true,
    toleratesMissingActions: flags.tolerateNonExistentBackendAction ?? true,
    requestsCertificates: gates.EnableCertificateManagement ?? false,
  };
}
