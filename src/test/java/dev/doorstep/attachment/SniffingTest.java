package dev.doorstep.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SniffingTest {
  @TempDir Path folder;

  @Test
  void each_type_is_known_by_its_bytes_and_taken_for_no_other() throws IOException {
    Map<FileType, byte[]> samples = new EnumMap<>(FileType.class);
    samples.put(FileType.PNG, SampleFiles.png());
    samples.put(FileType.JPEG, SampleFiles.beginning("ffd8ffe000104a464946"));
    samples.put(FileType.WEBP, SampleFiles.beginning("524946461a000000574542505650384c"));
    samples.put(FileType.GIF, SampleFiles.beginning("474946383961010001"));
    samples.put(FileType.PDF, SampleFiles.pdf());
    samples.put(FileType.DOCX, SampleFiles.zip("[Content_Types].xml", "word/document.xml"));
    samples.put(FileType.XLSX, SampleFiles.zip("[Content_Types].xml", "xl/workbook.xml"));
    samples.put(FileType.PPTX, SampleFiles.zip("[Content_Types].xml", "ppt/presentation.xml"));
    samples.put(FileType.DOC, SampleFiles.compound("WordDocument"));
    samples.put(FileType.XLS, SampleFiles.compound("Workbook"));
    samples.put(FileType.PPT, SampleFiles.compound("PowerPoint Document"));
    samples.put(FileType.TEXT, "外摆方案：两名安保\n".getBytes(StandardCharsets.UTF_8));

    for (var sample : samples.entrySet()) {
      List<FileType> taken = typesOf(sample.getValue());
      taken.remove(FileType.CSV); // any text may be one
      assertThat(taken).as(sample.getKey().name()).containsExactly(sample.getKey());
    }
  }

  @Test
  void text_may_be_in_the_encodings_of_the_region_and_holds_no_control_characters()
      throws IOException {
    assertThat(typesOf("企业,楼层\n杭州云上,3\n".getBytes(Charset.forName("GB18030"))))
        .containsExactly(FileType.TEXT, FileType.CSV);
    assertThat(typesOf("a\0b".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(typesOf(new byte[] {'a', (byte) 0xff, (byte) 0xff})).isEmpty();
  }

  @Test
  void other_archives_and_broken_ones_are_no_office_documents() throws IOException {
    assertThat(typesOf(SampleFiles.zip("word/document.xml"))).isEmpty();
    assertThat(typesOf(SampleFiles.zip("META-INF/MANIFEST.MF", "Main.class"))).isEmpty();
    byte[] whole = SampleFiles.zip("[Content_Types].xml", "word/document.xml");
    assertThat(typesOf(Arrays.copyOf(whole, whole.length - 30))).isEmpty();
    assertThat(typesOf(SampleFiles.compound("EncryptedPackage"))).isEmpty();
  }

  @Test
  void files_of_a_few_bytes_are_no_trouble() throws IOException {
    assertThat(typesOf(new byte[] {(byte) 0xff})).isEmpty();
    assertThat(typesOf("PK\3\4".getBytes(StandardCharsets.US_ASCII))).isEmpty();
    assertThat(typesOf(SampleFiles.beginning("d0cf11e0a1b11ae1"))).isEmpty();
  }

  private List<FileType> typesOf(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("sample"), bytes);
    List<FileType> types = new java.util.ArrayList<>();
    for (FileType type : FileType.values()) if (Sniffing.is(type, file)) types.add(type);
    return types;
  }
}
