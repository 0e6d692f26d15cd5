// node validate.js BUNDLE.json ...: each is valid FHIR R4, or what is wrong with it is on standard
// error and the exit code is 1. Codes that the validator does not know are no errors: it has only
// the value sets of FHIR itself.
"use strict";

const fs = require("fs");
const { Fhir } = require("fhir");

const fhir = new Fhir();
let wrong = 0;
const files = process.argv.slice(2);
if (files.length === 0) {
    console.error("Say which files: node validate.js BUNDLE.json ...");
    process.exit(2);
}
for (const file of files) {
    const bundle = JSON.parse(fs.readFileSync(file, "utf8"));
    // what is not part of FHIR is an error, too
    const result = fhir.validate(bundle, { errorOnUnexpected: true });
    const errors = result.messages.filter(
        (message) => message.severity === "error" || message.severity === "fatal");
    for (const error of errors) {
        console.error(`${file}: ${error.resourceId}: ${error.location}: ${error.message}`);
    }
    if (!result.valid || errors.length > 0) ++wrong;
    else console.log(`${file}: valid`);
}
process.exit(wrong === 0 ? 0 : 1);
