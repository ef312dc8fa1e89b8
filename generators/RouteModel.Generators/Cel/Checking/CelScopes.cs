namespace RouteModel.Generators.Cel.Checking;

/// <summary>What names stand for: variables of macros from the inside out, then those of the environment, then types.</summary>
internal sealed class CelScopes(CelEnvironment environment)
{
    private readonly List<(string Name, CelType Type)> _locals = [];

    public void Enter(string name, CelType type) => _locals.Add((name, type));

    public void Leave(int count = 1) => _locals.RemoveRange(_locals.Count - count, count);

    /// <summary>What a name with dots stands for; <see langword="null"/> if nothing.</summary>
    public (string Name, CelType Type, bool IsType)? Find(string name)
    {
        foreach (string candidate in Candidates(name))
        {
            for (int i = _locals.Count - 1; i >= 0; i--)
            {
                if (_locals[i].Name == candidate)
                {
                    return (candidate, _locals[i].Type, false);
                }
            }

            if (environment.Variables.TryGetValue(candidate, out CelType? variable))
            {
                return (candidate, variable, false);
            }

            if (CelDeclarations.Types.TryGetValue(candidate, out CelType? type))
            {
                return (candidate, CelType.TypeOf(type), true);
            }

            if (CelDeclarations.Wrappers.TryGetValue(candidate, out CelType? wrapped))
            {
                return (candidate, CelType.TypeOf(CelType.WrapperOf(wrapped)), true);
            }
        }

        return null;
    }

    /// <summary>The overloads of a function; <see langword="null"/> if there is none of the name.</summary>
    public (string Name, IReadOnlyList<CelOverload> Overloads)? FindFunction(string name)
    {
        foreach (string candidate in Candidates(name))
        {
            if (CelDeclarations.Functions.TryGetValue(candidate, out IReadOnlyList<CelOverload>? overloads))
            {
                return (candidate, overloads);
            }
        }

        return null;
    }

    /// <summary>The name within the namespace, within each namespace around it, and by itself; only that if it begins with a dot.</summary>
    private IEnumerable<string> Candidates(string name)
    {
        if (name[0] == '.')
        {
            yield return name.Substring(1);
            yield break;
        }

        for (string space = environment.Container; space.Length > 0; space = space.Substring(0, Math.Max(0, space.LastIndexOf('.'))))
        {
            yield return $"{space}.{name}";
        }

        yield return name;
    }
}
