/**
 * Validates documents against a schema with libxml2. Reads `{ schema, documents }` (texts) on its input, writes for each
 * document the list of its faults. The library is an ES module that jest cannot load: hence a process of its own.
 */
import { readFileSync } from "node:fs";
import { XmlDocument, XsdValidator } from "libxml2-wasm";

const { schema, documents } = JSON.parse(readFileSync(0, "utf8"));
const schemaDocument = XmlDocument.fromString(schema);
const validator = XsdValidator.fromDoc(schemaDocument);

function faultsOf(text) {
  let document;
  try {
    document = XmlDocument.fromString(text);
    validator.validate(document);
    return [];
  } catch (error) {
    return (error.details ?? [error]).map(({ message, line }) => `${line ?? "?"}: ${message.trim()}`);
  } finally {
    document?.dispose();
  }
}

process.stdout.write(JSON.stringify(documents.map(faultsOf)));
