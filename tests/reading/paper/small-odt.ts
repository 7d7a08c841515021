import { strFromU8, unzipSync, zipSync } from "fflate";

const needless = /^(?:Thumbnails|Configurations2)\/|^(?:settings|manifest)\.(?:xml|rdf)$/;

/** An .odt without its preview picture and the settings of the program that wrote it. */
export function smallOdt(bytes: Uint8Array): Uint8Array {
  const { mimetype, ...files } = unzipSync(bytes);
  const kept = Object.entries(files).filter(([name]) => !needless.test(name));
  const listed = kept.map(([name, data]) =>
    name === "META-INF/manifest.xml"
      ? ([
          name,
          Buffer.from(
            strFromU8(data).replace(
              /<manifest:file-entry[^>]*full-path="(?:Thumbnails|Configurations2|settings|manifest\.rdf)[^>]*>/g,
              "",
            ),
          ),
        ] as const)
      : ([name, data] as const),
  );
  const packed = Object.fromEntries(listed.map(([name, data]) => [name, [new Uint8Array(data), { level: 9 }]] as const));
  return zipSync({ mimetype: [mimetype ?? new Uint8Array(), { level: 0 }], ...packed } as Parameters<typeof zipSync>[0], {
    mtime: new Date(2020, 0, 1),
  });
}
