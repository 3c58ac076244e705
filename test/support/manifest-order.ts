/**
 * The children each element of an add-in manifest may have, in the order Microsoft's schemas ask for: Excel refuses a
 * manifest whose elements are right but stand in another order, and does not say which. Only what a task pane with a
 * ribbon button needs is listed. Where the schemas are at hand, manifest.test.ts holds this table against them.
 */
export interface ElementOrder {
  /** The complex type of the schema. */
  readonly type: string;
  /** Where it stands: the element's path from the root. */
  readonly path: string;
  readonly children: readonly string[];
  /** Of the children, those that must be there. */
  readonly needed: readonly string[];
}

const BUTTON =
  "OfficeApp/VersionOverrides/Hosts/Host/DesktopFormFactor/ExtensionPoint/OfficeTab/Group/Control";

/** The text of `of`, cut after its element `name`. */
const upTo = (name: string) => BUTTON.slice(0, BUTTON.indexOf(name) + name.length);

export const manifestOrder: readonly ElementOrder[] = [
  {
    type: "TaskPaneApp",
    path: "OfficeApp",
    children: [
      "Id",
      "AlternateId",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "AppDomains",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ],
    needed: [
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      // Optional in the schema; without them Excel shows a blank, and Microsoft's validator complains.
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ],
  },
  { type: "Requirements", path: "OfficeApp/Requirements", children: ["Sets", "Methods"], needed: ["Sets"] },
  { type: "Sets", path: "OfficeApp/Requirements/Sets", children: ["Set"], needed: ["Set"] },
  {
    type: "VersionOverridesV1_0",
    path: "OfficeApp/VersionOverrides",
    children: ["Description", "Requirements", "Hosts", "Resources"],
    needed: ["Hosts", "Resources"],
  },
  {
    type: "Workbook",
    path: upTo("Hosts/Host"),
    children: ["DesktopFormFactor"],
    needed: ["DesktopFormFactor"],
  },
  {
    type: "FormFactor",
    path: upTo("DesktopFormFactor"),
    children: ["GetStarted", "FunctionFile", "ExtensionPoint"],
    needed: ["ExtensionPoint"],
  },
  {
    type: "PrimaryCommandSurface",
    path: upTo("ExtensionPoint"),
    children: ["OfficeTab", "CustomTab"],
    needed: ["OfficeTab"],
  },
  { type: "OfficeTab", path: upTo("OfficeTab"), children: ["Group"], needed: ["Group"] },
  {
    type: "Group",
    path: upTo("Group"),
    children: ["Label", "Icon", "Control"],
    needed: ["Label", "Icon", "Control"],
  },
  {
    type: "Button",
    path: BUTTON,
    children: ["Label", "Supertip", "Icon", "Action"],
    needed: ["Label", "Supertip", "Icon", "Action"],
  },
  {
    type: "Supertip",
    path: `${BUTTON}/Supertip`,
    children: ["Title", "Description"],
    needed: ["Title", "Description"],
  },
  {
    type: "ShowTaskpane",
    path: `${BUTTON}/Action`,
    children: ["TaskpaneId", "SourceLocation", "Title"],
    needed: ["TaskpaneId", "SourceLocation"],
  },
  {
    type: "Resources",
    path: "OfficeApp/VersionOverrides/Resources",
    children: ["Images", "Urls", "ShortStrings", "LongStrings"],
    needed: ["Images", "Urls", "ShortStrings", "LongStrings"],
  },
];
