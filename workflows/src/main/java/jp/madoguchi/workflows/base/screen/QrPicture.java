package jp.madoguchi.workflows.base.screen;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;

/**
 * 二次元コード of a text, as an SVG picture in the page itself: nothing is loaded from anywhere.
 *
 * @param viewBox of the picture
 * @param path what is black
 */
public record QrPicture(String viewBox, String path) {

    public static QrPicture of(String text) {
        try {
            var matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
            var path = new StringBuilder();
            for (var y = 0; y < matrix.getHeight(); y++) for (var x = 0; x < matrix.getWidth(); x++)
                if (matrix.get(x, y)) path.append("M").append(x).append(' ').append(y).append("h1v1h-1z");
            return new QrPicture("0 0 " + matrix.getWidth() + " " + matrix.getHeight(), path.toString());
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
