import { readdirSync, readFileSync } from 'node:fs';

export interface ExampleFile {
  readonly name: string;
  readonly nodes: Readonly<Record<string, { readonly label: string }>>;
  readonly meta: { readonly look: Readonly<Record<'en' | 'zh-CN', string>> };
}

const folder = 'src/gallery/flows';

/** The files of the gallery, by name. */
export function exampleFiles(): readonly { readonly id: string; readonly flow: ExampleFile }[] {
  return readdirSync(folder).map((file) => ({
    id: file.replace(/\.json$/, ''),
    flow: JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as ExampleFile,
  }));
}
