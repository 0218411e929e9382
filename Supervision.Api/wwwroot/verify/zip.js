"use strict";
// Reads a zip of a bundle in the browser.
(sv => {
  const { need } = sv;
  const END = 0x06054b50, ENTRY = 0x02014b50;

  async function unzip(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), files = {};
    let end = bytes.length - 22;
    while (end >= 0 && view.getUint32(end, true) !== END) end--;
    need(end >= 0, "选的文件不是zip文件。");

    for (let at = view.getUint32(end + 16, true), left = view.getUint16(end + 10, true); left > 0; left--) {
      need(view.getUint32(at, true) === ENTRY, "zip文件不完整。");
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
      const local = view.getUint32(at + 42, true);
      const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const packed = bytes.subarray(from, from + view.getUint32(at + 20, true));
      const method = view.getUint16(at + 10, true);
      need(method === 0 || method === 8, "zip文件的压缩方式不认识，请用普通的zip。");
      if (!name.endsWith("/")) files[name.split("/").pop()] = method === 0 ? packed : await inflate(packed);
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return files;
  }

  const inflate = async packed =>
    new Uint8Array(await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).arrayBuffer());

  sv.unzip = unzip;
})(self.sv ??= {});
