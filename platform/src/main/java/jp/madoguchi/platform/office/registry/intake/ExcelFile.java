package jp.madoguchi.platform.office.registry.intake;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import jp.madoguchi.db.foreign.ForeignFiles;
import jp.madoguchi.db.foreign.Look;
import jp.madoguchi.db.foreign.NotLookedAt;
import jp.madoguchi.db.foreign.Question;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The first sheet of an .xlsx workbook, as it is shown: of formulas the value that Excel last kept. Answers each row with its number, how
 * many cells it has and these; 0 ends them, and a code behind it says why there are no more.
 */
final class ExcelFile implements Look {

    /** Bytes that one part of the workbook may unpack to. */
    private static final long MOST = 400L << 20;

    private static final Duration WITHIN = Duration.ofMinutes(2);

    /** @throws Unreadable where it is no workbook, or one that asks for too much */
    static void read(ForeignFiles files, Path file, BiConsumer<Integer, List<String>> reader) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var refused = files.ask(Question.of(ExcelFile.class).within(WITHIN), in, Files.size(file), answer -> rows(answer, reader));
            if (!refused.isEmpty()) throw new Unreadable(refused);
        } catch (NotLookedAt e) {
            throw new Unreadable("workbook");
        }
    }

    private static String rows(DataInputStream answer, BiConsumer<Integer, List<String>> reader) throws IOException {
        for (var n = answer.readInt(); n > 0; n = answer.readInt()) {
            var cells = new ArrayList<String>();
            for (var i = answer.readInt(); i > 0; i--) cells.add(new String(answer.readNBytes(answer.readInt()), StandardCharsets.UTF_8));
            reader.accept(n, cells);
        }
        return answer.read() == 0 ? "" : answer.readUTF();
    }

    @Override
    public void at(byte[] file, List<String> with, DataOutputStream answer) throws IOException {
        try {
            read(file, (n, cells) -> write(answer, n, cells));
            answer.writeInt(0);
            answer.write(0);
        } catch (Unreadable e) {
            answer.writeInt(0);
            answer.write(1);
            answer.writeUTF(e.code());
        }
    }

    private static void write(DataOutputStream answer, int n, List<String> cells) {
        try {
            answer.writeInt(n);
            answer.writeInt(cells.size());
            for (var cell : cells) {
                var bytes = cell.getBytes(StandardCharsets.UTF_8);
                answer.writeInt(bytes.length);
                answer.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(byte[] file, BiConsumer<Integer, List<String>> reader) throws IOException {
        ZipSecureFile.setMaxEntrySize(MOST);
        try (var workbook = OPCPackage.open(new ByteArrayInputStream(file))) {
            var parts = new XSSFReader(workbook);
            var sheets = parts.getSheetsData();
            if (!sheets.hasNext()) throw new Unreadable("empty");
            try (var sheet = sheets.next()) {
                var xml = XMLHelper.newXMLReader();
                xml.setContentHandler(new XSSFSheetXMLHandler(parts.getStylesTable(), null,
                        new ReadOnlySharedStringsTable(workbook), new Rows(reader), new Plain(), false));
                xml.parse(new InputSource(sheet));
            }
        } catch (OpenXML4JException | SAXException | ParserConfigurationException | org.apache.poi.ooxml.POIXMLException
                | org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException | org.apache.poi.UnsupportedFileFormatException
                | org.apache.poi.EmptyFileException | java.util.zip.ZipException e) {
            throw new Unreadable("workbook");
        }
    }

    /** What a cell holds, not how it is shown: 17,000 may be shown as 17, and a date in any calendar. */
    private static final class Plain extends DataFormatter {

        /** As Excel has it; a longer one is an attempt to break this. */
        private static final int LONGEST = 255;
        private static final Pattern LETTERS = Pattern.compile("\"[^\"]*+\"");
        private static final Pattern ZEROS = Pattern.compile("0*+");

        @Override
        public String formatRawCellContents(double value, int index, String given, boolean since1904) {
            var format = given.length() > LONGEST ? "General" : given;
            var isDate = DateUtil.isADateFormat(index, format) || format.contains("ge");
            if (isDate && DateUtil.isValidExcelDate(value)) return DateUtil.getLocalDateTime(value, since1904).toLocalDate().toString();
            if (isCode(format)) return super.formatRawCellContents(value, index, format, since1904);
            return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
        }

        /** Zeros in front or letters around make a code: 00000, "K"00000. */
        private static boolean isCode(String format) {
            var rest = LETTERS.matcher(format).replaceAll("");
            return ZEROS.matcher(rest).matches() && (rest.length() > 1 || rest.length() < format.length());
        }

        @Override
        public String formatRawCellContents(double value, int index, String format) {
            return formatRawCellContents(value, index, format, false);
        }
    }

    /** Puts cells where they stand: a sheet leaves out empty ones. */
    private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final BiConsumer<Integer, List<String>> reader;
        private List<String> cells = new ArrayList<>();

        Rows(BiConsumer<Integer, List<String>> reader) {
            this.reader = reader;
        }

        @Override
        public void startRow(int row) {
            cells = new ArrayList<>();
        }

        @Override
        public void endRow(int row) {
            reader.accept(row + 1, cells);
        }

        @Override
        public void cell(@Nullable String reference, String value, @Nullable XSSFComment comment) {
            var column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (column > TableFile.MOST_COLUMNS) throw new Unreadable("columns");
            while (cells.size() < column) cells.add("");
            cells.add(value);
        }
    }
}
