using System.Globalization;

namespace RouteModel.Generators.Cel.Checking;

/// <summary>What the type parameters of one expression stand for, and whether types can be assigned to one another.</summary>
/// <remarks>cel-go: <c>checker/types.go</c> and <c>checker/mapping.go</c>.</remarks>
internal sealed class CelUnifier
{
    /// <summary>A type that names more types than this ends the check: types of nested macros can double with each.</summary>
    private const int LargestType = 10_000;

    /// <summary>Steps of one check; type parameters that stand for one another could ask for 2^n of them.</summary>
    private const int MostSteps = 5_000_000;

    private readonly Dictionary<string, CelType> _substitutions = new(StringComparer.Ordinal);
    private readonly Stack<(string Parameter, CelType? Before)> _changes = new();
    private int _parameters;
    private int _steps;

    /// <summary>A type parameter that occurs nowhere yet.</summary>
    public CelType NewParameter() => CelType.Parameter("_var" + (_parameters++).ToString(CultureInfo.InvariantCulture));

    /// <summary>Whether each type can be assigned to its partner; if so, what follows for type parameters holds from now on.</summary>
    public bool TryAssign(IReadOnlyList<CelType> sources, IReadOnlyList<CelType> targets)
    {
        _changes.Clear();
        if (CanAssign(sources, targets))
        {
            return true;
        }

        while (_changes.Count > 0)
        {
            (string parameter, CelType? before) = _changes.Pop();
            if (before is null)
            {
                _substitutions.Remove(parameter);
            }
            else
            {
                _substitutions[parameter] = before;
            }
        }

        return false;
    }

    public bool TryAssign(CelType source, CelType target) => TryAssign([source], [target]);

    /// <summary>The type with its parameters replaced by what they stand for.</summary>
    /// <param name="type">The type.</param>
    /// <param name="freeIsDyn">Whether parameters that stand for nothing become dyn.</param>
    public CelType Substitute(CelType type, bool freeIsDyn)
    {
        if (type.Kind == CelTypeKind.Parameter)
        {
            return _substitutions.TryGetValue(type.Name, out CelType? substitution) ? Substitute(substitution, freeIsDyn)
                : freeIsDyn ? CelType.Dyn
                : type;
        }

        return Rebuild(type, parameter => Substitute(parameter, freeIsDyn));
    }

    /// <summary>The overload with a parameter of this expression for each of its own.</summary>
    public (CelType[] Parameters, CelType Result) Instantiate(CelOverload overload)
    {
        if (overload.TypeParameters.Count == 0)
        {
            return ([.. overload.Parameters], overload.Result);
        }

        var fresh = overload.TypeParameters.ToDictionary(name => name, _ => NewParameter(), StringComparer.Ordinal);
        CelType Of(CelType type) => type.Kind == CelTypeKind.Parameter ? fresh[type.Name] : Rebuild(type, Of);
        return ([.. overload.Parameters.Select(Of)], Of(overload.Result));
    }

    /// <summary>The more general of two types of which one can be assigned to the other.</summary>
    public static CelType MostGeneral(CelType left, CelType right) => IsEqualOrLessSpecific(left, right) ? left : right;

    private CelType Rebuild(CelType type, Func<CelType, CelType> replace)
    {
        Step();
        if (type.Parameters.Count == 0)
        {
            return type;
        }

        CelType result = type.Size > LargestType ? type : type.With([.. type.Parameters.Select(replace)]);
        return result.Size > LargestType ? throw new TypeTooLarge() : result;
    }

    private bool CanAssign(IReadOnlyList<CelType> sources, IReadOnlyList<CelType> targets)
    {
        if (sources.Count != targets.Count)
        {
            return false;
        }

        for (int i = 0; i < sources.Count; i++)
        {
            if (!CanAssign(sources[i], targets[i]))
            {
                return false;
            }
        }

        return true;
    }

    private bool CanAssign(CelType source, CelType target)
    {
        Step();
        if (target.Kind == CelTypeKind.Parameter)
        {
            (bool isValid, bool isBound) = Bind(source, target);
            if (isValid || isBound)
            {
                return isValid;
            }
        }

        if (source.Kind == CelTypeKind.Parameter)
        {
            return Bind(target, source).IsValid;
        }

        if (IsDynOrError(source) || IsDynOrError(target))
        {
            return true;
        }

        if (source.Kind == CelTypeKind.Null || target.Kind == CelTypeKind.Null)
        {
            return TakesNull(source) && TakesNull(target);
        }

        return source.Kind switch
        {
            CelTypeKind.Type => target.Kind == CelTypeKind.Type,
            CelTypeKind.Opaque or CelTypeKind.List or CelTypeKind.Map =>
                source.Kind == target.Kind && source.Name == target.Name && CanAssign(source.Parameters, target.Parameters),
            _ => source.Kind == target.Kind && source.Name == target.Name,
        };
    }

    /// <summary>Whether a parameter can stand for a type, and whether it stood for one before.</summary>
    private (bool IsValid, bool IsBound) Bind(CelType type, CelType parameter)
    {
        if (type.IsSame(parameter))
        {
            return (true, true);
        }

        if (_substitutions.TryGetValue(parameter.Name, out CelType? bound))
        {
            if (type.IsSame(bound))
            {
                return (true, true);
            }

            if (!CanAssign(type, bound))
            {
                return (false, true);
            }

            CelType general = MostGeneral(type, bound);
            if (!Mentions(general, parameter))
            {
                Set(parameter, general);
            }

            return (true, true);
        }

        if (Mentions(type, parameter))
        {
            return (false, false);
        }

        Set(parameter, type);
        return (true, false);
    }

    private void Set(CelType parameter, CelType type)
    {
        _changes.Push((parameter.Name, _substitutions.TryGetValue(parameter.Name, out CelType? before) ? before : null));
        _substitutions[parameter.Name] = type;
    }

    private bool Mentions(CelType type, CelType parameter)
    {
        Step();
        return type.IsSame(parameter)
            || (type.Kind == CelTypeKind.Parameter
                ? _substitutions.TryGetValue(type.Name, out CelType? bound) && Mentions(bound, parameter)
                : type.Parameters.Any(inner => Mentions(inner, parameter)));
    }

    private void Step()
    {
        if (++_steps > MostSteps)
        {
            throw new TypeTooLarge();
        }
    }

    private static bool TakesNull(CelType type) => type.IsWrapper
        || type.Kind is CelTypeKind.Null or CelTypeKind.Opaque or CelTypeKind.Object or CelTypeKind.Duration or CelTypeKind.Timestamp;

    private static bool IsDynOrError(CelType type) => type.Kind is CelTypeKind.Dyn or CelTypeKind.Error;

    private static bool IsEqualOrLessSpecific(CelType left, CelType right)
    {
        if (left.Kind is CelTypeKind.Dyn or CelTypeKind.Parameter)
        {
            return true;
        }

        if (right.Kind is CelTypeKind.Dyn or CelTypeKind.Parameter || left.Kind != right.Kind)
        {
            return false;
        }

        return left.Kind == CelTypeKind.Type
            || (left.Name == right.Name
                && left.Parameters.Count == right.Parameters.Count
                && left.Parameters.Zip(right.Parameters, IsEqualOrLessSpecific).All(holds => holds));
    }

    /// <summary>Ends a check whose types grow without bound.</summary>
    public sealed class TypeTooLarge : Exception;
}
