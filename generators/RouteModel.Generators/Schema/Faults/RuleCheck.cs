namespace RouteModel.Generators.Schema.Faults;

/// <summary>Judges the rules (<c>x-kubernetes-validations</c>) of a schema whose other keywords were judged.</summary>
/// <param name="schema">The schema.</param>
/// <param name="faults">Gets the faults.</param>
internal delegate void RuleCheck(JudgedSchema schema, FaultList faults);
