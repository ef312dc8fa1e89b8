using RouteModel.Gateway.Snapshots;

namespace RouteModel.Gateway.Incremental;

/// <summary>A snapshot as one route sees it: it remembers what it was asked and what it replied, all that the route's resolution depends on.</summary>
internal sealed class SnapshotView(GatewaySnapshot snapshot)
{
    // About what a route of one rule and one backend asks.
    private const int UsualQuestions = 8;

    // So few replies are found faster one after the other than by a hash of kind and name.
    private const int MostUnhashed = 16;

    private GatewaySnapshot? _snapshot = snapshot;
    private Reply[] _replies = new Reply[UsualQuestions];
    private Dictionary<(Question Question, ObjectKind Kind, ObjectName Name), int>? _places;

    private enum Question
    {
        Object,
        Grants,
        Slices,
    }

    /// <summary>How many different questions were asked: the work of a route, measured by what it depends on.</summary>
    public int Questions { get; private set; }

    public StoredService? Service(ObjectName name) => Find<StoredService>(ObjectKind.Service, name);

    public StoredExtension? Extension(ObjectName name) => Find<StoredExtension>(ObjectKind.Extension, name);

    public StoredManaged? HealthMonitor(ObjectName name) => Find<StoredManaged>(ObjectKind.HealthMonitor, name);

    public StoredManaged? ApplicationProfile(ObjectName name) => Find<StoredManaged>(ObjectKind.ApplicationProfile, name);

    public StoredL7Rule? L7Rule(ObjectName name) => Find<StoredL7Rule>(ObjectKind.L7Rule, name);

    public StoredGateway? Gateway(ObjectName name) => Find<StoredGateway>(ObjectKind.Gateway, name);

    public StoredGatewayClass? GatewayClass(string name) => Find<StoredGatewayClass>(ObjectKind.GatewayClass, new ObjectName("", name));

    public StoredNamespace? Namespace(string name) => Find<StoredNamespace>(ObjectKind.Namespace, new ObjectName("", name));

    public IEnumerable<StoredGrant> Grants(string space) =>
        Ask<SnapshotGroup>(Question.Grants, ObjectKind.ReferenceGrant, new ObjectName(space, ""))!.Objects.Cast<StoredGrant>();

    public IEnumerable<StoredSlice> Slices(ObjectName service) =>
        Ask<SnapshotGroup>(Question.Slices, ObjectKind.EndpointSlice, service)!.Objects.Cast<StoredSlice>();

    /// <summary>Lets go of the snapshot; only the replies are kept.</summary>
    public void Close()
    {
        _snapshot = null;
        _places = null;
        Array.Resize(ref _replies, Questions);
    }

    /// <summary>Whether another snapshot would give the same answers. It costs a look-up for each, and resolves nothing.</summary>
    public bool Holds(GatewaySnapshot other)
    {
        foreach ((Question question, ObjectKind kind, ObjectName name, object? answer) in _replies)
        {
            object? now = Answer(other, question, kind, name);
            if (!ReferenceEquals(now, answer) && (answer is null || !answer.Equals(now)))
            {
                return false;
            }
        }

        return true;
    }

    private static object? Answer(GatewaySnapshot snapshot, Question question, ObjectKind kind, ObjectName name) => question switch
    {
        Question.Grants => snapshot.Grants(name.Namespace),
        Question.Slices => snapshot.Slices(name),
        _ => snapshot.Find(kind, name),
    };

    private T? Find<T>(ObjectKind kind, ObjectName name)
        where T : StoredObject =>
        Ask<T>(Question.Object, kind, name);

    private T? Ask<T>(Question question, ObjectKind kind, ObjectName name)
        where T : class
    {
        int place = Place(question, kind, name);
        return (T?)(place >= 0 ? _replies[place].Answer : Remember(new Reply(question, kind, name, Answer(_snapshot!, question, kind, name))));
    }

    private int Place(Question question, ObjectKind kind, ObjectName name)
    {
        if (_places is not null)
        {
            return _places.TryGetValue((question, kind, name), out int known) ? known : -1;
        }

        for (int i = 0; i < Questions; i++)
        {
            ref readonly Reply reply = ref _replies[i];
            if (reply.Kind == kind && reply.Question == question && reply.Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    private object? Remember(Reply reply)
    {
        if (Questions == _replies.Length)
        {
            Array.Resize(ref _replies, 2 * Questions);
        }

        _replies[Questions++] = reply;
        if (Questions > MostUnhashed)
        {
            _places ??= _replies[..(Questions - 1)].Select(static (known, i) => (known, i))
                .ToDictionary(static item => (item.known.Question, item.known.Kind, item.known.Name), static item => item.i);
            _places.Add((reply.Question, reply.Kind, reply.Name), Questions - 1);
        }

        return reply.Answer;
    }

    private readonly record struct Reply(Question Question, ObjectKind Kind, ObjectName Name, object? Answer);
}
