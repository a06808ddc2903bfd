package mapperlint

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/reason"
)

// BenchmarkScale measures how time and memory grow with a package, for each of the
// shapes, and with a chain of packages. It analyses one at its smallest size (x1) and
// at ten times that (x10), and at a hundred times with SCALE=100, and reports
//
//   - lines: how large the source is
//   - ms, MB: CPU and bytes allocated, of the cheapest run
//   - found: diagnostics
//   - left: builds of which not all uses were followed, since the package is so large
//
// The time to parse and type-check is left out. bench/cmd/scale makes a table of it.
func BenchmarkScale(b *testing.B) {
	factors := []int{1, 10}
	if s := os.Getenv("SCALE"); s != "" {
		n, err := strconv.Atoi(s)
		if err != nil {
			b.Fatal(err)
		}
		for factor := 100; factor <= n; factor *= 10 {
			factors = append(factors, factor)
		}
	}
	for _, s := range shapes {
		for _, factor := range factors {
			b.Run(fmt.Sprintf("%s/x%d", s.name, factor), func(b *testing.B) { scale(b, newSubject(b, s, s.n*factor)) })
		}
	}
	for _, factor := range factors {
		b.Run(fmt.Sprintf("packages/x%d", factor), func(b *testing.B) { scale(b, newPackages(b, chainOfPackages*factor)...) })
	}
}

// scale runs the analysis of packages, each after its imports.
func scale(b *testing.B, subs ...*subject) {
	var least cost
	for first := true; b.Loop(); first = false {
		var sum cost
		for _, s := range subs {
			sum.add(s.run(b))
		}
		if first {
			least = sum
		}
		least = cost{min(least.time, sum.time), min(least.bytes, sum.bytes)}
	}
	lines, found, left := 0, 0, 0
	for _, s := range subs {
		lines, found, left = lines+s.lines, found+s.found, left+s.unfollowed(b)
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(lines), "lines")
	b.ReportMetric(float64(least.time.Microseconds())/1000, "ms")
	b.ReportMetric(float64(least.bytes)/1e6, "MB")
	b.ReportMetric(float64(found), "found")
	b.ReportMetric(float64(left), "left")
}

// A cost is what some runs took.
type cost struct {
	time  time.Duration
	bytes uint64
}

func (c *cost) add(d cost) { c.time, c.bytes = c.time+d.time, c.bytes+d.bytes }

// A subject is a package of one shape and size, type-checked.
type subject struct {
	pass  analysis.Pass
	lines int
	found int
}

// newSubject writes and type-checks a package of one shape.
func newSubject(t testing.TB, s shape, n int) *subject {
	t.Helper()
	var src text
	src.WriteString(shapesHeader)
	s.write(&src, n)
	fset := token.NewFileSet()
	im := &stubImporter{fset: fset, dir: filepath.Join(testdata(t), "src"), done: make(map[string]*types.Package)}
	return newSubjectOf(t, im, "example.com/p", &src, make(map[string]analysis.Fact))
}

// newSubjectOf type-checks a package, whose imports were, and has its facts and theirs
// in one table.
func newSubjectOf(t testing.TB, im *stubImporter, path string, src *text, facts map[string]analysis.Fact) *subject {
	t.Helper()
	fset := im.fset
	file, err := parser.ParseFile(fset, strings.ReplaceAll(path, "/", "-")+".go", src.String(), parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	sub := &subject{lines: src.lines()}
	info := &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
		Implicits: make(map[ast.Node]types.Object), Instances: make(map[*ast.Ident]types.Instance),
		Scopes: make(map[ast.Node]*types.Scope), Selections: make(map[*ast.SelectorExpr]*types.Selection),
	}
	conf := types.Config{Importer: im}
	pkg, err := conf.Check(path, fset, []*ast.File{file}, info)
	if err != nil {
		t.Fatal(err)
	}
	im.done[path] = pkg
	sub.pass = analysis.Pass{
		Analyzer: analyzer(t, Options{}), Fset: fset, Files: []*ast.File{file}, Pkg: pkg, TypesInfo: info, TypesSizes: types.SizesFor("gc", "amd64"),
		ResultOf: map[*analysis.Analyzer]any{inspect.Analyzer: inspector.New([]*ast.File{file})},
		ReadFile: func(string) ([]byte, error) { return []byte(src.String()), nil },
		Report:   func(analysis.Diagnostic) { sub.found++ },
		ImportPackageFact: func(pkg *types.Package, to analysis.Fact) bool {
			f := facts[pkg.Path()]
			if f != nil {
				*to.(*fact.Fact) = *f.(*fact.Fact)
			}
			return f != nil
		},
		ExportPackageFact: func(f analysis.Fact) { facts[path] = f },
	}
	return sub
}

// run analyses the package once.
func (s *subject) run(t testing.TB) cost {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	start := cpu()
	s.found = 0
	if _, err := s.pass.Analyzer.Run(&s.pass); err != nil {
		t.Fatal(err)
	}
	d := cpu() - start
	runtime.ReadMemStats(&after)
	return cost{d, after.TotalAlloc - before.TotalAlloc}
}

// unfollowed counts the builds that are silent since not all of their uses were
// followed.
func (s *subject) unfollowed(t testing.TB) int {
	pass := s.pass
	pass.Analyzer = analyzer(t, Options{Silences: true})
	pass.Report = func(analysis.Diagnostic) {}
	result, err := pass.Analyzer.Run(&pass)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, b := range result.(*Result).Silent {
		if slices.ContainsFunc(b.Reasons, func(r reason.Silence) bool { return r.Rule == reason.EscapeLarge }) {
			n++
		}
	}
	return n
}

// A stubImporter imports the stubs of testdata/src, and in place of net/http
// the part of it that the shapes use.
type stubImporter struct {
	fset *token.FileSet
	dir  string
	done map[string]*types.Package
}

const stubHTTP = `package http

type ResponseWriter interface{ Write([]byte) (int, error) }
type Request struct { Host string; ContentLength int }
type ServeMux struct{}
func (*ServeMux) HandleFunc(pattern string, f func(ResponseWriter, *Request)) {}
`

func (im *stubImporter) Import(path string) (*types.Package, error) {
	if pkg := im.done[path]; pkg != nil {
		return pkg, nil
	}
	var files []*ast.File
	add := func(name string, src any) error {
		f, err := parser.ParseFile(im.fset, name, src, 0)
		files = append(files, f)
		return err
	}
	var err error
	switch path {
	case "net/http":
		err = add("http.go", stubHTTP)
	case "context", "reflect":
		err = add("stub.go", fmt.Sprintf("package %s\ntype Context interface{}\ntype Value struct{}\ntype Kind int\ntype Type interface{}\ntype StructField struct{}", path))
	default:
		var names []string
		if names, err = filepath.Glob(filepath.Join(im.dir, path, "*.go")); err == nil && len(names) == 0 {
			err = fmt.Errorf("no stub of %s", path)
		}
		for _, name := range names {
			if err == nil {
				err = add(name, nil)
			}
		}
	}
	if err != nil {
		return nil, err
	}
	conf := types.Config{Importer: im}
	pkg, err := conf.Check(path, im.fset, files, nil)
	im.done[path] = pkg
	return pkg, err
}
