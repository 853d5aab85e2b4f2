import type { AnnotationSpec } from '../../annotations/spec';
import type { Controller } from '../../cluster/controller';
import { Check, NOTHING } from '../check';
import { Severity } from '../finding';
import { readerOfAnnotation } from '../reading';

export const UNSUPPORTED_FEATURE: Check = {
  id: 'unsupported-feature',
  title: 'feature that the cluster’s controller does not have',
  severity: Severity.ERROR,
  why: 'An annotation that is newer than the controller, or that EKS Auto Mode lacks, is ignored without a word. '
    + 'Where that leaves something less protected or broken it is an error, elsewhere a warning.',
  fix: 'Upgrade the controller, or do without the annotation.',
  see: 'https://docs.aws.amazon.com/eks/latest/userguide/auto-configure-nlb.html',
  since: '0.1.0',

  applies: shape => shape.entries.some(entry => {
    const spec = entry.readOn(shape.knownKind);
    return spec !== undefined && (spec.since !== undefined || spec.autoMode.supported === 'no' || spec.autoMode.supported === 'conditional');
  }),

  inspect(object, snapshot, { readAnnotations }) {
    const lackingOf = (spec: AnnotationSpec) => {
      const controller = readerOfAnnotation(object, spec, snapshot);
      return controller && lack(spec, controller);
    };
    if (readAnnotations !== undefined && !readAnnotations.specs.some(lackingOf)) {
      return NOTHING;
    }
    return object.readEntries.flatMap(({ entry: { field, key, place }, spec }) => {
      const lacking = lackingOf(spec);
      return lacking === undefined ? [] : [{ object, field, got: key, ...lacking, message: `${place} ${key} ${lacking.message}` }];
    });
  },
};

function lack({ since, lack: missing, autoMode }: AnnotationSpec, controller: Controller) {
  const severity = missing?.grave ? Severity.ERROR : Severity.WARNING;
  if (since !== undefined && controller.olderThan(since)) {
    return {
      severity,
      limit: `controller ${since} or newer`,
      message: `needs controller ${since}, and the cluster has ${controller.version}, which ignores it: ${missing?.effect}`,
      fix: `Upgrade the controller to ${since} or newer, or do without it.`,
    };
  }
  if (!controller.isAutoMode) {
    return undefined;
  }
  switch (autoMode.supported) {
    case 'no': return {
      severity,
      limit: 'a self-managed controller',
      message: `is not supported by EKS Auto Mode, which ignores it: ${missing?.effect}`,
      fix: autoMode.note === undefined ? 'Remove it, or have a self-managed controller take the object.' : `${autoMode.note.charAt(0).toUpperCase()}${autoMode.note.slice(1)}.`,
    };
    case 'conditional': return {
      severity: Severity.WARNING,
      message: 'is supported by EKS Auto Mode on a condition only',
      fix: `Make sure of it: ${autoMode.note}.`,
    };
    default: return undefined;
  }
}
