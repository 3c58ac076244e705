import { flag, number, text, whole } from "../wire/arguments";
import type { HostObject } from "../wire/host-object";
import { invalidArgument, itemNotFound } from "../workbook/refusal";
import { HostShape, isPicture } from "../workbook/shape";
import type { HostSheet } from "../workbook/sheet";

/** What lies over the cells of a sheet, charts left out. */
export function shapesObject(sheet: HostSheet): HostObject {
  const find = (key: unknown) => {
    const found = sheet.shapes.find(({ id, name }) => id === key || name === key);
    return found === undefined ? null : shapeObject(sheet, found);
  };
  const demand = (found: HostObject | null) => {
    if (found === null) throw itemNotFound();
    return found;
  };
  return {
    kind: "ShapeCollection",
    item: find,
    items: () => sheet.shapes.map((shape) => shapeObject(sheet, shape)),
    methods: {
      addImage: (base64) => {
        sheet.protection.demand();
        const image = text(base64);
        if (!isPicture(image)) throw invalidArgument();
        const number = sheet.workbook.nextShape();
        const shape = new HostShape(`{shape ${number}}`, `Image ${number}`, image);
        sheet.shapes.push(shape);
        return shapeObject(sheet, shape);
      },
      getItem: (key) => demand(find(text(key))),
      getItemAt: (index) => {
        const shape = sheet.shapes[whole(index)];
        return demand(shape === undefined ? null : shapeObject(sheet, shape));
      },
      getCount: () => sheet.shapes.length,
    },
  };
}

function shapeObject(sheet: HostSheet, shape: HostShape): HostObject {
  // One that was deleted in the meantime.
  if (!sheet.shapes.includes(shape)) throw itemNotFound();
  const points = (key: "left" | "top" | "width" | "height") => (value: unknown) => {
    sheet.protection.demand();
    if (number(value) < 0) throw invalidArgument();
    const before = { width: shape.width, height: shape.height };
    shape[key] = number(value);
    if (!shape.lockAspectRatio) return;
    if (key === "width") shape.height = (before.height * shape.width) / before.width;
    if (key === "height") shape.width = (before.width * shape.height) / before.height;
  };
  return {
    kind: "Shape",
    identity: { Id: shape.id },
    reads: {
      id: () => shape.id,
      name: () => shape.name,
      type: () => "Image",
      left: () => shape.left,
      top: () => shape.top,
      width: () => shape.width,
      height: () => shape.height,
      lockAspectRatio: () => shape.lockAspectRatio,
      placement: () => shape.placement,
      altTextTitle: () => shape.altTextTitle,
      altTextDescription: () => shape.altTextDescription,
    },
    writes: {
      left: points("left"),
      top: points("top"),
      width: points("width"),
      height: points("height"),
      lockAspectRatio: (isLocked) => {
        shape.lockAspectRatio = flag(isLocked);
      },
      placement: (placement) => {
        if (!["TwoCell", "OneCell", "Absolute"].includes(text(placement))) throw invalidArgument();
        shape.placement = text(placement);
      },
      altTextTitle: (title) => {
        shape.altTextTitle = text(title);
      },
      altTextDescription: (description) => {
        shape.altTextDescription = text(description);
      },
      name: (name) => {
        shape.name = text(name);
      },
    },
    methods: {
      delete: () => {
        sheet.protection.demand();
        sheet.shapes = sheet.shapes.filter((other) => other !== shape);
      },
    },
  };
}
