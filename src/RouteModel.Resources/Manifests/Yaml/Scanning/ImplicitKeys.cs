using YamlDotNet.Core;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>
/// Remembers, for each open flow level, the node that would be a mapping key if a colon followed: an implicit key fits on
/// one line and into 1,024 characters.
/// </summary>
internal sealed class ImplicitKeys
{
    private const int MaxLength = 1024;

    private readonly YamlInput _input;
    private readonly List<Candidate> _levels = [new(false, false, 0, default)];
    private readonly Dictionary<int, int> _levelsByToken = [];

    public ImplicitKeys(YamlInput input) => _input = input;

    /// <summary>Whether a node that begins here may be an implicit key.</summary>
    public bool Allowed { get; set; } = true;

    public int FlowLevel => _levels.Count - 1;

    /// <summary>Makes the token that comes next the candidate of this level.</summary>
    /// <param name="token">Its number.</param>
    /// <param name="required">Whether nothing but a key can stand there.</param>
    public void Offer(int token, bool required)
    {
        if (Allowed)
        {
            Withdraw();
            _levels[^1] = new(true, required, token, _input.Mark);
            _levelsByToken[token] = FlowLevel;
        }
    }

    /// <summary>Gives up the candidate of this level.</summary>
    public void Withdraw()
    {
        Candidate candidate = _levels[^1];
        if (candidate.Possible)
        {
            FailIfRequired(candidate);
            _levels[^1] = candidate with { Possible = false };
            _levelsByToken.Remove(candidate.Token);
        }
    }

    public void OpenFlow(int token)
    {
        _levels.Add(new(false, false, token, _input.Mark));
        if (FlowLevel > KubernetesScanner.MaxDepth)
        {
            throw KubernetesScanner.TooDeep(_input);
        }
    }

    public void CloseFlow()
    {
        if (FlowLevel > 0)
        {
            // An empty collection takes its own opening bracket off the watch list here, which is why go-yaml reads
            // "[]: 1" as an empty sequence with something behind it.
            _levelsByToken.Remove(_levels[^1].Token);
            _levels.RemoveAt(FlowLevel);
        }
    }

    /// <summary>Whether the token with this number may still turn out to be a key, so that scanning has to go on before it is handed out.</summary>
    public bool Awaits(int token) => _levelsByToken.TryGetValue(token, out int level) && IsValid(level);

    /// <summary>The colon is here: answers the candidate of this level and forgets it.</summary>
    public bool TryTake(out int token, out Mark mark)
    {
        bool valid = IsValid(FlowLevel);
        (token, mark) = (_levels[^1].Token, _levels[^1].Mark);
        if (valid)
        {
            _levels[^1] = _levels[^1] with { Possible = false };
            _levelsByToken.Remove(token);
        }

        return valid;
    }

    private bool IsValid(int level)
    {
        Candidate candidate = _levels[level];
        if (candidate.Possible && (candidate.Mark.Line <= _input.Line || candidate.Mark.Index + MaxLength < _input.Index))
        {
            FailIfRequired(candidate);
            candidate = candidate with { Possible = false };
            _levels[level] = candidate;
        }

        return candidate.Possible;
    }

    private void FailIfRequired(Candidate candidate)
    {
        if (candidate.Required)
        {
            throw new YamlFaultException(YamlFaultStage.Scanner, "could not find expected ':'", _input.Mark, candidate.Mark);
        }
    }

    private readonly record struct Candidate(bool Possible, bool Required, int Token, Mark Mark);
}
