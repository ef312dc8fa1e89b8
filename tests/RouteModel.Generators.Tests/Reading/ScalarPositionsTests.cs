using RouteModel.Generators.Diagnostics;
using RouteModel.Generators.Reading;

namespace RouteModel.Generators.Tests.Reading;

public sealed class ScalarPositionsTests
{
    [TestCase("rule: self.a == b\n", "self.a == b", 0, 6, TestName = "Plain")]
    [TestCase("rule: 'it''s == b'\n", "== b", 0, 13, TestName = "Single quotes")]
    [TestCase("rule: \"a\\t\\u0041 == b\"\n", "== b", 0, 17, TestName = "Double quotes with escapes")]
    [TestCase("rule: !!str &x self == b\n", "== b", 0, 20, TestName = "Behind tag and anchor")]
    [TestCase("rule: |\n  self.a\n    == b\n", "== b", 2, 4, TestName = "Literal")]
    [TestCase("rule: |-\n\n  self.a\n  == b", "== b", 3, 2, TestName = "Literal after an empty line, without line break at the end")]
    [TestCase("rule: |2\n   self.a\n  == b\n", "== b", 2, 2, TestName = "Literal with a count of indentation")]
    [TestCase("rule: |+ # why\n  self.a\n  == b\n\n", "== b", 2, 2, TestName = "Literal that keeps line breaks")]
    [TestCase("rule: >\n  self.a\n  == b\n", "== b", 2, 2, TestName = "Folded")]
    [TestCase("rule: >-\n  self.a\n    &&\n  x\n\n\n  == b\n", "== b", 6, 2, TestName = "Folded with deeper and empty lines")]
    [TestCase("rule: self.a\n  && c\n\n  == b\n", "== b", 3, 2, TestName = "Plain on several lines")]
    [TestCase("rule: 'self.a\n\n\n  == b'\n", "== b", 3, 2, TestName = "Single quotes on several lines")]
    [TestCase("rule: \"self.a \\\n   == b\"\n", "== b", 1, 3, TestName = "An escaped line break")]
    [TestCase("rule: |\r\n  self.a\r\n  == b\r\n", "== b", 2, 2, TestName = "Carriage returns")]
    [TestCase("rule: 'é \U0001F600 == b'\n", "== b", 0, 12, TestName = "Code points are one character of CEL and up to two of the file")]
    public void Places_a_part_of_the_text(string file, string part, int line, int column)
    {
        YamlScalar scalar = Read(file);
        int index = scalar.Text.IndexOf(part, StringComparison.Ordinal);
        int codePoint = scalar.Text[..index].EnumerateRunes().Count();

        LocationSpec location = new ScalarPositions(file, scalar).At(codePoint);

        Assert.That((location.Line, location.Column), Is.EqualTo((line, column)));
        Assert.That(file[location.Start], Is.EqualTo(part[0]));
    }

    [Test]
    public void The_end_of_the_text_is_behind_its_last_character()
    {
        YamlScalar scalar = Read("rule: 'a +'\n");

        LocationSpec location = new ScalarPositions("rule: 'a +'\n", scalar).At(3);

        Assert.That((location.Line, location.Column, location.Length), Is.EqualTo((0, 10, 0)));
    }

    [TestCase("rule: 'something else'\n")]
    [TestCase("")]
    public void A_file_that_does_not_fit_gives_the_place_of_the_scalar(string file)
    {
        YamlScalar scalar = Read("rule: |\n  self.a\n");

        Assert.That(new ScalarPositions(file, scalar).At(2), Is.EqualTo(scalar.Location));
    }

    [Test]
    public void Every_letter_of_every_style_is_found()
    {
        string[] styles =
        [
            "rule: a b  c\n", "rule: a\n b\n\n c\n", "rule: 'a ''b''\n  c'\n", "rule: \"a \\\"b\\\"\n  c\"\n", "rule: |\n  a\n   b\n\n  c\n", "rule: >\n  a\n  b\n\n  c\n   d\n  e\n",
            "rule: >\n\n  a\n  b\n\n\n   c\n\n  d\n", "rule: >+\n  a\n\n", "rule: |\n\n  a\n  \n  b\n",
        ];
        foreach (string file in styles)
        {
            YamlScalar scalar = Read(file);
            var positions = new ScalarPositions(file, scalar);
            for (int i = 0; i < scalar.Text.Length; i++)
            {
                if (char.IsLetter(scalar.Text[i]))
                {
                    Assert.That(file[positions.At(i).Start], Is.EqualTo(scalar.Text[i]), $"{file} at {i}");
                }
            }
        }
    }

    private static YamlScalar Read(string file)
    {
        var root = (YamlMapping)YamlTreeReader.Read(new CrdSource("a.yaml", file, "", "")).Value[0];
        return (YamlScalar)root.Find("rule")!;
    }
}
