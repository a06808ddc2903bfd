package mapperlint

import (
	"go/ast"
	"go/types"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/analysis/passes/printf"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/go/types/typeutil"
)

// BenchmarkNoCandidates measures the analyzer on a package of the standard
// library that builds no mapper, against one bare traversal of the same files
// that resolves the callee of every call. Both take turns, on the inspector
// that every analyzer shares; the metric x/traversal is the ratio.
func BenchmarkNoCandidates(b *testing.B) {
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax}, "net/http")
	if err != nil {
		b.Fatal(err)
	}
	pkg := pkgs[0]
	insp := inspector.New(pkg.Syntax)
	a := analyzer(b, Options{})
	pass := &analysis.Pass{
		Analyzer: a, Fset: pkg.Fset, Files: pkg.Syntax, Pkg: pkg.Types, TypesInfo: pkg.TypesInfo, TypesSizes: pkg.TypesSizes,
		ResultOf:          map[*analysis.Analyzer]any{inspect.Analyzer: insp},
		Report:            func(d analysis.Diagnostic) { b.Fatalf("unexpected diagnostic: %s", d.Message) },
		ImportPackageFact: func(*types.Package, analysis.Fact) bool { return false },
		ExportPackageFact: func(analysis.Fact) {},
	}
	var own, bare time.Duration
	for b.Loop() {
		start := time.Now()
		calls := traverse(pkg, insp)
		between := time.Now()
		if _, err := a.Run(pass); err != nil {
			b.Fatal(err)
		}
		bare, own = bare+between.Sub(start), own+time.Since(between)
		if calls < 1000 {
			b.Fatalf("%d calls in net/http: the traversal is broken", calls)
		}
	}
	b.ReportMetric(float64(own)/float64(bare), "x/traversal")
	b.ReportMetric(float64(own.Microseconds())/float64(b.N), "µs/analyzer")
	b.ReportMetric(float64(bare.Microseconds())/float64(b.N), "µs/traversal")
}

// BenchmarkMainPackage measures the analyzer on packages that build no mapper, but
// could call what does through an interface: without a module, each counts as one
// of the main module. They differ in what costs: literals, loops around callbacks,
// package variables, size. Each is measured, in CPU, against the printf check of go vet.
// Both take turns; the metric x/printf is the ratio.
func BenchmarkMainPackage(b *testing.B) {
	for _, path := range []string{
		"golang.org/x/tools/go/packages",
		"golang.org/x/tools/go/ast/inspector",
		"golang.org/x/tools/internal/gcimporter",
		"golang.org/x/tools/internal/imports",
		"github.com/rogpeppe/go-internal/testscript",
	} {
		b.Run(path[strings.LastIndexByte(path, '/')+1:], func(b *testing.B) { againstPrintf(b, path) })
	}
}

func againstPrintf(b *testing.B, path string) {
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax}, path)
	if err != nil {
		b.Fatal(err)
	}
	pkg := pkgs[0]
	if len(pkg.Errors) > 0 {
		b.Fatal(pkg.Errors)
	}
	results := map[*analysis.Analyzer]any{inspect.Analyzer: inspector.New(pkg.Syntax)}
	run := func(a *analysis.Analyzer) time.Duration {
		pass := &analysis.Pass{
			Analyzer: a, Fset: pkg.Fset, Files: pkg.Syntax, Pkg: pkg.Types, TypesInfo: pkg.TypesInfo, TypesSizes: pkg.TypesSizes,
			ResultOf:          results,
			Report:            func(d analysis.Diagnostic) { b.Fatalf("unexpected diagnostic: %s", d.Message) },
			ImportPackageFact: func(*types.Package, analysis.Fact) bool { return false },
			ExportPackageFact: func(analysis.Fact) {},
			ImportObjectFact:  func(types.Object, analysis.Fact) bool { return false },
			ExportObjectFact:  func(types.Object, analysis.Fact) {},
		}
		start := cpu()
		if _, err := a.Run(pass); err != nil {
			b.Fatal(err)
		}
		return cpu() - start
	}
	a := analyzer(b, Options{})
	var own, other time.Duration
	for b.Loop() {
		other += run(printf.Analyzer)
		own += run(a)
	}
	b.ReportMetric(float64(own)/float64(other), "x/printf")
	b.ReportMetric(float64(own.Microseconds())/float64(b.N), "µs/analyzer")
	b.ReportMetric(float64(other.Microseconds())/float64(b.N), "µs/printf")
}

// traverse resolves the callee of every call, and counts those it can.
func traverse(pkg *packages.Package, insp *inspector.Inspector) int {
	calls := 0
	for c := range insp.Root().Preorder((*ast.CallExpr)(nil)) {
		if typeutil.Callee(pkg.TypesInfo, c.Node().(*ast.CallExpr)) != nil {
			calls++
		}
	}
	return calls
}
