using RouteModel.Resources.Cel.Values;

namespace RouteModel.Generators.Cel.Evaluation;

/// <summary>A variable with those around it; the innermost of a name hides the others.</summary>
/// <param name="Name">Its name in the expression.</param>
/// <param name="Value">Its value; what a macro binds is computed when it is first asked for.</param>
/// <param name="Outer">The variables around it.</param>
internal sealed record Variable(string Name, Func<CelValue> Value, Variable? Outer)
{
    /// <summary>The variable of a name.</summary>
    public static Variable Find(Variable? scope, string name)
    {
        for (Variable? variable = scope; variable is not null; variable = variable.Outer)
        {
            if (variable.Name == name)
            {
                return variable;
            }
        }

        throw new InvalidOperationException($"The checker let a name pass that nobody declares: {name}");
    }
}
