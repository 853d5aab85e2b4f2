import { ApiObject, App, Chart, JsonPatch, Lazy } from 'cdk8s';
import * as plus from 'cdk8s-plus-28';
import * as fc from 'fast-check';
import { Rendering } from '../../src/hosts/rendering';

function setUp() {
  const app = new App();
  const chart = new Chart(app, 'chart', { namespace: 'payments', labels: { team: 'a' } });
  return { app, chart, rendering: new Rendering(app.resolvers) };
}

/** Both ways to the same text; `toJson` sorts its keys, reading in place does not. */
const sorted = (value: unknown): unknown => Array.isArray(value) ? value.map(sorted)
  : typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.keys(value).sort().map(key => [key, sorted((value as any)[key])]))
    : value;

const BASE = { apiVersion: 'v1', kind: 'Service' };
const CASES: { [name: string]: (chart: Chart) => ApiObject } = {
  'plain': chart => new ApiObject(chart, 'o', { ...BASE, metadata: { name: 'web', annotations: { a: '1' } }, spec: { ports: [{ port: 80 }] } }),
  'without spec or metadata': chart => new ApiObject(chart, 'o', BASE),
  'nulls': chart => new ApiObject(chart, 'o', { ...BASE, spec: { a: null, b: [null], c: undefined } }),
  'odd metadata': chart => new ApiObject(chart, 'o', { ...BASE, metadata: { generateName: 'x-', labels: null, annotations: { a: null } } as any }),
  'later additions': chart => {
    const object = new ApiObject(chart, 'o', { ...BASE, metadata: { name: 'web' } });
    object.metadata.addAnnotation('a', 'b');
    object.metadata.addLabel('c', 'd');
    object.metadata.add('generateName', 'x-');
    object.metadata.addFinalizers('f');
    return object;
  },
  'a patch': chart => {
    const object = new ApiObject(chart, 'o', { ...BASE, spec: { a: 1 } });
    object.addJsonPatch(JsonPatch.replace('/spec/a', 2));
    return object;
  },
  'lazy values': chart => new ApiObject(chart, 'o', { ...BASE, metadata: { annotations: { a: Lazy.any({ produce: () => 'b' }) } }, spec: { a: Lazy.any({ produce: () => 1 }) } }),
  'implicit tokens': chart => new ApiObject(chart, 'o', { ...BASE, spec: { a: { resolve: () => 'b' } } }),
  'unions': chart => new ApiObject(chart, 'o', { ...BASE, spec: { a: new (class { public value = 7; })() } }),
  'a class of its own': chart => new (class extends ApiObject {
    public toJson() {
      return { ...super.toJson(), extra: true };
    }
  })(chart, 'o', BASE),
  'cdk8s-plus': chart => ApiObject.of(new plus.Service(chart, 'o', { ports: [{ port: 80 }] })),
};

test.each(Object.entries(CASES))('%s: as cdk8s writes it', (_, make) => {
  const { chart, rendering } = setUp();
  const object = make(chart);
  expect(sorted(rendering.manifestOf(object))).toEqual(sorted(object.toJson()));
});

test('any data: as cdk8s writes it', () => {
  const json = fc.jsonValue({ maxDepth: 4 });
  const text = fc.dictionary(fc.string(), fc.string());
  fc.assert(fc.property(json, text, text, (spec, annotations, labels) => {
    const { chart, rendering } = setUp();
    const object = new ApiObject(chart, 'o', { ...BASE, metadata: { annotations, labels }, spec } as any);
    // A producer of text with a __proto__ key is nobody's manifest, and cdk8s drops it.
    fc.pre(!JSON.stringify([spec, annotations, labels]).includes('__proto__'));
    expect(sorted(rendering.manifestOf(object))).toEqual(sorted(object.toJson()));
  }));
});

test('plain data is not copied, everything else is left to cdk8s', () => {
  const { chart, rendering } = setUp();
  const renders: string[] = [];
  const spy = jest.spyOn(ApiObject.prototype, 'toJson').mockImplementation(function (this: ApiObject) {
    renders.push(this.node.id);
    return {};
  });
  try {
    for (const [name, make] of Object.entries(CASES)) {
      rendering.manifestOf(make(new Chart(chart, name.replace(/\W/g, '-'))));
    }
    expect(renders.length).toBe(9);
  } finally {
    spy.mockRestore();
  }
});

test('resolvers of the app see everything', () => {
  const app = new App({ resolvers: [{ resolve: context => context.value === 'secret' && context.replaceValue('resolved') }] });
  const object = new ApiObject(new Chart(app, 'chart'), 'o', { ...BASE, spec: { a: 'secret' } });
  expect(new Rendering(app.resolvers).manifestOf(object)).toMatchObject({ spec: { a: 'resolved' } });
});
