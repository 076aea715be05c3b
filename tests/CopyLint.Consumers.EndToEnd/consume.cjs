// Gives a file to a program that reads its format: node consume.cjs FOLDER FORMAT FILE. Prints what is wrong with it, or what was understood.
const fs = require("fs");
const path = require("path");
const { createRequire } = require("module");

const [folder, format, file] = process.argv.slice(2);
const load = createRequire(path.join(folder, "index.js"));
const text = fs.readFileSync(file, "utf8");

function validate(Ajv, schema) {
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    load("ajv-formats")(ajv);
    const holds = ajv.compile(schema);
    return holds(JSON.parse(text)) ? [] : holds.errors.map(error => `${error.instancePath} ${error.message}`);
}

const schemaOf = name => JSON.parse(fs.readFileSync(load.resolve(name), "utf8").replace(/^\uFEFF/, ""));

const consumers = {
    "sarif-draft-04": () => validate(load("ajv-draft-04"), schemaOf("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json")),
    "sarif-2020": () => validate(load("ajv/dist/2020"), schemaOf("@microsoft/sarif-multitool-linux/sarif-2.1.0.json")),
    junit: () => {
        const run = load("test-results-parser").parse({ type: "junit", files: [file] });
        return [`${run.total} ${run.passed} ${run.failed} ${run.errors}`, ...run.suites.flatMap(suite => suite.cases.filter(test => test.failure).map(test => `${suite.name}: ${test.failure}`))];
    },
    // As reviewdog and the plugins of CI servers do: files, each with its errors, and nothing else that they need.
    checkstyle: () => {
        const { XMLParser, XMLValidator } = load("fast-xml-parser");
        const valid = XMLValidator.validate(text);
        if (valid !== true) {
            return [valid.err.msg];
        }

        const options = { ignoreAttributes: false, attributeNamePrefix: "", isArray: name => name === "file" || name === "error" };
        const { checkstyle } = new XMLParser(options).parse(text);
        return (checkstyle.file ?? []).flatMap(story => story.error.map(error => `${story.name}:${error.line}:${error.column}: ${error.severity}: ${error.message} [${error.source}]`));
    },
    // GitLab refuses a report whose findings do not have these; two of one fingerprint are one to it.
    gitlab: () => {
        const property = type => ({ type });
        const schema = {
            type: "array",
            items: {
                type: "object",
                required: ["description", "check_name", "fingerprint", "severity", "location"],
                properties: {
                    description: property("string"), check_name: property("string"), fingerprint: property("string"),
                    severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
                    location: {
                        type: "object",
                        required: ["path", "lines"],
                        properties: { path: property("string"), lines: { type: "object", required: ["begin"], properties: { begin: property("integer") } } },
                    },
                },
            },
        };
        const issues = JSON.parse(text);
        return [...validate(load("ajv"), schema), ...(new Set(issues.map(issue => issue.fingerprint)).size === issues.length ? [] : ["a fingerprint is not unique"])];
    },
};

for (const line of consumers[format]()) {
    console.log(line);
}
