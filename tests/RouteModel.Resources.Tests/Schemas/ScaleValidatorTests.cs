using RouteModel.Resources.Schemas;

namespace RouteModel.Resources.Tests.Schemas;

internal sealed class ScaleValidatorTests
{
    private static readonly ScaleSubresource Scale = new(".spec.replicas", ".status.replicas", ".status.selector");

    [TestCase("{}")]
    [TestCase("{\"spec\":{\"replicas\":2147483647},\"status\":{\"replicas\":0,\"selector\":\"a=b\"}}")]
    [TestCase("{\"spec\":{\"replicas\":-1}}", ".spec.replicas: Invalid value: -1: should be a non-negative integer")]
    [TestCase("{\"spec\":{\"replicas\":2147483648}}", ".spec.replicas: Invalid value: 2147483648: should be less than or equal to 2147483647")]
    [TestCase("{\"status\":{\"replicas\":1.0}}", ".status.replicas: Invalid value: 0: .status.replicas accessor error: 1 is of the type float64, expected int64")]
    [TestCase("{\"spec\":{\"replicas\":\"3\"}}", ".spec.replicas: Invalid value: 0: .spec.replicas accessor error: 3 is of the type string, expected int64")]
    [TestCase("{\"spec\":{\"replicas\":{\"b\":[1,null],\"a\":true}}}", ".spec.replicas: Invalid value: 0: .spec.replicas accessor error: map[a:true b:[1 <nil>]] is of the type map[string]interface {}, expected int64")]
    [TestCase("{\"spec\":\"odd\"}", ".spec.replicas: Invalid value: 0: .spec.replicas accessor error: odd is of the type string, expected map[string]interface{}")]
    [TestCase("{\"status\":{\"selector\":5}}", ".status.selector: Invalid value: \"\": .status.selector accessor error: 5 is of the type int64, expected string")]
    public void Replicas_and_selector(string json, params string[] expected) =>
        Assert.That(ScaleValidator.Validate(Scale, Judge.Parse(json)).Select(error => error.ToString()), Is.EqualTo(expected));

    [Test]
    public void Without_the_subresource_nothing_is_demanded() =>
        Assert.That(ScaleValidator.Validate(null, Judge.Parse("{\"spec\":{\"replicas\":-1}}")), Is.Empty);
}
