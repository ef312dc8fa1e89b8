namespace RouteModel.Balancing;

/// <summary>What a missing weight means, and what happens when every weight is zero. The sources of weights differ in it.</summary>
public enum WeightRule
{
    /// <summary>A missing weight is 0; when all are 0, all get the same. The rule of Skipper's RouteGroups.</summary>
    EvenWhenAllZero,

    /// <summary>A missing weight is 1; when all are 0, nothing is chosen. The rule of the Gateway API's HTTPRoute.</summary>
    NothingWhenAllZero,
}
