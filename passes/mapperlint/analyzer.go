package mapperlint

import (
	"reflect"

	"golang.org/x/tools/go/analysis"
)

// Analyzer is the analyzer with default options, for drivers that take a variable.
var Analyzer = mustNew(Options{})

// New returns an Analyzer with its own options and flags, or an error that
// names the bad option.
func New(o Options) (*analysis.Analyzer, error) {
	if err := o.validate(); err != nil {
		return nil, err
	}
	opts := &o
	a := &analysis.Analyzer{
		Name:       "mapperlint",
		Doc:        "report mappers that are built again and again",
		URL:        "https://github.com/mapperlint/mapperlint",
		FactTypes:  []analysis.Fact{new(packageFact)},
		ResultType: reflect.TypeFor[*Result](),
		Run:        func(pass *analysis.Pass) (any, error) { return run(pass, opts) },
	}
	opts.bind(&a.Flags)
	return a, nil
}

func mustNew(o Options) *analysis.Analyzer {
	a, err := New(o)
	if err != nil {
		panic("internal error: " + err.Error())
	}
	return a
}

type packageFact struct{ Version int }

func (*packageFact) AFact() {}

// Result is what a run found.
type Result struct{}

func run(pass *analysis.Pass, o *Options) (any, error) { return &Result{}, nil }
