import { annotationPage } from './annotation-page';
import { checkIndex, checkPage } from './check-pages';
import { CATALOGUE } from '../../src/annotations/catalogue';
import { CHECK_INFOS } from '../../src/checks/registry/all';

/** All generated pages: path below the project → text. */
export function generatedPages(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/annotations.md', annotationPage(CATALOGUE)],
    ['docs/checks/README.md', checkIndex(CHECK_INFOS)],
    ...CHECK_INFOS.map(info => [`docs/checks/${info.id}.md`, checkPage(info)] as const),
  ]);
}
