package mapperlint

import (
	"go/ast"
	"go/types"
	"testing"
	"time"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
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
