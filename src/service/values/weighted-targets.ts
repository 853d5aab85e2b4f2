import { matchingText, refuse, someList, trueOrFalse, wholeNumber } from '../../input/arguments';
import { SERVICE_NAME } from '../../input/name-grammars';
import { OptionNames, optionsOf } from '../../input/options';
import { portName } from '../../load-balancer/port-name';

/**
 * Options of a share of traffic.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html
 */
export interface WeightedTargetOptions {
  /** Share of the traffic, a whole number from 0 to 999, relative to the other weights. */
  readonly weight: number;

  /**
   * Whether a TLS port sends it decrypted traffic. Refused for other ports, which have nothing to decrypt.
   * @default false
   */
  readonly decrypt?: boolean;
}

/**
 * One that gets a share of the traffic of a port, beside the Service itself.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html
 */
export class WeightedTarget {
  /**
   * Another Service of the same namespace, by the number of its port. It is set up by the annotations of the Service that
   * exposes it, not by its own.
   *
   * @param serviceName name of the Service: 1 to 63 lower-case letters, digits and inner hyphens, beginning with a letter
   * @param port number of its port, 1 to 65535
   * @param options its share, and whether traffic is decrypted
   * @throws if the name is malformed or a number out of range
   */
  public static service(serviceName: string, port: number, options: WeightedTargetOptions): WeightedTarget {
    const self = 'WeightedTarget.service';
    return new WeightedTarget({ serviceName: nameOf(self, serviceName), servicePort: wholeNumber(`${self}: port`, port, 1, 65535), ...share(self, options) });
  }

  /**
   * Another Service of the same namespace, by the name of its port.
   *
   * @param serviceName name of the Service: 1 to 63 lower-case letters, digits and inner hyphens, beginning with a letter
   * @param port name of its port: at most 15 lower-case letters, digits and single inner hyphens, with at least one letter
   * @param options its share, and whether traffic is decrypted
   * @throws if a name is malformed or a number out of range
   */
  public static serviceByPortName(serviceName: string, port: string, options: WeightedTargetOptions): WeightedTarget {
    const self = 'WeightedTarget.serviceByPortName';
    return new WeightedTarget({ serviceName: nameOf(self, serviceName), servicePort: portName(`${self}: port`, port), ...share(self, options) });
  }

  /**
   * A target group that exists.
   *
   * @param targetGroupArn ARN of the target group, with `:targetgroup/` in it
   * @param options its share, and whether traffic is decrypted
   * @throws if the text is no ARN of a target group or a number out of range
   */
  public static targetGroup(targetGroupArn: string, options: WeightedTargetOptions): WeightedTarget {
    const self = 'WeightedTarget.targetGroup';
    return new WeightedTarget({
      targetGroupARN: matchingText(`${self}: targetGroupArn`, targetGroupArn, /^arn:\S+:targetgroup\/\S+$/, 'give the ARN of a target group, with :targetgroup/ in it'),
      ...share(self, options),
    });
  }

  private constructor(private readonly tuple: { readonly [field: string]: unknown }) {}

  /** As it stands in the action. @internal */
  public _tuple(): { readonly [field: string]: unknown } {
    return this.tuple;
  }
}

/**
 * Options of weighted targets.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html
 */
export interface WeightedTargetsOptions {
  /** Share of the Service itself, a whole number from 0 to 999, relative to the other weights. */
  readonly baseWeight: number;

  /** Who else gets traffic: one to four, since AWS allows five target groups with that of the Service. */
  readonly targets: WeightedTarget[];

  /**
   * Whether a client stays with the target group it got first.
   * @default - false, AWS's default
   */
  readonly stickiness?: boolean;
}

/**
 * How a port spreads its connections by weight, for instance between two releases.
 *
 * Known since controller 2.16.0.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html
 */
export class WeightedTargets {
  /**
   * By weight.
   *
   * @param options weights
   * @throws if a weight is out of range, or too many or no targets are given
   */
  public static of(options: WeightedTargetsOptions): WeightedTargets {
    const self = 'WeightedTargets.of';
    const { baseWeight, targets, stickiness } = optionsOf(self, options, WEIGHTS);
    wholeNumber(`${self}: baseWeight`, baseWeight, 0, 999);
    trueOrFalse(`${self}: stickiness`, stickiness);
    someList(`${self}: targets`, targets, "[WeightedTarget.service('green', 80, { weight: 10 })]").forEach((target, index) => {
      if (typeof (target as Partial<WeightedTarget> | null)?._tuple !== 'function') {
        refuse(`${self}: targets[${index}]`, target, "give a WeightedTarget such as WeightedTarget.service('green', 80, { weight: 10 })");
      }
    });
    if (targets.length < 1 || targets.length > 4) {
      throw new Error(`${self}: targets has ${targets.length}; give one to four, since with the Service itself AWS allows five`);
    }
    return new WeightedTargets(options);
  }

  private constructor(private readonly options: WeightedTargetsOptions) {}

  /** Whether a target asks for decrypted traffic. @internal */
  public _decrypts(): boolean {
    return this.options.targets.some(target => target._tuple().decrypt === true);
  }

  /** The action of a listener. @internal */
  public _action(): object {
    const { baseWeight, targets, stickiness } = this.options;
    return {
      type: 'forward',
      forwardConfig: {
        baseServiceWeight: baseWeight,
        targetGroups: targets.map(target => target._tuple()),
        ...stickiness === undefined ? {} : { targetGroupStickinessConfig: { enabled: stickiness } },
      },
    };
  }
}

const WEIGHTS: OptionNames<WeightedTargetsOptions> = { baseWeight: true, targets: true, stickiness: true };
const SHARE: OptionNames<WeightedTargetOptions> = { weight: true, decrypt: true };

function nameOf(self: string, serviceName: string): string {
  return matchingText(`${self}: serviceName`, serviceName, SERVICE_NAME, 'give the name of a Service in the same namespace');
}

function share(self: string, options: WeightedTargetOptions): { weight: number; decrypt?: boolean } {
  optionsOf(self, options, SHARE);
  const weight = wholeNumber(`${self}: weight`, options.weight, 0, 999);
  const decrypt = trueOrFalse(`${self}: decrypt`, options.decrypt);
  return decrypt === undefined ? { weight } : { weight, decrypt };
}
