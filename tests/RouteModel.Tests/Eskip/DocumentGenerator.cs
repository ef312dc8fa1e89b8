using System.Text;

namespace RouteModel.Tests.Eskip;

/// <summary>Random well-formed documents with comments and layout everywhere.</summary>
internal sealed class DocumentGenerator(int seed)
{
    private static readonly string[] Blanks = [" ", "", "\n", "\t", "\r\n", "\n\n\n", " // c\n", "// \"x\" ; -> /y/\n", "\n  //\n  // d  \r\n", "//ä\n"];
    private static readonly string[] Names = ["Foo", "Bar", "_a", "T9", "shunt", "PathSubtree", "Any"];
    private static readonly string[] Arguments = ["1", "-.5", "\"a\"", "`b\"`", "/c\\/[/]/", "\"// no\\\" comment\"", "\"two\nlines\"", "/d e/", "\"ä\"", "007"];
    private static readonly string[] Addresses = ["\"http://a:80\"", "\"http://b/c\"", "\"HTTP://d?zone=z\""];
    private static readonly string[] Backends = ["<shunt>", "<loopback>", "<dynamic>", "<forward>", "\"http://x\"", "`http://y`"];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();

    public string Document()
    {
        _text.Clear();
        Gap();
        if (_random.Next(5) == 0)
        {
            Expression();
            Gap();
            return _text.ToString();
        }

        for (int i = _random.Next(5); i > 0; i--)
        {
            Tokens("r" + _random.Next(100), ":");
            Expression();
            Gap();
            do
            {
                Tokens(";");
            }
            while (_random.Next(4) == 0);
        }

        return _text.ToString();
    }

    private void Expression()
    {
        Many("&&", () =>
        {
            if (_random.Next(4) == 0)
            {
                Tokens("*");
            }
            else
            {
                Call();
            }
        });
        Tokens("->");
        if (_random.Next(2) == 0)
        {
            Many("->", Call);
            Tokens("->");
        }

        Backend();
    }

    private void Call()
    {
        Tokens(Pick(Names), "(");
        if (_random.Next(3) > 0)
        {
            Many(",", () => Tokens(Pick(Arguments)));
        }

        Tokens(")");
    }

    private void Backend()
    {
        if (_random.Next(3) > 0)
        {
            Tokens(Pick(Backends));
            return;
        }

        Tokens("<");
        if (_random.Next(2) == 0)
        {
            Tokens(Pick(Names), ",");
        }

        Many(",", () => Tokens(Pick(Addresses)));
        Tokens(">");
    }

    private void Many(string separator, Action write)
    {
        write();
        for (int i = _random.Next(3); i > 0; i--)
        {
            Tokens(separator);
            write();
        }
    }

    private void Tokens(params string[] tokens)
    {
        foreach (string token in tokens)
        {
            _text.Append(token);
            Gap();
        }
    }

    private void Gap()
    {
        for (int i = _random.Next(3); i > 0; i--)
        {
            _text.Append(Pick(Blanks));
        }
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
