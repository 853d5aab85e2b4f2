import { isToken } from '../../input/tokens';
import { ABSENT, MALFORMED, Setting, UNKNOWN, set } from '../setting';

type Json = { readonly [key: string]: unknown };

/** The two controllers have a kind of this name each, with other names for some fields. */
export type ParamsFlavour = 'elbv2.k8s.aws' | 'eks.amazonaws.com';

/**
 * What the IngressClassParams of an Ingress say, which wins over its annotations. The controller takes an empty field for one that is
 * not there.
 */
export class ClassParams {
  /** The Ingress has none. */
  public static readonly NONE = new ClassParams({}, 'elbv2.k8s.aws');
  /** It may have some, and nobody can tell what they say. */
  public static readonly UNKNOWN = new ClassParams(undefined, 'elbv2.k8s.aws');

  public constructor(
    private readonly spec: Json | undefined,
    private readonly flavour: ParamsFlavour,
  ) {}

  /** Whether it is known what they say. */
  public get areKnown(): boolean {
    return this.spec !== undefined;
  }

  public text(field: string): Setting<string> {
    return this.spec === undefined ? UNKNOWN : textOf(this.spec[field]);
  }

  public list(field: string): Setting<readonly string[]> {
    const value = this.spec?.[field];
    return this.spec === undefined || isToken(value) ? UNKNOWN
      : value === undefined || value === null || (Array.isArray(value) && value.length === 0) ? ABSENT
        : !Array.isArray(value) ? MALFORMED
          : set(value.map(String));
  }

  public get groupName(): Setting<string> {
    const group = this.spec?.group;
    return this.spec === undefined ? UNKNOWN
      : group === undefined || group === null ? ABSENT
        : typeof group !== 'object' ? MALFORMED
          : textOf((group as Json).name);
  }

  public get certificates(): Setting<readonly string[]> {
    return this.list(this.flavour === 'elbv2.k8s.aws' ? 'certificateArn' : 'certificateARNs');
  }
}

function textOf(value: unknown): Setting<string> {
  return value === undefined || value === null || value === '' ? ABSENT
    : isToken(value) ? UNKNOWN
      : typeof value === 'string' ? set(value) : MALFORMED;
}
