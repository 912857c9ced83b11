import { useFolder } from '../__fixtures__/useFolder';
import { writeScript } from '../__fixtures__/writeScript';
import { findGo, NO_GO } from './findGo';

describe('the Go of a machine', () => {
  const at = useFolder();

  const saying = (version: string) =>
    `echo "go version ${version} linux/amd64"`;

  it.each(['go1.26', 'go1.26.4', 'go1.30rc1'])(
    'is the one on the PATH where that is %s',
    version => {
      writeScript(at('go'), saying(version));
      process.env.PATH = at();
      expect(findGo()).toBe('go');
    },
  );

  it.each(['go1.25.9', 'go1.9', 'devel'])('is not one that is %s', version => {
    writeScript(at('go'), saying(version));
    process.env.PATH = at();
    delete process.env.GOROOT;
    expect(findGo()).not.toBe('go');
  });

  it('may be found by GOROOT alone', () => {
    writeScript(at('root', 'bin', 'go'), saying('go1.26.1'));
    process.env.PATH = at('nothing');
    process.env.GOROOT = at('root');
    expect(findGo()).toBe(at('root', 'bin', 'go'));
  });

  it('is told of by one that fails, instead of being taken for missing', () => {
    writeScript(at('go'), 'exit 3');
    process.env.PATH = at();
    expect(findGo).toThrow(expect.objectContaining({ status: 3 }));
  });

  it('is asked for in one sentence where there is none', () => {
    expect(NO_GO).toMatch(/^[^.]*Go 1\.26 or newer[^.]*\. ?|go\.dev\/dl/);
    expect(NO_GO.split('\n')).toHaveLength(1);
  });
});
