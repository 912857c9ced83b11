import fc from 'fast-check';

import { anyNlbSettings } from './__fixtures__/anyNlbSettings';
import {
  isNlbAnnotationKey,
  NLB_ANNOTATIONS,
  NLB_PREFIX,
  nlbAnnotationKey,
} from './annotationNames';
import { NLB_OPTION_NAMES, NLB_OPTIONS } from './nlbOptions';
import { readNlbAnnotations } from './readNlbAnnotations';
import { terminatedPorts } from './terminatedPorts';
import { joinMap, splitList, splitMap } from './valueFormat';
import { writeNlbAnnotations } from './writeNlbAnnotations';

const anyAnnotations = fc.dictionary(
  fc.oneof(
    fc.string(),
    fc.constantFrom(
      ...Object.values(NLB_ANNOTATIONS).map(name => `${NLB_PREFIX}${name}`),
    ),
  ),
  fc.string(),
);

describe('annotations that were written', () => {
  it('are read back to the same settings', () => {
    fc.assert(
      fc.property(anyNlbSettings, settings => {
        expect(readNlbAnnotations(writeNlbAnnotations(settings))).toEqual(
          settings,
        );
      }),
    );
  });

  it('are equal bytes whatever the order of the settings', () => {
    fc.assert(
      fc.property(anyNlbSettings, settings => {
        const turned = Object.fromEntries(Object.entries(settings).reverse());

        expect(JSON.stringify(writeNlbAnnotations(turned))).toBe(
          JSON.stringify(writeNlbAnnotations(settings)),
        );
      }),
    );
  });

  it('have keys the controller looks at, and texts that are not empty', () => {
    fc.assert(
      fc.property(anyNlbSettings, settings => {
        for (const [key, value] of Object.entries(
          writeNlbAnnotations(settings),
        )) {
          expect(isNlbAnnotationKey(key)).toBe(true);
          expect(value.trim()).not.toBe('');
        }
      }),
    );
  });

  it('mean the same under the weaker prefix', () => {
    fc.assert(
      fc.property(anyNlbSettings, settings => {
        const weak = Object.fromEntries(
          Object.entries(writeNlbAnnotations(settings)).map(([key, value]) => [
            key.replace('service.beta.', 'service.'),
            value,
          ]),
        );

        expect(readNlbAnnotations(weak)).toEqual(settings);
      }),
    );
  });

  it('mean the same with spaces around their commas', () => {
    fc.assert(
      fc.property(anyNlbSettings, settings => {
        const wide = Object.fromEntries(
          Object.entries(writeNlbAnnotations(settings)).map(([key, value]) => [
            key,
            ` ${value.split(',').join(' , ')} `,
          ]),
        );

        expect(readNlbAnnotations(wide)).toEqual(settings);
      }),
    );
  });

  it.each(NLB_OPTION_NAMES)('lose with %s that option only', name => {
    fc.assert(
      fc.property(anyNlbSettings, settings => {
        const { [name]: _, ...rest } = settings;

        expect(readNlbAnnotations(writeNlbAnnotations(rest))).toEqual(rest);
      }),
      { numRuns: 20 },
    );
  });
});

describe('any annotations', () => {
  it('are read without a fault, to values of the table', () => {
    fc.assert(
      fc.property(anyAnnotations, annotations => {
        for (const [name, value] of Object.entries(
          readNlbAnnotations(annotations),
        )) {
          expect(NLB_OPTION_NAMES).toContain(name);
          expect(value).toBeDefined();
        }
      }),
    );
  });

  it('say after one reading and writing what they say after two, deprecated forms aside', () => {
    const anyPresent = anyAnnotations.map(annotations =>
      Object.fromEntries(
        Object.entries(annotations).filter(
          ([key]) => !/cross-zone|access-log/.test(key),
        ),
      ),
    );
    const once = (annotations: Record<string, string>) =>
      writeNlbAnnotations(readNlbAnnotations(annotations));

    fc.assert(
      fc.property(anyPresent, annotations => {
        expect(once(once(annotations))).toEqual(once(annotations));
      }),
    );
  });

  it('are not changed by what is of no controller', () => {
    fc.assert(
      fc.property(
        anyNlbSettings,
        fc.dictionary(
          fc.string().map(key => `example.com/${key}`),
          fc.string(),
        ),
        (settings, foreign) => {
          expect(
            readNlbAnnotations({
              ...foreign,
              ...writeNlbAnnotations(settings),
            }),
          ).toEqual(settings);
        },
      ),
    );
  });

  it('may hold further attributes beside the known ones', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.stringMatching(/^[a-z._]{1,20}$/),
        (flag, key) => {
          const text = `x.${key}=1,${joinMap({
            'deletion_protection.enabled': String(flag),
          })},y`;

          expect(
            readNlbAnnotations({ [nlbAnnotationKey('attributes')]: text }),
          ).toEqual({ deletionProtection: flag });
        },
      ),
    );
  });
});

describe('lists and maps', () => {
  const anyWord = fc.stringMatching(/^[a-z0-9:/.-]{1,12}$/);

  it('are read back as they were written', () => {
    fc.assert(
      fc.property(
        fc.array(anyWord),
        fc.dictionary(anyWord, anyWord),
        (list, map) => {
          expect(splitList(list.join(','))).toEqual(list);
          expect(splitMap(joinMap(map))).toEqual(map);
        },
      ),
    );
  });

  it('give for any text parts that are trimmed and not empty', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        for (const part of splitList(text)) {
          expect(part).toBe(part.trim());
          expect(part).not.toMatch(/^$|,/);
        }
      }),
    );
  });
});

describe('the ports on which the load balancer ends TLS', () => {
  const anyPorts = fc.uniqueArray(
    fc.record({ port: fc.integer({ min: 1, max: 9999 }) }),
    { selector: ({ port }) => port, maxLength: 6 },
  );

  it('are ports of the Service, in its order', () => {
    fc.assert(
      fc.property(anyNlbSettings, anyPorts, (settings, ports) => {
        const ended = terminatedPorts(settings, ports);

        expect(
          ports.map(({ port }) => port).filter(port => ended.includes(port)),
        ).toEqual(ended);
      }),
    );
  });

  it('never grow by listing them', () => {
    fc.assert(
      fc.property(anyNlbSettings, anyPorts, (settings, ports) => {
        const { tlsPorts: _, ...silent } = settings;

        expect(terminatedPorts(silent, ports)).toEqual(
          expect.arrayContaining(terminatedPorts(settings, ports)),
        );
      }),
    );
  });
});

it('the grammar of an option takes what the option is written with', () => {
  fc.assert(
    fc.property(anyNlbSettings, ({ tags: _, ...settings }) => {
      for (const [name, value] of Object.entries(settings)) {
        const row = NLB_OPTIONS[name as keyof typeof settings];
        for (const item of [value].flat()) {
          expect(`${name} ${row.grammar.pattern.test(String(item))}`).toBe(
            `${name} true`,
          );
        }
      }
    }),
  );
});
