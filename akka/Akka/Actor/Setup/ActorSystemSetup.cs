using Akka.Util;

namespace Akka.Actor.Setup
{
    /// <summary>A piece of set-up given in code rather than in configuration.</summary>
    public abstract class Setup
    {
        public ActorSystemSetup And(Setup other) => ActorSystemSetup.Create(this, other);
    }

    /// <summary>At most one set-up of each type.</summary>
    public sealed class ActorSystemSetup
    {
        public static readonly ActorSystemSetup Empty = new([]);

        private readonly Dictionary<Type, Setup> _setups;

        private ActorSystemSetup(Dictionary<Type, Setup> setups) => _setups = setups;

        public static ActorSystemSetup Create(params Setup[] setup) => setup.Aggregate(Empty, (all, one) => all.With(one));

        public Option<T> Get<T>() where T : Setup => _setups.TryGetValue(typeof(T), out var setup) ? new Option<T>((T)setup) : Option<T>.None;

        public ActorSystemSetup WithSetup<T>(T setup) where T : Setup => With(setup);

        public ActorSystemSetup And<T>(T setup) where T : Setup => With(setup);

        public override string ToString() => $"ActorSystemSetup({string.Join(",", _setups.Keys.Select(type => type.FullName))})";

        private ActorSystemSetup With(Setup setup) => new(new Dictionary<Type, Setup>(_setups) { [setup.GetType()] = setup });
    }
}

namespace Akka.Actor
{
    using Akka.Configuration;

    /// <summary>The configuration of a new system, given as a set-up.</summary>
    public sealed class BootstrapSetup : Setup.Setup
    {
        private readonly Config? _fallback;

        private BootstrapSetup(Option<Config> config, Config? fallback) => (Config, _fallback) = (config, fallback);

        public Option<Config> Config { get; }

        internal Config EffectiveConfig
        {
            get
            {
                var config = Config.HasValue ? Config.Value : ConfigurationFactory.Load();
                return _fallback is null ? config : config.SafeWithFallback(_fallback);
            }
        }

        public static BootstrapSetup Create() => new(Option<Config>.None, null);

        public BootstrapSetup WithConfig(Config config) => new(config, _fallback);

        public BootstrapSetup WithConfigFallback(Config config) => new(Config, _fallback is null ? config : _fallback.SafeWithFallback(config));
    }
}
