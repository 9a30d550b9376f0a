// Reads each catalogue in its three serialisations, holds the graph against the shapes, and makes sure that all three say the same.
import { createReadStream, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const [shapesFile, directory, modules] = process.argv.slice(2);
const require = createRequire(path.join(modules, "package.json"));
const load = async (name) => import(require.resolve(name));
const { Parser } = await load("n3");
const { JsonLdParser } = await load("jsonld-streaming-parser");
const { RdfXmlParser } = await load("rdfxml-streaming-parser");
const { default: Validator } = await load("rdf-validate-shacl");
const { default: environment } = await load("@zazuko/env");

const turtle = (file) => new Parser({ format: "text/turtle" }).parse(readFileSync(file, "utf8"));
const stream = (file, parser) => new Promise((resolve, reject) => {
  const quads = [];
  createReadStream(file).pipe(parser).on("data", (quad) => quads.push(quad)).on("error", reject).on("end", () => resolve(quads));
});
const parsers = {
  ttl: async (file) => turtle(file),
  jsonld: (file) => stream(file, new JsonLdParser()),
  rdf: (file) => stream(file, new RdfXmlParser()),
};

// Blank nodes have no names of their own, and the address of a page names its serialisation.
const line = (quad) => [quad.subject, quad.predicate, quad.object]
  .map((term) => term.termType === "BlankNode" ? "_" : `${term.value}@${term.language ?? ""}^${term.datatype?.value ?? ""}`.replace(/\/catalog\.(ttl|jsonld|rdf)/, "/catalog"))
  .join(" ");
const text = (quads) => quads.map(line).sort().join("\n");

const shapes = environment.dataset(turtle(shapesFile));
// vcard:Organization is a vcard:Kind; the shapes ask for the wider class.
const ontology = turtle(new URL("ontology.ttl", `file://${path.resolve(shapesFile)}`).pathname);
let faults = 0;
for (const name of new Set(readdirSync(directory).map((file) => file.split(".")[0]))) {
  const graphs = {};
  for (const [serialisation, parse] of Object.entries(parsers)) {
    graphs[serialisation] = await parse(path.join(directory, `${name}.${serialisation}`));
  }

  for (const other of ["jsonld", "rdf"]) {
    if (text(graphs[other]) !== text(graphs.ttl)) {
      console.error(`${name}: .${other} does not say what .ttl says.`);
      faults++;
    }
  }

  const report = await new Validator(shapes, { factory: environment }).validate(environment.dataset([...graphs.ttl, ...ontology]));
  for (const result of report.results) {
    console.error(`${name}: ${result.focusNode?.value} ${result.path?.value ?? ""}: ${result.message.map((message) => message.value).join(" ") || result.sourceConstraintComponent?.value}`);
    faults++;
  }

  console.log(`${name}: ${graphs.ttl.length} triples.`);
}

process.exit(faults === 0 ? 0 : 1);
