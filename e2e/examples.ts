import { readdirSync, readFileSync } from 'node:fs';

type Words = Readonly<Record<'en' | 'zh-CN', string>>;

export interface ExampleFile {
  readonly name: string;
  readonly nodes: Readonly<Record<string, object>>;
  readonly edges: Readonly<Record<string, object>>;
  readonly meta: {
    readonly look: Words;
    readonly words: { readonly nodes: Readonly<Record<string, Words>> };
  };
}

const folder = 'src/gallery/flows';

/** The files of the gallery, by name. */
export function exampleFiles(): readonly { readonly id: string; readonly flow: ExampleFile }[] {
  return readdirSync(folder).map((file) => ({
    id: file.replace(/\.json$/, ''),
    flow: JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as ExampleFile,
  }));
}
