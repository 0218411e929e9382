"use strict";
importScripts("sha256.js", "files.js", "rule.js", "frame.js", "people.js", "assignment.js", "replacements.js", "bundle.js", "ed25519.js", "ceremony.js", "log.js", "sealed.js", "zip.js", "work.js");
