import { refuse } from '../../input/arguments';
import { isTextToken } from '../../input/tokens';

/**
 * Namespaces, by their labels.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 */
export class NamespaceSelector {
  /**
   * Namespaces with all of some labels.
   *
   * @param labels labels that a namespace has to have; at least one
   * @throws if no label is given
   */
  public static withLabels(labels: { [key: string]: string }): NamespaceSelector {
    if (typeof labels !== 'object' || labels === null || Array.isArray(labels) || Object.keys(labels).length === 0) {
      refuse('NamespaceSelector.withLabels: labels', labels, 'give at least one label');
    }
    return new NamespaceSelector({ matchLabels: { ...labels } });
  }

  /**
   * Namespaces of some names.
   *
   * @param names names; at least one
   * @throws if no name is given
   */
  public static named(names: string[]): NamespaceSelector {
    if (!Array.isArray(names) || names.length === 0) {
      refuse('NamespaceSelector.named: names', names, 'give at least one name');
    }
    return new NamespaceSelector({ matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: [...names] }] }, [...names]);
  }

  private constructor(private readonly selector: object, private readonly names?: readonly string[]) {}

  /** Whether a namespace is surely left out. @internal */
  public _leavesOut(namespace: string): boolean {
    return this.names !== undefined && !this.names.some(isTextToken) && !this.names.includes(namespace);
  }

  /** The selector of Kubernetes. @internal */
  public _json(): object {
    return this.selector;
  }
}
