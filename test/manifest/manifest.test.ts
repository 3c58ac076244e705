import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as check from "../support/manifest-check";
import { manifestOrder } from "../support/manifest-order";
import { pngSize } from "../support/png-size";
import { describeWithSharedData } from "../support/public-files";
import { schemaOrders } from "../support/schema-order";
import { parseXml } from "../support/xml-tree";

const root = join(__dirname, "../..");
const source = readFileSync(join(root, "manifest.xml"), "utf8");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };

function checked(xml: string): check.CheckedManifest {
  return {
    root: parseXml(xml),
    version,
    imageSize: (path) => {
      const file = join(root, path);
      return existsSync(file) ? pngSize(readFileSync(file)) : undefined;
    },
  };
}

/** The manifest of a release: what the build puts beside the page for this address. */
function releaseFor(address: string): string {
  const script = `process.stdout.write(require("./.webpack/manifest").manifestFor(process.argv[1], require("fs").readFileSync("manifest.xml", "utf8")))`;
  return spawnSync(process.execPath, ["-e", script, address], { cwd: root, encoding: "utf8" }).stdout;
}

const released = releaseFor("https://cantine.exemple.fr/ecot/");

interface Planted {
  readonly name: string;
  readonly complaints: check.ManifestCheck;
  /** A slip in the manifest, as a replacement: each must be seen. */
  readonly slips: readonly (readonly [from: string, to: string])[];
}

const checks: readonly Planted[] = [
  {
    name: "elements stand in the order of the schema",
    complaints: check.elementsInOrder,
    slips: [
      ["<DefaultLocale>fr-FR</DefaultLocale>", ""],
      ["<Hosts>\n    <Host Name", "<Icon/><Hosts>\n    <Host Name"],
      ["</Permissions>", "</Permissions><SupportUrl DefaultValue='https://x/'/>"],
      ['<Label resid="Open.Label"/>', ""],
    ],
  },
  {
    name: "every resource asked for is there, on its shelf",
    complaints: check.residsResolve,
    slips: [
      ['<Label resid="Group.Label"/>', '<Label resid="Group.Lable"/>'],
      ['<SourceLocation resid="Taskpane.Url"/>', '<SourceLocation resid="Open.Label"/>'],
    ],
  },
  {
    name: "no resource lies unused",
    complaints: check.resourcesAreUsed,
    slips: [["</bt:Urls>", '<bt:Url id="Commands.Url" DefaultValue="https://x/"/></bt:Urls>']],
  },
  {
    name: "names of resources are short and unique",
    complaints: check.idsAreShortAndUnique,
    slips: [
      ['<bt:String id="Open.Label"', `<bt:String id="${"a".repeat(33)}"`],
      ['<bt:String id="Open.Label"', '<bt:String id="Group.Label"'],
    ],
  },
  {
    name: "every address is https",
    complaints: check.addressesAreHttps,
    slips: [
      ['<IconUrl DefaultValue="https:', '<IconUrl DefaultValue="http:'],
      ['<bt:Url id="Taskpane.Url" DefaultValue="https:', '<bt:Url id="Taskpane.Url" DefaultValue="http:'],
    ],
  },
  {
    name: "icons are there in their sizes",
    complaints: check.iconsAreThere,
    slips: [
      ["assets/icon-16.png", "assets/icon-17.png"],
      [
        '<bt:Image id="Icon.80" DefaultValue="https://localhost:3000/assets/icon-80.png"',
        '<bt:Image id="Icon.80" DefaultValue="https://localhost:3000/assets/icon-64.png"',
      ],
      [
        '<IconUrl DefaultValue="https://localhost:3000/assets/icon-32.png"',
        '<IconUrl DefaultValue="https://localhost:3000/assets/icon-64.png"',
      ],
    ],
  },
  {
    name: "the ribbon has every size it insists on",
    complaints: check.ribbonHasEverySize,
    slips: [['<bt:Image size="80" resid="Icon.80"/>', ""]],
  },
  {
    name: "texts fit",
    complaints: check.textsFit,
    slips: [
      ['DefaultValue="Ouvrir Écot"', `DefaultValue="${"é".repeat(126)}"`],
      ['id="Open.Label" DefaultValue="Écot"', 'id="Open.Label" DefaultValue="Ouvrir le volet d\'Écot"'],
      ['<DisplayName DefaultValue="Écot"', '<DisplayName DefaultValue=""'],
      ['<Description DefaultValue="', `<Description DefaultValue="${"é".repeat(200)}`],
    ],
  },
  { name: "the locale is French", complaints: check.localeIsFrench, slips: [["fr-FR", "en-US"]] },
  { name: "the id is a GUID", complaints: check.idIsAGuid, slips: [["<Id>c", "<Id>"]] },
  {
    name: "the version is the package's",
    complaints: check.versionIsThePackages,
    slips: [[`<Version>${version}.0`, `<Version>${version}.1`]],
  },
  {
    name: "it asks for what it needs",
    complaints: check.asksForWhatItNeeds,
    slips: [
      ['MinVersion="1.14"', 'MinVersion="1.17"'],
      ["ReadWriteDocument", "ReadDocument"],
      ['<Host Name="Workbook"/>', '<Host Name="Document"/>'],
    ],
  },
];

describe("the manifest of the add-in", () => {
  describe.each(checks)("$name", ({ complaints, slips }) => {
    it("in manifest.xml", () => {
      expect(complaints(checked(source))).toEqual([]);
    });

    it("in a release", () => {
      expect(complaints(checked(released))).toEqual([]);
    });

    it.each(slips)("and a slip is seen: %j becomes %j", (from, to) => {
      expect(source).toContain(from);
      expect(complaints(checked(source.replace(from, () => to)))).not.toEqual([]);
    });
  });

  describe("nothing of a release points at the machine that built it", () => {
    it("in a release", () => {
      expect(check.nothingIsLocal(checked(released))).toEqual([]);
      expect(released).toContain("https://cantine.exemple.fr/ecot/taskpane.html");
    });

    it("and manifest.xml itself, made for the development server, is seen", () => {
      expect(check.nothingIsLocal(checked(source))).toHaveLength(9);
    });
  });
});

describeWithSharedData("office-manifest", "Microsoft's schemas of the manifest", (read) => {
  const orders = schemaOrders(
    ["OfficeAppManifestV1_1.xsd", "TaskPaneAppVersionOverridesV1_0.xsd", "OfficeAppBasicTypesV1_0.xsd"].map(
      (file) => parseXml(read(file)),
    ),
  );

  it.each(manifestOrder)("$type has its children in the order of our table", ({ type, children }) => {
    expect((orders.get(type) ?? []).filter((name) => children.includes(name))).toEqual(children);
  });
});
