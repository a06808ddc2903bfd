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
	"strconv"
	"testing"
	"time"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"
)

// BenchmarkScale measures how time and memory grow with a package, for each of
// the shapes: it analyses one at its smallest size and at ten times that, and
// at a hundred times with SCALE=100, and reports
//
//   - x/time, x/alloc: the larger by the smaller (10 is linear)
//   - ms/10k-lines, MB/10k-lines: CPU and bytes allocated of the larger
//
// The time to parse and type-check is left out.
func BenchmarkScale(b *testing.B) {
	factor := 10
	if s := os.Getenv("SCALE"); s != "" {
		n, err := strconv.Atoi(s)
		if err != nil {
			b.Fatal(err)
		}
		factor = n
	}
	for _, s := range shapes {
		b.Run(s.name, func(b *testing.B) {
			small, large := newSubject(b, s, s.n), newSubject(b, s, s.n*factor)
			var x, y cost
			for b.Loop() {
				x.add(small.run(b))
				y.add(large.run(b))
			}
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(float64(y.time)/float64(x.time), "x/time")
			b.ReportMetric(float64(y.bytes)/float64(x.bytes), "x/alloc")
			per := 10_000 / float64(large.lines) / float64(b.N)
			b.ReportMetric(y.time.Seconds()*1000*per, "ms/10k-lines")
			b.ReportMetric(float64(y.bytes)/1e6*per, "MB/10k-lines")
			b.ReportMetric(y.time.Seconds()*1000/float64(b.N), "ms")
			b.ReportMetric(float64(y.bytes)/1e6/float64(b.N), "MB")
		})
	}
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

// newSubject writes and type-checks the package.
func newSubject(t testing.TB, s shape, n int) *subject {
	t.Helper()
	var src text
	src.WriteString(shapesHeader)
	s.write(&src, n)
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, s.name+".go", src.String(), parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	sub := &subject{lines: src.lines()}
	info := &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
		Implicits: make(map[ast.Node]types.Object), Instances: make(map[*ast.Ident]types.Instance),
		Scopes: make(map[ast.Node]*types.Scope), Selections: make(map[*ast.SelectorExpr]*types.Selection),
	}
	conf := types.Config{Importer: &stubImporter{fset: fset, dir: filepath.Join(testdata(t), "src"), done: make(map[string]*types.Package)}}
	pkg, err := conf.Check("example.com/p", fset, []*ast.File{file}, info)
	if err != nil {
		t.Fatal(err)
	}
	sub.pass = analysis.Pass{
		Analyzer: analyzer(t, Options{}), Fset: fset, Files: []*ast.File{file}, Pkg: pkg, TypesInfo: info, TypesSizes: types.SizesFor("gc", "amd64"),
		ResultOf:          map[*analysis.Analyzer]any{inspect.Analyzer: inspector.New([]*ast.File{file})},
		ReadFile:          func(string) ([]byte, error) { return []byte(src.String()), nil },
		Report:            func(analysis.Diagnostic) { sub.found++ },
		ImportPackageFact: func(*types.Package, analysis.Fact) bool { return false },
		ExportPackageFact: func(analysis.Fact) {},
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
