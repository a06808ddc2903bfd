package scope

import "slices"

// Kong is the import path of kong, whose commands are told by struct tags.
const Kong = "github.com/alecthomas/kong"

// exceptions has the rows for what runs once: memoised functions, providers,
// command bodies, start-up hooks, tests; and the rules that need more than a
// table, so that the documentation lists them.
var exceptions = []Row{
	{
		ID: "sync.Once", Framework: "sync", Freq: Once, What: "function of a sync.Once",
		Kind:   Arg,
		Keys:   []string{"(*sync.Once).Do#0", "sync.OnceFunc#0", "sync.OnceValue#0", "sync.OnceValues#0"},
		Source: "std sync/once.go:52; sync/oncefunc.go:11, :46, :80",
		Note:   "What is itself made for each request, and goes nowhere else, runs its function for each request.",
	},
	{
		ID: "sync.Pool", Framework: "sync", Freq: Once, What: "sync.Pool.New",
		Kind: FieldFunc, Keys: []string{"sync.Pool.New"},
		Source: "std sync/pool.go:63",
		Note:   "Not of a pool that a function makes for itself.",
	},
	{
		ID: "memoised", Framework: "xsync, otter", Freq: Once, What: "function whose result is kept",
		Kind: Arg,
		Keys: []string{
			"(*github.com/puzpuzpuz/xsync/v3.Map).LoadOrCompute#1", "(*github.com/puzpuzpuz/xsync/v3.Map).LoadOrTryCompute#1",
			"(*github.com/puzpuzpuz/xsync/v3.MapOf).LoadOrCompute#1", "(*github.com/puzpuzpuz/xsync/v3.MapOf).LoadOrTryCompute#1",
			"(*github.com/puzpuzpuz/xsync/v4.Map).LoadOrCompute#1",
			"(*github.com/maypok86/otter/v2.Cache).ComputeIfAbsent#1",
		},
		Source: "puzpuzpuz/xsync/v3@v3.5.1/map.go, mapof.go; puzpuzpuz/xsync/v4@v4.5.0/map.go; maypok86/otter/v2@v2.4.0/cache.go",
		Note:   "Once for each key.",
	},
	{
		ID: "fx", Framework: "fx, dig, wire", Freq: Once, What: "provider",
		Kind: Arg,
		Keys: append(each("go.uber.org/fx.", "Provide#*", "Invoke#*", "Decorate#*"),
			"(*go.uber.org/dig.Container).Provide#0", "(*go.uber.org/dig.Container).Invoke#0", "(*go.uber.org/dig.Container).Decorate#0",
			"(*go.uber.org/dig.Scope).Provide#0", "(*go.uber.org/dig.Scope).Invoke#0", "(*go.uber.org/dig.Scope).Decorate#0",
			"github.com/google/wire.NewSet#*", "github.com/google/wire.Build#*"),
		Source: "go.uber.org/fx@v1.24.0/provide.go:64, invoke.go:64, decorate.go:178; go.uber.org/dig@v1.19.0/provide.go:383; google/wire@v0.7.0/wire.go:58, :89",
	},
	{
		ID: "do", Framework: "samber/do", Freq: Once, What: "provider",
		Kind: Arg,
		Keys: append(each("github.com/samber/do.", "Provide#1", "ProvideNamed#2", "Override#1", "OverrideNamed#2"),
			each("github.com/samber/do/v2.", "Provide#1", "ProvideNamed#2", "Override#1", "OverrideNamed#2", "Lazy#0", "LazyNamed#1")...),
		Source: "samber/do@v1.6.0/di.go; samber/do/v2 di.go",
		Note:   "Not ProvideTransient, which runs at each resolution.",
	},
	{
		ID: "di.parameter", Framework: "fx, dig, samber/do", Freq: Once, What: "provider",
		Kind: Param,
		Keys: []string{
			"go.uber.org/fx.Lifecycle", "*go.uber.org/dig.Container",
			"*github.com/samber/do.Injector", "github.com/samber/do/v2.Injector",
		},
		Source: "go.uber.org/fx@v1.24.0/lifecycle.go; go.uber.org/dig@v1.19.0/container.go; samber/do@v1.6.0/injector.go",
	},
	{
		ID: "di.in", Framework: "fx, dig", Freq: Once, What: "provider",
		Kind: ParamEmbeds, Keys: []string{"go.uber.org/fx.In", "go.uber.org/dig.In"},
		Source: "go.uber.org/fx@v1.24.0/inout.go; go.uber.org/dig@v1.19.0/inout.go",
	},
	{
		ID: "fx.Hook", Framework: "fx", Freq: Once, What: "lifecycle hook",
		Kind: FieldFunc, Keys: each("go.uber.org/fx.Hook.", "OnStart", "OnStop"),
		Source: "go.uber.org/fx@v1.24.0/lifecycle.go:37, :45",
	},
	{
		ID: "cobra", Framework: "cobra", Freq: Once, What: "cobra command",
		Kind: Param, Keys: []string{"*github.com/spf13/cobra.Command"}, Command: true,
		Source: "spf13/cobra@v1.10.2/command.go:134, :136, :138, args.go:22",
		Note:   "Its endless loops count.",
	},
	{
		ID: "cobra.init", Framework: "cobra", Freq: Once, What: "initialiser of cobra",
		Kind: Arg, Keys: each("github.com/spf13/cobra.", "OnInitialize#*", "OnFinalize#*"),
		Source: "spf13/cobra@v1.10.2/cobra.go:99",
	},
	{
		ID: "cobra.fields", Framework: "cobra", Freq: Once, What: "cobra command",
		Kind: FieldFunc,
		Keys: each("github.com/spf13/cobra.Command.", "Run", "RunE", "PreRun", "PreRunE", "PostRun", "PostRunE",
			"PersistentPreRun", "PersistentPreRunE", "PersistentPostRun", "PersistentPostRunE"),
		Source: "spf13/cobra@v1.10.2/command.go:134, :136, :138",
	},
	{
		ID: "urfave/cli", Framework: "urfave/cli", Freq: Once, What: "cli command",
		Kind: Param,
		Keys: []string{
			"*github.com/urfave/cli.Context", "*github.com/urfave/cli/v2.Context", "*github.com/urfave/cli/v3.Command",
			"*github.com/urfave/cli.App", "*github.com/urfave/cli/v2.App",
		},
		Command: true,
		Source:  "urfave/cli@v1.22.17/funcs.go:15; urfave/cli/v2@v2.27.7/funcs.go:8, :15; urfave/cli/v3@v3.14.0/funcs.go:11, :18",
		Note:    "v3 passes a context as well.",
	},
	{
		ID: "command", Framework: "cobra, urfave/cli", Freq: Once, What: "constructor of a command",
		Kind: FactoryResult,
		Keys: []string{
			"*github.com/spf13/cobra.Command",
			"*github.com/urfave/cli.App", "github.com/urfave/cli.Command",
			"*github.com/urfave/cli/v2.App", "*github.com/urfave/cli/v2.Command", "*github.com/urfave/cli/v3.Command",
		},
		Source: "spf13/cobra@v1.10.2/command.go:54; urfave/cli@v1.22.17/app.go:28, command.go:11; urfave/cli/v2@v2.27.7/app.go:33, command.go:12; urfave/cli/v3@v3.14.0/command.go:23",
		Note:   "What it is given is there before the command runs.",
	},
	{
		ID: "kong", Framework: "kong", Freq: Once, What: "kong command",
		Kind: Param, Keys: []string{"*" + Kong + ".Context"}, Command: true,
		Source: "alecthomas/kong@v1.17.0/context.go:81",
	},
	{
		ID: "kong.command", Framework: "kong", Freq: Once, What: "kong command", Kind: Judged,
		Source: "alecthomas/kong@v1.17.0/tag.go, context.go",
		Note:   "The methods of a struct that is a field with a cmd tag.",
	},
	{
		ID: "flag", Framework: "flag", Freq: Once, What: "flag handling",
		Kind: Param, Keys: []string{"*flag.FlagSet"},
		Source: "std flag/flag.go:360, :986; google/subcommands Execute(ctx, *flag.FlagSet, ...any)",
	},
	{
		ID: "flag.Func", Framework: "flag", Freq: Once, What: "flag handling",
		Kind: Arg,
		Keys: append(each("flag.", "Func#2", "BoolFunc#2", "Visit#0", "VisitAll#0"),
			each("(*flag.FlagSet).", "Func#2", "BoolFunc#2", "Visit#0", "VisitAll#0")...),
		Source: "std flag/flag.go:986",
	},
	{
		ID: "flag.Value", Framework: "flag, pflag", Freq: Once, What: "flag handling",
		Kind: Iface, Keys: []string{"(flag.Value).Set", "(github.com/spf13/pflag.Value).Set"},
		Source: "std flag/flag.go:360; spf13/pflag@v1.0.10/flag.go:210",
	},
	{
		ID: "run.Group", Framework: "oklog/run", Freq: Once, What: "actor of a run group",
		Kind: Arg, Keys: each("(*github.com/oklog/run.Group).", "Add#0", "Add#1"),
		Source: "oklog/run@v1.2.0/group.go:21",
		Note:   "Its loops count.",
	},
	{
		ID: "goose", Framework: "goose", Freq: Once, What: "database migration",
		Kind: Arg, Ever: true,
		Keys: each("github.com/pressly/goose/v3.", "AddMigration#*", "AddMigrationContext#*",
			"AddMigrationNoTx#*", "AddMigrationNoTxContext#*", "AddNamedMigration#*", "AddNamedMigrationContext#*",
			"AddNamedMigrationNoTx#*", "AddNamedMigrationNoTxContext#*"),
		Source: "pressly/goose/v3@v3.29.0/register.go; 210 such functions in navidrome 295886cb9 db/migrations",
	},
	{
		ID: "gormigrate", Framework: "gormigrate", Freq: Once, What: "database migration",
		Kind: FieldFunc, Ever: true,
		Keys: slices.Concat(
			each("github.com/go-gormigrate/gormigrate/v2.Migration.", "Migrate", "Rollback"),
			each("gopkg.in/gormigrate.v1.Migration.", "Migrate", "Rollback")),
		Source: "go-gormigrate/gormigrate/v2@v2.1.7/gormigrate.go Migration; gopkg.in/gormigrate.v1@v1.6.0",
		Note:   "Its loops do not count: each database goes through it once.",
	},
	{
		ID: "pgx.AfterConnect", Framework: "pgx", Freq: Once, What: "hook of the connection pool",
		Kind:   FieldFunc,
		Keys:   each("github.com/jackc/pgx/v5/pgxpool.Config.", "AfterConnect", "BeforeConnect", "PrepareConn"),
		Source: "jackc/pgx/v5@v5.12.0/pgxpool/pool.go:129",
		Note:   "Types are registered for each connection: that is its use.",
	},
	{
		ID: "testing", Framework: "testing", Freq: Once, What: "test",
		Kind: Param, Keys: each("", "*testing.T", "*testing.B", "*testing.F", "*testing.M", "testing.TB", "*testing.PB"),
		Source: "std testing/testing.go:2050, benchmark.go:502, :808, :950, fuzz.go:211",
	},
	{
		ID: "testing.run", Framework: "testing", Freq: Once, What: "test",
		Kind: Arg,
		Keys: []string{
			"testing.Benchmark#0", "testing.AllocsPerRun#1", "(*testing.B).RunParallel#0",
			"(*testing.T).Run#1", "(*testing.B).Run#1", "testing/synctest.Test#1",
		},
		Source: "std testing/benchmark.go:808, :950, allocs.go, testing.go Run",
	},
	// What the code around a build decides; no types to compare.
	{ID: "init", Framework: "language", Freq: Once, What: "initialisation", Kind: Judged, Source: "language specification",
		Note: "func init, and the initialisers of package variables."},
	{ID: "main", Framework: "language", Freq: Once, What: "main", Kind: Judged, Source: "language specification",
		Note: "Outside loops."},
	{ID: "generated", Framework: "convention", Freq: Once, What: "generated file", Kind: Judged, Source: "golang.org/s/generatedcode; ast.IsGenerated",
		Note: "Summarised, and reported only when asked; a package of such files alone that builds nothing and serves nobody is not even asked what its functions do. Files with import \"C\" are hand-written, whatever cgo makes of them."},
	{ID: "lazy", Framework: "idiom", Freq: Once, What: "lazy initialisation", Kind: Judged, Source: "design rule",
		Note: "if x == nil { x = New() } on a package variable, or on a field of an object that outlives the request; look up in a map, and fill."},
	{ID: "stored", Framework: "idiom", Freq: Once, What: "stored result", Kind: Judged, Source: "PMD AvoidInstantiatingObjectsInLoops; .NET CA1869",
		Note: "One instance for each entry of a map or slice that outlives the loop."},
	{ID: "data", Framework: "idiom", Freq: Once, What: "instance for these data", Kind: Judged, Source: "measured: 12 of 30 sites that needed no change",
		Note: "Built, or configured, from what differs between calls: it cannot be shared."},
	{ID: "retry", Framework: "idiom", Freq: Once, What: "retry loop", Kind: Judged, Source: "design rule",
		Note: "What is retried is the build itself."},
	{ID: "leaving", Framework: "idiom", Freq: Once, What: "loop that is left at once", Kind: Judged, Source: "PMD AvoidInstantiatingObjectsInLoops"},
	{ID: "constant", Framework: "idiom", Freq: Once, What: "set-up loop over constants", Kind: Judged, Source: "PMD AvoidInstantiatingObjectsInLoops"},
	{ID: "context", Framework: "context", Freq: Request, What: "function with a context", Kind: Judged,
		Off:    "alone it is no sign: of the functions with a context first, between 0 % (a command-line tool) and 100 % (servers) serve requests",
		Source: "measured on 2,989 functions of nine repositories"},
}
