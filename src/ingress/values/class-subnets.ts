import { joinableList, matchingText, refuse, repeated } from '../../input/arguments';

/**
 * Subnets of the load balancers of a class.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/ingress_class/#specsubnets
 */
export class ClassSubnets {
  /**
   * By their ids.
   *
   * @param ids ids, none twice
   * @throws if an id is malformed, or one is given twice
   */
  public static byIds(ids: string[]): ClassSubnets {
    const self = 'ClassSubnets.byIds: ids';
    joinableList(self, ids, 'at least one subnet');
    ids.forEach((id, index) => matchingText(`${self}[${index}]`, id, /^subnet-[0-9a-f]+$/, "give a subnet's id, for instance 'subnet-0a1b2c3d'"));
    const twice = repeated(ids);
    if (twice.length > 0) {
      refuse(self, twice.join(', '), 'name each subnet once');
    }
    return new ClassSubnets({ ids: [...ids] });
  }

  /**
   * Those with certain tags: with one of the values for every key. Of each zone, one is taken.
   *
   * @param tags values by key, none twice
   * @throws if no key or no value is given, or a value twice
   */
  public static byTags(tags: { [key: string]: string[] }): ClassSubnets {
    const self = 'ClassSubnets.byTags: tags';
    const entries = typeof tags === 'object' && tags !== null && !Array.isArray(tags) ? Object.entries(tags) : [];
    if (entries.length === 0) {
      refuse(self, tags, "give values by key, for instance { tier: ['public'] }");
    }
    for (const [key, values] of entries) {
      if (!Array.isArray(values) || values.length === 0 || !values.every(value => typeof value === 'string') || repeated(values).length > 0) {
        refuse(`${self}['${key}']`, values, 'give a list of values, none twice');
      }
    }
    return new ClassSubnets({ tags: Object.fromEntries(entries.map(([key, values]) => [key, [...values]])) });
  }

  private constructor(
    private readonly selection: { readonly ids: readonly string[] } | { readonly tags: { readonly [key: string]: readonly string[] } },
  ) {}

  /** Ids, or tags. @internal */
  public _selection(): { readonly ids: readonly string[] } | { readonly tags: { readonly [key: string]: readonly string[] } } {
    return this.selection;
  }
}
