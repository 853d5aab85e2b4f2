import type { Problem } from '../check';
import type { Place } from '../cluster-place';
import { Finding, Severity } from '../finding';

/** A finding together with the object it is about. */
export interface ToldFinding {
  readonly finding: Finding;
  readonly object?: Place;
}

/** Findings of one object: the first error of each check, at each place and of each check at each place, and the first of what is no error by its value. */
interface OfObject {
  readonly byCheck: Map<string, number>;
  readonly byPlace: Map<string, number>;
  readonly byBoth: Map<string, number>;
  readonly weaker: Map<string, number>;
}

/** What checks over single objects have told: asked so that nothing is told twice, and completed by what is known of groups. */
export class ToldFindings {
  private readonly amended = new Map<number, ToldFinding>();
  private index: ReadonlyMap<unknown, OfObject> | undefined;

  public constructor(private readonly told: readonly ToldFinding[]) {}

  /** An error of a check in an object, the one at a place before others; or else an error of any check at that place. */
  public error(check: string, object: Place, place = ''): number | undefined {
    const found = this.of(object);
    return found?.byBoth.get(`${check} ${place}`) ?? found?.byCheck.get(check) ?? (place === '' ? undefined : found?.byPlace.get(place));
  }

  /** What a check says of the same value at the same place without taking it for an error. */
  public weaker(check: string, { object, field, got }: Problem): number | undefined {
    return this.of(object)?.weaker.get(sameAs(check, field, got));
  }

  public at(index: number): Finding {
    return (this.amended.get(index) ?? this.told[index]).finding;
  }

  /** Says more in a finding, once. */
  public amend(index: number, more: Partial<Finding>): void {
    if (!this.amended.has(index)) {
      const { object, finding } = this.told[index];
      this.amended.set(index, { object, finding: { ...finding, ...more } });
    }
  }

  /** All of them, with what has been added. */
  public get all(): readonly ToldFinding[] {
    return this.amended.size === 0 ? this.told : this.told.map((one, index) => this.amended.get(index) ?? one);
  }

  private of(object: Place): OfObject | undefined {
    return (this.index ??= indexed(this.told)).get(object);
  }
}

function indexed(told: readonly ToldFinding[]): ReadonlyMap<unknown, OfObject> {
  const byObject = new Map<unknown, OfObject>();
  told.forEach(({ object, finding: { id, severity, field = '', got } }, index) => {
    let found = byObject.get(object);
    if (found === undefined) {
      byObject.set(object, found = { byCheck: new Map(), byPlace: new Map(), byBoth: new Map(), weaker: new Map() });
    }
    if (severity !== Severity.ERROR) {
      setFirst(found.weaker, sameAs(id, field, got), index);
      return;
    }
    setFirst(found.byCheck, id, index);
    setFirst(found.byPlace, field, index);
    setFirst(found.byBoth, `${id} ${field}`, index);
  });
  return byObject;
}

function setFirst(map: Map<string, number>, key: string, index: number): void {
  if (!map.has(key)) {
    map.set(key, index);
  }
}

/** A backend and its parts are one place, and messages show text in quotes. */
function sameAs(check: string, field = '', got = ''): string {
  return `${check} ${field.replace(/\.service(\.\w+)*$/, '')} ${got.replace(/^'(.*)'$/, '$1')}`;
}
