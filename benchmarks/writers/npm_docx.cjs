// The npm package docx, with its own objects for headings, paragraphs and tables.
const fs = require("fs");
const { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } = require("docx");

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];
const children = [];
for (const section of JSON.parse(fs.readFileSync(process.argv[2], "utf-8"))) {
  for (const heading of section.headings) {
    children.push(new Paragraph({ text: heading.text, heading: levels[heading.level - 1] }));
    for (const text of heading.paragraphs) children.push(new Paragraph(text));
  }
  children.push(
    new Table({
      rows: section.rows.map(
        (row, index) =>
          new TableRow({
            tableHeader: index === 0,
            cantSplit: true,
            children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })),
          }),
      ),
    }),
  );
}
Packer.toBuffer(new Document({ sections: [{ children }] })).then((data) => fs.writeFileSync(process.argv[3], data));
