import { olderRelease } from '../../cluster/releases';
import { NEWEST_KNOWN_CONTROLLER } from '../../facts/controller-versions';
import { Check } from '../check';
import type { Entry } from '../entry';
import { Severity } from '../finding';
import { ownerOf, readerOf } from '../reading';

export const UNKNOWN_ANNOTATION: Check = {
  id: 'unknown-annotation',
  title: 'annotation that nobody reads',
  severity: Severity.ERROR,
  why: 'The controller looks for the keys it knows and takes no notice of others. A misspelt key changes nothing and raises no error: '
    + 'the health check keeps its default path, the allow-list admits the world.',
  fix: 'Correct the key, or remove the annotation.',
  see: 'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/',
  since: '0.1.0',

  applies: shape => shape.entries.some(nobodyReads),

  *inspect(object, snapshot) {
    for (const { key, field, place, verdict } of object.entries.filter(nobodyReads)) {
      const owner = verdict.is === 'in-tree' ? ownerOf(object, snapshot) : 'other';
      if (verdict.is === 'in-tree' && owner !== 'other') {
        yield {
          object,
          field,
          got: key,
          severity: owner === 'unknown' ? Severity.WARNING : Severity.ERROR,
          message: `${place} ${key} is read by the in-tree controller only, and has no effect where the AWS Load Balancer Controller takes the Service`,
          fix: `Use ${verdict.instead}.`,
        };
      } else if (verdict.is === 'unknown') {
        const controller = readerOf(object, snapshot);
        // A release that is newer than our knowledge may have brought the key.
        const newer = controller?.version !== undefined && olderRelease(NEWEST_KNOWN_CONTROLLER, controller.version);
        yield {
          object,
          field,
          got: key,
          severity: newer ? Severity.WARNING : Severity.ERROR,
          message: `${place} ${key} is not known to ${newer ? `this library, which knows controllers up to ${NEWEST_KNOWN_CONTROLLER}` : controller?.title ?? 'any AWS load balancer controller, and has no effect'}`,
          ...verdict.suggestion === undefined ? {} : { fix: `Did you mean ${verdict.suggestion}?` },
        };
      }
    }
  },
};

function nobodyReads({ verdict }: Entry): boolean {
  return verdict.is === 'unknown' || verdict.is === 'in-tree';
}
