package dev.doorstep.board;

import io.nayuki.qrcodegen.QrCode.Ecc;

/** A QR code as SVG, to be printed in any size. */
record QrCode(String text) {
  private static final int QUIET = 4; // modules of white around it (ISO/IEC 18004)

  String svg() {
    // A quarter of it may be scratched or covered: it hangs beside a door.
    var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.QUARTILE);
    int size = code.size + 2 * QUIET;
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++)
      for (int x = 0; x < code.size; x++)
        if (code.getModule(x, y)) path.append("M%d,%dh1v1h-1z".formatted(x + QUIET, y + QUIET));
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
        <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s" fill="#000"/></svg>"""
        .formatted(size, path);
  }
}
