import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { pictureFiles, picturesFolder } from '../../src/cli/pictures/picture-files.ts';
import { root } from '../../src/cli/root.ts';

const documents = [root, join(root, 'docs'), join(root, 'docs', 'handbook'), join(root, 'docs', 'decisions')].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

/** Everything a document names, pictures and links alike, without what is on the net. */
function namedIn(file: string): readonly string[] {
  return [...read(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target).filter((target) => !/^[a-z]+:/.test(target));
}

/** The anchor that a heading gets. */
function anchorsOf(file: string): readonly string[] {
  return [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}

function placeOf(file: string, target: string): string {
  const [path = ''] = target.split('#');
  return path === '' ? file : resolve(dirname(file), path);
}

describe('pictures of the documents', () => {
  const named = new Set(
    documents.flatMap((file) =>
      namedIn(file)
        .filter((target) => target.endsWith('.png'))
        .map((to) => placeOf(file, to)),
    ),
  );
  const kept = readdirSync(picturesFolder).map((name) => join(picturesFolder, name));

  it('are all there, all named, and all made by npm run screenshots', () => {
    expect([...named].sort()).toEqual([...kept].sort());
    expect(kept.map((file) => relative(picturesFolder, file)).sort()).toEqual([...pictureFiles].sort());
  });

  it.each(kept)('%s is light enough for a slow line', (file) => {
    expect(statSync(file).size).toBeLessThan(200_000);
  });
});

describe('links between the documents', () => {
  it.each(documents)('of %s lead to a file and a heading that exist', (file) => {
    const broken = namedIn(file).filter((target) => {
      const place = placeOf(file, target);
      const [, anchor] = target.split('#');
      return (
        !existsSync(place) || (anchor !== undefined && place.endsWith('.md') && !anchorsOf(place).includes(decodeURIComponent(anchor)))
      );
    });
    expect(broken).toEqual([]);
  });
});

describe('the two READMEs', () => {
  const english = read(join(root, 'README.md'));
  const chinese = read(join(root, 'README.zh-CN.md'));
  const commands = (text: string) => [...new Set([...text.matchAll(/`(npm [^`]+)`/g)].map(([, command]) => command))].sort();
  const variables = (text: string) => [...new Set([...text.matchAll(/`([A-Z][A-Z_]{3,})`/g)].map(([, name]) => name))].sort();
  const rules = (text: string) => [...new Set(text.match(/[A-Z]{3}-\d+/g))].sort();

  it('name the same commands, each of which exists', () => {
    expect(commands(chinese)).toEqual(commands(english));
    const { scripts } = JSON.parse(read(join(root, 'package.json'))) as { scripts: Record<string, string> };
    const run = commands(english).flatMap((command) => /^npm run ([\w:]+)/.exec(command ?? '')?.[1] ?? []);
    expect(run.length).toBeGreaterThan(10);
    expect(run.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('name the same variables and rules', () => {
    expect(variables(english)).toContain('ZHANGGUI_DATA');
    expect(variables(chinese)).toEqual(variables(english));
    expect(rules(chinese)).toEqual(rules(english));
  });

  it('lead to each other', () => {
    expect(english).toContain('](README.zh-CN.md)');
    expect(chinese).toContain('](README.md)');
  });
});
