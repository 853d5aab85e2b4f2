import type { IConstruct } from 'constructs';
import { attach } from './attachment';
import { findingsBelow, validationOf } from './synth-validation';
import type { Finding } from '../checks/finding';
import { ClusterProfile } from '../cluster/cluster-profile';
import { refuse } from '../input/arguments';
import { OptionNames, optionsOf } from '../input/options';

/**
 * What happens to the findings of a synthesis.
 */
export enum FindingMode {
  /** Errors stop the synthesis. Warnings go to standard error. */
  THROWING = 'throwing',
  /** Nothing is thrown or printed: whoever attached the profile asks for the findings. */
  COLLECTING = 'collecting',
}

/**
 * How a profile is attached.
 */
export interface AttachOptions {
  /**
   * What happens to findings at and below the scope.
   * @default FindingMode.THROWING
   */
  readonly mode?: FindingMode;
}

/**
 * Connects a construct tree with what is known of its cluster, and with the checks.
 */
export class EksNetworking {
  /**
   * Says which cluster everything below a scope is meant for, and has all of the tree checked when it is synthesized:
   * our constructs, those of other libraries, plain API objects and included YAML.
   *
   * The nearest profile upward counts; what has none is taken to be for the newest controller known. Each cdk8s App is a tree of its own: attach to each.
   *
   * @param scope an App, a Chart or any construct
   * @param profile what is known of the cluster
   * @param options what happens to findings
   * @throws if the scope has a profile already, or a construct below it was built without one
   */
  public static attach(scope: IConstruct, profile: ClusterProfile, options: AttachOptions = {}): void {
    needConstruct('EksNetworking.attach: scope', scope);
    if (typeof (profile as Partial<ClusterProfile> | undefined)?.limitOf !== 'function') {
      throw new Error('EksNetworking.attach: profile is no ClusterProfile; give ClusterProfile.of({ … })');
    }
    const { mode } = optionsOf('EksNetworking.attach', options, ATTACH);
    if (mode !== undefined && !Object.values(FindingMode).includes(mode)) {
      refuse('EksNetworking.attach: mode', mode, 'give FindingMode.THROWING or FindingMode.COLLECTING');
    }
    attach(scope, profile, mode === FindingMode.COLLECTING);
    validationOf(scope);
  }

  /**
   * What the checks find at and below a construct now, acknowledged findings included.
   *
   * @param scope an App, a Chart or any construct
   * @throws if the scope is no construct
   */
  public static findings(scope: IConstruct): Finding[] {
    needConstruct('EksNetworking.findings: scope', scope);
    return findingsBelow(scope);
  }

  private constructor() {}
}

const ATTACH: OptionNames<AttachOptions> = { mode: true };

function needConstruct(name: string, scope: IConstruct): void {
  if ((scope as Partial<IConstruct> | null | undefined)?.node === undefined) {
    refuse(name, scope, 'give an App, a Chart or another construct');
  }
}
