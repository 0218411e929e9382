"use strict";
// The worker: takes the files, tells how far it is, and says what was found.
(sv => {
  let told = 0;

  const report = (step, done, of) => {
    const now = Date.now();
    if (done > 0 && done < of && now - told < 100) return;
    told = now;
    self.postMessage({ step, done, of });
  };

  self.onmessage = async event => {
    try {
      let files = event.data;
      for (const name of Object.keys(files)) {
        if (!name.toLowerCase().endsWith(".zip")) continue;
        const { [name]: packed, ...others } = files;
        files = { ...others, ...await sv.unzip(packed) };
      }
      self.postMessage({ found: sv.bundle.verify(files, report) });
    } catch (problem) {
      self.postMessage({ wrong: problem instanceof sv.Wrong ? problem.message : `没有算完：${problem}。请换一个新版的浏览器，或者用 Python 程序核验。` });
    }
  };
})(self.sv ??= {});
