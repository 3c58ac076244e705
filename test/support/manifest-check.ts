import { manifestOrder } from "./manifest-order";
import type { XmlNode } from "./xml-tree";

/** A manifest with what it is checked against. Microsoft's own validator needs its server; these checks need nothing. */
export interface CheckedManifest {
  readonly root: XmlNode;
  /** Of package.json. */
  readonly version: string;
  /** Width and height of an image of the build, by its path there; undefined where there is none. */
  readonly imageSize: (path: string) => readonly [width: number, height: number] | undefined;
}

/** What is wrong with a manifest, one sentence each. */
export type ManifestCheck = (manifest: CheckedManifest) => readonly string[];

/** Every element with its path from the root, in document order. */
function elements(node: XmlNode, above = ""): readonly (readonly [path: string, node: XmlNode])[] {
  const path = above === "" ? node.name : `${above}/${node.name}`;
  return [[path, node], ...node.children.flatMap((child) => elements(child, path))];
}

const attribute = (node: XmlNode, name: string) => node.attributes.get(name) ?? "";

function only(root: XmlNode, wanted: string): XmlNode {
  const found = elements(root).find(([path]) => path === wanted);
  if (found === undefined) throw new Error(`The manifest has no ${wanted}.`);
  return found[1];
}

export const elementsInOrder: ManifestCheck = ({ root }) =>
  manifestOrder.flatMap(({ path: wanted, children, needed }) =>
    elements(root)
      .filter(([path]) => path === wanted)
      .flatMap(([path, node]) => {
        const names = node.children.map(({ name }) => name);
        const places = names.map((name) => children.indexOf(name));
        return [
          ...names.filter((name) => !children.includes(name)).map((name) => `${path} knows no ${name}`),
          ...needed.filter((name) => !names.includes(name)).map((name) => `${path} lacks ${name}`),
          ...names
            .filter((_, index) => index > 0 && (places[index] ?? 0) < (places[index - 1] ?? 0))
            .map((name) => `${path}: ${name} stands too late`),
        ];
      }),
  );

/** Which list of resources an element takes its `resid` from. */
const SHELVES: Readonly<Record<string, string>> = {
  Image: "Images",
  SourceLocation: "Urls",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
};

export const residsResolve: ManifestCheck = ({ root }) => {
  const shelves = shelvesOf(root);
  return uses(root)
    .filter(({ shelf, id }) => !shelves.some((one) => one.shelf === shelf && one.id === id))
    .map(({ element, shelf, id }) => `${element} asks for ${id}, which is not among ${shelf}`);
};

export const resourcesAreUsed: ManifestCheck = ({ root }) =>
  shelvesOf(root)
    .filter(({ id }) => !uses(root).some((use) => use.id === id))
    .map(({ shelf, id }) => `${id} of ${shelf} is used nowhere`);

export const idsAreShortAndUnique: ManifestCheck = ({ root }) => {
  const ids = shelvesOf(root).map(({ id }) => id);
  return [
    ...ids.filter((id) => id.length < 1 || id.length > 32).map((id) => `${id} is not of 1 to 32 characters`),
    ...ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `${id} stands twice`),
  ];
};

function shelvesOf(root: XmlNode) {
  return only(root, "OfficeApp/VersionOverrides/Resources").children.flatMap((shelf) =>
    shelf.children.map((node) => ({ shelf: shelf.name, id: attribute(node, "id"), node })),
  );
}

function uses(root: XmlNode) {
  return elements(root)
    .filter(([, node]) => node.attributes.has("resid"))
    .map(([, node]) => ({
      element: node.name,
      shelf: SHELVES[node.name] ?? "no shelf",
      id: attribute(node, "resid"),
    }));
}

/** Every address of the manifest; the names of XML namespaces are none. */
function addresses(root: XmlNode): readonly string[] {
  return elements(root).flatMap(([, node]) =>
    [
      node.text.trim(),
      ...[...node.attributes].filter(([name]) => !name.startsWith("xmlns")).map(([, v]) => v),
    ]
      // A scheme alone is enough to look at it: `http:/x` is a slip too.
      .filter((value) => /^[a-z]+:\//.test(value)),
  );
}

export const addressesAreHttps: ManifestCheck = ({ root }) =>
  addresses(root)
    .filter((address) => !address.startsWith("https://"))
    .map((address) => `${address} is not https`);

/** For a release only: manifest.xml itself is written for the development server. */
export const nothingIsLocal: ManifestCheck = ({ root }) =>
  addresses(root)
    .filter((address) => /^https?:\/\/(?:localhost|127\.|\[::1\])/.test(address))
    .map((address) => `${address} is this machine's own`);

export const iconsAreThere: ManifestCheck = ({ root, imageSize }) => {
  const images = new Map(
    shelvesOf(root).map(({ id, node }) => [id, attribute(node, "DefaultValue")] as const),
  );
  const wanted = [
    [only(root, "OfficeApp/IconUrl"), 32] as const,
    [only(root, "OfficeApp/HighResolutionIconUrl"), 64] as const,
    ...elements(root)
      .filter(([path]) => path.endsWith("/Icon/Image"))
      .map(([, node]) => [node, Number(attribute(node, "size"))] as const),
  ];
  return wanted.flatMap(([node, size]) => {
    const address = images.get(attribute(node, "resid")) ?? attribute(node, "DefaultValue");
    const found = imageSize(address.slice(address.indexOf("assets/")));
    if (found === undefined) return [`${address} is not there`];
    const [width, height] = found;
    return width === size && height === size
      ? []
      : [`${address} is ${width} × ${height}, wanted ${size} × ${size}`];
  });
};

/** Excel refuses a ribbon button that lacks one of these. */
export const ribbonHasEverySize: ManifestCheck = ({ root }) =>
  elements(root)
    .filter(([path]) => path.endsWith("/Icon"))
    .flatMap(([path, icon]) => {
      const sizes = icon.children.map((image) => attribute(image, "size"));
      return ["16", "32", "80"]
        .filter((size) => !sizes.includes(size))
        .map((size) => `${path} lacks ${size}`);
    });

/** The limits of the schema, and for the words on the ribbon the width of a button. */
export const textsFit: ManifestCheck = ({ root }) => {
  const labels = new Set(uses(root).flatMap(({ element, id }) => (element === "Label" ? [id] : [])));
  const limit = (shelf: string, id: string) =>
    labels.has(id) ? 20 : { ShortStrings: 125, LongStrings: 250, Images: 2048, Urls: 2048 }[shelf];
  const texts = [
    ["ProviderName", only(root, "OfficeApp/ProviderName").text, 125] as const,
    ["DisplayName", attribute(only(root, "OfficeApp/DisplayName"), "DefaultValue"), 125] as const,
    ["Description", attribute(only(root, "OfficeApp/Description"), "DefaultValue"), 250] as const,
    ...shelvesOf(root).map(
      ({ shelf, id, node }) => [id, attribute(node, "DefaultValue"), limit(shelf, id) ?? 0] as const,
    ),
  ];
  return texts
    .filter(([, text, most]) => text.trim().length < 1 || text.length > most)
    .map(([name, text, most]) => `${name} has ${text.length} characters, 1 to ${most} fit`);
};

export const localeIsFrench: ManifestCheck = ({ root }) => {
  const { text } = only(root, "OfficeApp/DefaultLocale");
  return text === "fr-FR" ? [] : [`the locale is ${text}`];
};

export const idIsAGuid: ManifestCheck = ({ root }) => {
  const { text } = only(root, "OfficeApp/Id");
  const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  return guid.test(text) ? [] : [`${text} is no GUID`];
};

export const versionIsThePackages: ManifestCheck = ({ root, version }) => {
  const { text } = only(root, "OfficeApp/Version");
  return text === `${version}.0` ? [] : [`the version is ${text}, of the package ${version}`];
};

/** What the page is allowed, and where it opens: changed on purpose only. */
export const asksForWhatItNeeds: ManifestCheck = ({ root }) => {
  const set = only(root, "OfficeApp/Requirements/Sets/Set");
  const facts = [
    ["host", attribute(only(root, "OfficeApp/Hosts/Host"), "Name"), "Workbook"],
    ["requirement", `${attribute(set, "Name")} ${attribute(set, "MinVersion")}`, "ExcelApi 1.14"],
    ["permission", only(root, "OfficeApp/Permissions").text, "ReadWriteDocument"],
  ] as const;
  return facts.filter(([, is, wanted]) => is !== wanted).map(([name, is]) => `${name}: ${is}`);
};
