using YamlDotNet.Core.Tokens;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>Tokens that were scanned and not yet consumed, numbered over the whole document.</summary>
internal sealed class TokenQueue
{
    private readonly List<Token> _tokens = [];
    private int _head;

    /// <summary>How many tokens were consumed: the number of the token at the head.</summary>
    public int Consumed { get; private set; }

    /// <summary>The number that the next appended token gets.</summary>
    public int Next => Consumed + _tokens.Count - _head;

    public bool IsEmpty => _head == _tokens.Count;

    public Token Head => _tokens[_head];

    public void Append(Token token) => _tokens.Add(token);

    /// <summary>Puts a token before the one with this number; where that one is consumed already, go-yaml puts it last.</summary>
    public void Insert(int number, Token token)
    {
        int at = number - Consumed;
        _tokens.Insert(at < 0 ? _tokens.Count : _head + at, token);
    }

    public void Consume()
    {
        _head++;
        Consumed++;
        if (_head == _tokens.Count)
        {
            _tokens.Clear();
            _head = 0;
        }
        else if (_head > 1024)
        {
            _tokens.RemoveRange(0, _head);
            _head = 0;
        }
    }
}
