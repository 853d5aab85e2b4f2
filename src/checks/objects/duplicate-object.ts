import { isToken } from '../../input/tokens';
import { Check, NOTHING } from '../check';
import { Severity } from '../finding';

/** Kinds of ours that belong to no namespace. */
const CLUSTER_WIDE: readonly string[] = ['IngressClass', 'IngressClassParams'];

export const DUPLICATE_OBJECT: Check = {
  id: 'duplicate-object',
  title: 'two objects of one name',
  severity: Severity.ERROR,
  why: 'Two Services or Ingresses of one name in one namespace, or two classes of one name, are one object to Kubernetes: the one applied '
    + 'last replaces the other, and its load balancer goes with it.',
  fix: 'Give one of them another name or namespace.',
  see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
  since: '0.1.0',

  applies: ({ isService, isIngress, knownKind }) => isService || isIngress || (knownKind !== undefined && CLUSTER_WIDE.includes(knownKind)),

  inspect(object, snapshot) {
    const { kind, name, origin, apiVersion = '' } = object;
    const isClusterWide = CLUSTER_WIDE.includes(kind ?? '');
    const namespace = isClusterWide ? apiVersion.split('/')[0] : object.namespace ?? '';
    if (name === undefined || isToken(name) || isToken(namespace)) {
      return NOTHING;
    }
    if (!isClusterWide && snapshot.inNamespace(kind!, name, namespace, origin.realm).length === 1) {
      return NOTHING;
    }
    const other = snapshot.firstToClaim(`${kind} ${namespace}/${name} ${origin.realm}`, object);
    if (other === object) {
      return NOTHING;
    }
    // Charts may be meant for different clusters, or be applied to different namespaces; one chart is not.
    const same = other.origin.unit !== undefined && other.origin.unit === origin.unit;
    return [{
      object,
      field: `${object.prefix}metadata.name`,
      got: object.name,
      severity: same ? Severity.ERROR : Severity.WARNING,
      message: `${object.title} stands at ${other.origin.path} already${same ? '' : ', in another chart: in one cluster, the one applied last replaces the other'}`,
      ...same ? {} : { fix: 'Give one of them another name or namespace; if the charts go to different clusters, attach a profile to each.' },
    }];
  },
};
