using RouteModel.Resources.Collections;

namespace RouteModel.Eskip.Parsing;

/// <summary>The expressions of one built-in predicate in one route. Nearly always there is one, and then its list, which other routes have too, serves.</summary>
internal struct ExpressionList
{
    private ValueList<string>? _one;
    private List<string>? _many;

    /// <summary>Adds a list of one expression.</summary>
    public void Add(ValueList<string> one)
    {
        if (_one is null)
        {
            _one = one;
        }
        else
        {
            _many ??= [_one[0]];
            _many.Add(one[0]);
        }
    }

    /// <summary>All of them; null when there is none. The list is empty then.</summary>
    public ValueList<string>? Take()
    {
        ValueList<string>? all = _many is null ? _one : new ValueList<string>([.. _many]);
        this = default;
        return all;
    }
}
