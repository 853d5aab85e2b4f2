import { isToken } from '../../input/tokens';
import { Check, NOTHING } from '../check';
import { Severity } from '../finding';
import { otherThatClaims } from '../two-objects';

const DEFAULT = 'ingressclass.kubernetes.io/is-default-class';

export const DEFAULT_CLASS: Check = {
  id: 'default-class',
  title: 'second default IngressClass',
  severity: Severity.ERROR,
  why: 'Where two classes are the default one, the controller cannot tell the class of an Ingress that names none: one such Ingress stops the work on '
    + 'every group of the cluster.',
  fix: `Set ${DEFAULT} to 'true' on one class.`,
  see: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#default-ingress-class',
  since: '0.1.0',

  applies: ({ knownKind }) => knownKind === 'IngressClass',

  inspect(object, snapshot) {
    const { name } = object;
    if (object.annotation(DEFAULT) !== 'true' || isToken(name)) {
      return NOTHING;
    }
    const other = otherThatClaims('the default IngressClass', object, snapshot);
    return other === undefined ? NOTHING : [{
      object,
      field: object.annotationField(DEFAULT),
      got: 'true',
      severity: other.sameUnit ? Severity.ERROR : Severity.WARNING,
      message: `${object.title} is a default class, as is ${other.title}${other.sameUnit ? '' : ', in another chart'}: in one cluster, an Ingress without a class stops every group`,
    }];
  },
};
