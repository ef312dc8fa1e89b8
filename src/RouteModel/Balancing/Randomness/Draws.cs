namespace RouteModel.Balancing.Randomness;

/// <summary>The random bits of one pick. Skipper draws them from generators of their own; from a single number the others are derived.</summary>
internal readonly struct Draws
{
    private readonly bool _isSeparate;
    private readonly ulong _second;
    private readonly ulong _fadeIn;
    private readonly ulong _health;

    /// <summary>One number for all.</summary>
    public Draws(ulong random) => First = random;

    /// <summary>A number for each purpose, as separate generators give them.</summary>
    public Draws(ulong first, ulong second, ulong fadeIn = 0, ulong health = 0)
    {
        First = first;
        _second = second;
        _fadeIn = fadeIn;
        _health = health;
        _isSeparate = true;
    }

    /// <summary>What the algorithm draws first.</summary>
    public ulong First { get; }

    /// <summary>What the algorithm draws second.</summary>
    public ulong Second => _isSeparate ? _second : RandomNumbers.Derive(First, 1);

    /// <summary>What the fade-in filter draws.</summary>
    public ulong FadeIn => _isSeparate ? _fadeIn : RandomNumbers.Derive(First, 2);

    /// <summary>What the health filter draws.</summary>
    public ulong Health => _isSeparate ? _health : RandomNumbers.Derive(First, 3);
}
