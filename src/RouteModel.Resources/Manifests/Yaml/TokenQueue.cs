using YamlDotNet.Core.Tokens;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>Tokens that were scanned and not yet consumed, numbered over the whole document.</summary>
internal sealed class TokenQueue
{
    private readonly List<Token> tokens = [];
    private int head;

    /// <summary>How many tokens were consumed: the number of the token at the head.</summary>
    public int Consumed { get; private set; }

    /// <summary>The number that the next appended token gets.</summary>
    public int Next => Consumed + tokens.Count - head;

    public bool IsEmpty => head == tokens.Count;

    public Token Head => tokens[head];

    public void Append(Token token) => tokens.Add(token);

    /// <summary>Puts a token before the one with this number; where that one is consumed already, go-yaml puts it last.</summary>
    public void Insert(int number, Token token)
    {
        int at = number - Consumed;
        tokens.Insert(at < 0 ? tokens.Count : head + at, token);
    }

    public void Consume()
    {
        head++;
        Consumed++;
        if (head == tokens.Count)
        {
            tokens.Clear();
            head = 0;
        }
        else if (head > 1024)
        {
            tokens.RemoveRange(0, head);
            head = 0;
        }
    }
}
