package scope

// callbacks has the rows for functions that are called for each element of a
// collection.
var callbacks = []Row{
	{
		ID: "slices", Framework: "slices, sort, maps", Freq: PerElement,
		Kind: Arg,
		Keys: append(each("slices.", "SortFunc#1", "SortStableFunc#1", "IndexFunc#1", "ContainsFunc#1", "DeleteFunc#1",
			"BinarySearchFunc#2", "MinFunc#1", "MaxFunc#1", "CompactFunc#1", "EqualFunc#2", "CompareFunc#2",
			"IsSortedFunc#1", "SortedFunc#1", "SortedStableFunc#1"),
			"sort.Slice#1", "sort.SliceStable#1", "sort.SliceIsSorted#1", "sort.Search#1", "sort.Find#1",
			"maps.DeleteFunc#1", "maps.EqualFunc#2"),
		Source: "std slices/sort.go:30, :37, :79, :152, slices/slices.go:37, :107, :123, :239, :394; sort/slice.go:24, :41; sort/search.go",
	},
	{
		ID: "sort.Interface", Framework: "sort", Freq: PerElement, What: "method of a sort.Interface",
		Kind: Method, Keys: []string{"Less(int, int) bool", "Swap(int, int)"},
		Source: "std sort/sort.go:17; container/heap",
	},
	{
		ID: "strings", Framework: "strings, bytes, regexp", Freq: PerElement,
		Kind: Arg,
		Keys: append(append(
			each("strings.", "Map#0", "FieldsFunc#1", "FieldsFuncSeq#1", "IndexFunc#1", "LastIndexFunc#1",
				"ContainsFunc#1", "TrimFunc#1", "TrimLeftFunc#1", "TrimRightFunc#1"),
			each("bytes.", "Map#0", "FieldsFunc#1", "FieldsFuncSeq#1", "IndexFunc#1", "LastIndexFunc#1",
				"ContainsFunc#1", "TrimFunc#1", "TrimLeftFunc#1", "TrimRightFunc#1")...),
			"(*regexp.Regexp).ReplaceAllStringFunc#1", "(*regexp.Regexp).ReplaceAllFunc#1"),
		Source: "std strings/strings.go:441, :532, :910, :916; bytes/bytes.go:607; regexp/regexp.go:576",
	},
	{
		ID: "bufio.Split", Framework: "bufio", Freq: PerElement,
		Kind: Arg, Keys: []string{"(*bufio.Scanner).Split#0"},
		Source: "std bufio/scan.go:67",
	},
	{
		ID: "WalkDir", Framework: "filepath, fs, afero", Freq: PerElement,
		Kind: Arg,
		Keys: []string{
			"path/filepath.WalkDir#1", "path/filepath.Walk#1", "io/fs.WalkDir#2",
			"github.com/spf13/afero.Walk#2", "(github.com/spf13/afero.Afero).Walk#1",
		},
		Source: "std path/filepath/path.go:305, :396; io/fs/walk.go:117; spf13/afero@v1.15.0/path.go",
	},
	{
		ID: "WalkDirFunc", Framework: "filepath, fs", Freq: PerElement, What: "function called for each file",
		Kind: FuncTypes, Keys: []string{"io/fs.WalkDirFunc", "path/filepath.WalkFunc"},
		Source: "std io/fs/walk.go:69; path/filepath/path.go:423",
	},
	{
		ID: "sync.Map", Framework: "sync", Freq: PerElement,
		Kind: Arg, Keys: []string{"(*sync.Map).Range#0"},
		Source: "std sync/map.go:113",
	},
	{
		ID: "xsync.Range", Framework: "xsync", Freq: PerElement,
		Kind: Arg,
		Keys: []string{
			"(*github.com/puzpuzpuz/xsync/v3.Map).Range#0", "(*github.com/puzpuzpuz/xsync/v3.MapOf).Range#0",
			"(*github.com/puzpuzpuz/xsync/v4.Map).Range#0", "(*github.com/puzpuzpuz/xsync/v4.Map).DeleteMatching#0",
		},
		Source: "puzpuzpuz/xsync/v3@v3.5.1/map.go; puzpuzpuz/xsync/v4@v4.5.0/map.go",
	},
	{
		ID: "ring", Framework: "container/ring", Freq: PerElement,
		Kind: Arg, Keys: []string{"(*container/ring.Ring).Do#0"},
		Source: "std container/ring/ring.go Do",
	},
	{
		ID: "slog.Attrs", Framework: "log/slog", Freq: PerElement,
		Kind: Arg, Keys: []string{"(log/slog.Record).Attrs#0"},
		Source: "std log/slog/record.go Attrs",
	},
	{
		ID: "go/ast", Framework: "go/ast", Freq: PerElement,
		Kind: Arg,
		Keys: append(each("go/ast.", "Inspect#1", "PreorderStack#2"),
			each("(*golang.org/x/tools/go/ast/inspector.Inspector).", "Preorder#1", "Nodes#1", "WithStack#1")...),
		Source: "std go/ast/walk.go:15, :33, :376; golang.org/x/tools go/ast/inspector/inspector.go",
	},
	{
		ID: "lo", Framework: "samber/lo", Freq: PerElement,
		Kind: ArgPackage,
		Keys: []string{
			"github.com/samber/lo", "github.com/samber/lo/parallel",
			"github.com/samber/lo/mutable", "github.com/samber/lo/it",
		},
		Except: []string{
			"Must", "Try", "Attempt", "Async", "If", "Ternary", "Synchronize", "Else", "Switch", "Case", "Nil", "Validate",
			"NewDebounce", "NewThrottle", "NewTransaction", "ChannelDispatcher", "Duration", "Generator", "Partial", "WaitFor",
		},
		Source: "samber/lo@v1.53.0/slice.go:12, :45, :92, :108, :139, map.go:342, parallel/slice.go:8, :32, retry.go:155",
	},
	{
		ID: "go-zero.mr", Framework: "go-zero mr", Freq: PerElement,
		Kind: Arg,
		Keys: each("github.com/zeromicro/go-zero/core/mr.",
			"ForEach#1", "MapReduce#1", "MapReduceVoid#1", "MapReduceChan#1"),
		Source: "zeromicro/go-zero@v1.10.3/core/mr/mapreduce.go:101, :134",
	},
	{
		ID: "conc.iter", Framework: "sourcegraph/conc", Freq: PerElement,
		Kind: Arg,
		Keys: append(each("github.com/sourcegraph/conc/iter.", "ForEach#1", "ForEachIdx#1", "Map#1", "MapErr#1"),
			"(github.com/sourcegraph/conc/iter.Iterator).ForEach#1", "(github.com/sourcegraph/conc/iter.Iterator).ForEachIdx#1",
			"(github.com/sourcegraph/conc/iter.Mapper).Map#1", "(github.com/sourcegraph/conc/iter.Mapper).MapErr#1"),
		Source: "sourcegraph/conc@v0.3.0/iter/iter.go, map.go",
	},
	{
		ID: "pgx.rows", Framework: "pgx", Freq: PerElement, What: "function called for each row",
		Kind: Param, Keys: []string{"github.com/jackc/pgx/v5.CollectableRow"},
		Source: "jackc/pgx/v5@v5.12.0/rows.go:427, :458, :484",
	},
	{
		ID: "pgx.ForEachRow", Framework: "pgx", Freq: PerElement,
		Kind: Arg,
		Keys: each("github.com/jackc/pgx/v5.",
			"ForEachRow#2", "CollectRows#1", "AppendRows#2", "CopyFromFunc#0", "CopyFromSlice#1"),
		Source: "jackc/pgx/v5@v5.12.0/rows.go, copy_from.go",
	},
	{
		ID: "sql.Rows", Framework: "database/sql", Freq: PerElement, What: "loop over rows",
		Kind: Loop, Keys: []string{"(*database/sql.Rows).Next"},
		Source: "std database/sql/sql.go:3029",
	},
	{
		ID: "gorm.batches", Framework: "GORM", Freq: PerElement,
		Kind: Arg, Keys: []string{"(*gorm.io/gorm.DB).FindInBatches#2"},
		Source: "gorm.io/gorm@v1.31.2/finisher_api.go:186",
	},
	{
		ID: "bbolt.ForEach", Framework: "bbolt", Freq: PerElement,
		Kind: Arg,
		Keys: []string{
			"(*go.etcd.io/bbolt.Bucket).ForEach#0", "(*go.etcd.io/bbolt.Bucket).ForEachBucket#0", "(*go.etcd.io/bbolt.Tx).ForEach#0",
		},
		Source: "go.etcd.io/bbolt@v1.4.3/bucket.go, tx.go",
	},
	{
		ID: "rangefunc", Framework: "iter", Freq: PerElement, What: "loop over an iterator",
		Kind:   Judged,
		Source: "std iter/iter.go:223, :229",
		Note:   "The body of a range over a function is a loop. A function that returns an iter.Seq runs once, the literal in it once for each iteration that is started.",
	},
	{
		ID: "workers", Framework: "any", Freq: Once, What: "loop that starts workers",
		Kind:   Judged,
		Source: "design rule",
		Note:   "A loop whose body only starts goroutines is set-up; the loops of the workers count.",
	},
}
