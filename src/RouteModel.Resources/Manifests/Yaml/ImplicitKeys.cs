using YamlDotNet.Core;

namespace RouteModel.Resources.Manifests.Yaml;

/// <summary>
/// Remembers, for each open flow level, the node that would be a mapping key if a colon followed: an implicit key fits on
/// one line and into 1,024 characters.
/// </summary>
internal sealed class ImplicitKeys
{
    private const int MaxLength = 1024;

    private readonly YamlInput input;
    private readonly List<Candidate> levels = [new(false, false, 0, default)];
    private readonly Dictionary<int, int> levelsByToken = [];

    public ImplicitKeys(YamlInput input) => this.input = input;

    /// <summary>Whether a node that begins here may be an implicit key.</summary>
    public bool Allowed { get; set; } = true;

    public int FlowLevel => levels.Count - 1;

    /// <summary>Makes the token that comes next the candidate of this level.</summary>
    /// <param name="token">Its number.</param>
    /// <param name="required">Whether nothing but a key can stand there.</param>
    public void Offer(int token, bool required)
    {
        if (Allowed)
        {
            Withdraw();
            levels[^1] = new(true, required, token, input.Mark);
            levelsByToken[token] = FlowLevel;
        }
    }

    /// <summary>Gives up the candidate of this level.</summary>
    public void Withdraw()
    {
        Candidate candidate = levels[^1];
        if (candidate.Possible)
        {
            FailIfRequired(candidate);
            levels[^1] = candidate with { Possible = false };
            levelsByToken.Remove(candidate.Token);
        }
    }

    public void OpenFlow(int token)
    {
        levels.Add(new(false, false, token, input.Mark));
        if (FlowLevel > KubernetesScanner.MaxDepth)
        {
            throw KubernetesScanner.TooDeep(input);
        }
    }

    public void CloseFlow()
    {
        if (FlowLevel > 0)
        {
            // An empty collection takes its own opening bracket off the watch list here, which is why go-yaml reads
            // "[]: 1" as an empty sequence with something behind it.
            levelsByToken.Remove(levels[^1].Token);
            levels.RemoveAt(FlowLevel);
        }
    }

    /// <summary>Whether the token with this number may still turn out to be a key, so that scanning has to go on before it is handed out.</summary>
    public bool Awaits(int token) => levelsByToken.TryGetValue(token, out int level) && IsValid(level);

    /// <summary>The colon is here: answers the candidate of this level and forgets it.</summary>
    public bool TryTake(out int token, out Mark mark)
    {
        bool valid = IsValid(FlowLevel);
        (token, mark) = (levels[^1].Token, levels[^1].Mark);
        if (valid)
        {
            levels[^1] = levels[^1] with { Possible = false };
            levelsByToken.Remove(token);
        }

        return valid;
    }

    private bool IsValid(int level)
    {
        Candidate candidate = levels[level];
        if (candidate.Possible && (candidate.Mark.Line <= input.Line || candidate.Mark.Index + MaxLength < input.Index))
        {
            FailIfRequired(candidate);
            candidate = candidate with { Possible = false };
            levels[level] = candidate;
        }

        return candidate.Possible;
    }

    private void FailIfRequired(Candidate candidate)
    {
        if (candidate.Required)
        {
            throw new YamlFaultException(YamlFaultStage.Scanner, "could not find expected ':'", input.Mark, candidate.Mark);
        }
    }

    private readonly record struct Candidate(bool Possible, bool Required, int Token, Mark Mark);
}
