using Akka.Streams.Stage;

namespace Akka.Streams.Implementation;

/// <summary>One run being built: which stage goes to which island, and how the ports are wired.</summary>
internal sealed class Materialization
{
    private readonly List<Island> _islands = [];
    private readonly List<GraphStageLogic>? _newcomers;
    private readonly Island? _host;
    private Island _current;

    private Materialization(ActorMaterializerImpl materializer, Island? host)
    {
        Materializer = materializer;
        _host = host;
        _newcomers = host is null ? null : [];
        _current = host ?? NewIsland();
    }

    public ActorMaterializerImpl Materializer { get; }

    public static object? Run(ActorMaterializerImpl materializer, IModule module, Attributes attributes)
    {
        if (module.Shape.Inlets.Length > 0 || module.Shape.Outlets.Length > 0)
            throw new InvalidOperationException($"The top level graph cannot be materialized because it has unconnected ports: {module.Shape}");
        var run = new Materialization(materializer, null);
        var built = ((GraphModule)module).Build(run, attributes);
        run.Start();
        return built.Value;
    }

    /// <summary>Builds a source into a running island, from within it, and wires it to a link that waits for it.</summary>
    public static object? Into(Island host, IModule source, Connection link, Attributes attributes)
    {
        var run = new Materialization(host.Materializer, host);
        try
        {
            var built = ((GraphModule)source).Build(run, attributes);
            run.ConnectTo(link, built.Outs[0]);
            run.Start();
            return built.Value;
        }
        catch
        {
            host.Withdraw(run._newcomers!);
            throw;
        }
    }

    private void ConnectTo(Connection link, OutRef outlet)
    {
        if (outlet.Logic.Island == _host)
        {
            outlet.Logic.Wire(link, null, outlet.Port.Id);
            return;
        }

        var (entry, exit) = outlet.Port.NewBoundary(InputBuffer(link.InOwner));
        AddTo(_host!, exit);
        AddTo(outlet.Logic.Island, entry);
        Wire(outlet.Logic, outlet.Port.Id, entry, 0, outlet.Port.NewConnection());
        exit.Wire(link, null, 0);
    }

    public void Add(GraphStageLogic logic)
    {
        _current.Add(logic);
        if (_current == _host) _newcomers!.Add(logic);
    }

    public Built InNewIsland(Func<Built> build)
    {
        var outer = _current;
        _current = NewIsland();
        try
        {
            return build();
        }
        finally
        {
            _current = outer;
        }
    }

    public void Connect(OutRef from, InRef to)
    {
        if (!from.Port.Fits(to.Port)) throw new ArgumentException($"Cannot connect outlet {from.Port} to inlet {to.Port}: the types of their elements differ.");
        var (upper, lower) = (from.Logic.Island, to.Logic.Island);
        if (upper == lower)
        {
            Wire(from.Logic, from.Port.Id, to.Logic, to.Port.Id, from.Port.NewConnection());
            return;
        }

        var (entry, exit) = from.Port.NewBoundary(InputBuffer(to.Logic));
        AddTo(upper, entry);
        AddTo(lower, exit);
        Wire(from.Logic, from.Port.Id, entry, 0, from.Port.NewConnection());
        Wire(exit, 0, to.Logic, to.Port.Id, from.Port.NewConnection());
    }

    private void AddTo(Island island, GraphStageLogic logic)
    {
        island.Add(logic);
        if (island == _host) _newcomers!.Add(logic);
    }

    private static int InputBuffer(GraphStageLogic logic) => logic.Attributes.GetAttribute<Attributes.InputBuffer>(null)?.Max ?? 16;

    private static void Wire(GraphStageLogic from, int outlet, GraphStageLogic to, int inlet, Connection connection)
    {
        connection.Island = from.Island;
        from.Wire(connection, null, outlet);
        to.Wire(connection, inlet, null);
    }

    private Island NewIsland()
    {
        var island = new Island(Materializer, Materializer.NextName());
        _islands.Add(island);
        return island;
    }

    private void Start()
    {
        foreach (var island in _islands)
            if (!island.IsEmpty) island.Start();
        if (_newcomers is not null) _host!.Join(_newcomers);
    }
}
