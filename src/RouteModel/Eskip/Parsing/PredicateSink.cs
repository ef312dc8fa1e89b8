using RouteModel.Eskip.Lexing;
using RouteModel.Resources.Collections;

namespace RouteModel.Eskip.Parsing;

/// <summary>Gathers the predicates of a fragment: none is checked, and none is moved.</summary>
internal readonly struct PredicateSink : IEskipSink
{
    private readonly EskipSourceValues _values;
    private readonly List<EskipPredicate> _predicates = [];

    /// <param name="length">The length of the text.</param>
    public PredicateSink(int length) => _values = new EskipSourceValues(length);

    public ValueList<EskipPredicate> Predicates => ValueList.From(_predicates);

    /// <summary>Gives pooled memory back; nothing is read any more.</summary>
    public void Return() => _values.Return();

    public void BeginRoute(EskipToken id)
    {
    }

    public void BeginArguments() => _values.BeginArguments();

    public void Argument(EskipToken value) => _values.Argument(value);

    public bool TryRepeatPredicate(ReadOnlySpan<byte> text, int start, out int end)
    {
        end = 0;
        return false;
    }

    public void Predicate(ReadOnlySpan<byte> text, EskipToken name, int end) => _predicates.Add(_values.Predicate(text, name));

    public bool TryRepeatFilter(ReadOnlySpan<byte> text, int start, out int end)
    {
        end = 0;
        return false;
    }

    public void Filter(ReadOnlySpan<byte> text, EskipToken name, int end)
    {
    }

    public void Backend(ReadOnlySpan<byte> text, EskipToken backend)
    {
    }

    public void Endpoint(ReadOnlySpan<byte> text, EskipToken address)
    {
    }

    public bool TryRepeatEndpoints(ReadOnlySpan<byte> text, EskipToken algorithm, int start, out int end)
    {
        end = 0;
        return false;
    }

    public void LoadBalanced(ReadOnlySpan<byte> text, EskipToken algorithm, EskipTextSpan endpoints)
    {
    }
}
