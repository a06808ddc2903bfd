package mapperlint

import (
	_ "embed"
	"fmt"
	"reflect"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/fact"
	"github.com/mapperlint/mapperlint/internal/setup"
)

// URL is where the categories are explained, each at the fragment of its name.
const URL = "https://github.com/mapperlint/mapperlint/blob/main/docs/categories.md"

// Analyzer is the analyzer with default options, for drivers that take a
// variable (Bazel's nogo). Its flags set its own options.
var Analyzer = orFailing(New(Options{}))

// New returns an Analyzer with its own options and flags. The error names
// the bad option and value.
func New(o Options) (*analysis.Analyzer, error) {
	l := &linter{opts: o}
	if err := l.configure(); err != nil {
		return nil, fmt.Errorf("mapperlint: %w", err)
	}
	a := &analysis.Analyzer{
		Name:       "mapperlint",
		Doc:        doc,
		URL:        URL,
		Requires:   []*analysis.Analyzer{inspect.Analyzer},
		FactTypes:  []analysis.Fact{new(fact.Fact)},
		ResultType: reflect.TypeFor[*Result](),
		Run:        l.run,
	}
	l.opts.bind(&a.Flags, l.configure)
	return a, nil
}

// orFailing returns an analyzer that says what is wrong when it is run, where
// there is none: an import must not end a program.
func orFailing(a *analysis.Analyzer, err error) *analysis.Analyzer {
	if err == nil {
		return a
	}
	return &analysis.Analyzer{
		Name: "mapperlint", Doc: doc, URL: URL, ResultType: reflect.TypeFor[*Result](),
		Run: func(*analysis.Pass) (any, error) { return nil, err },
	}
}

// A linter is one Analyzer's options, and what follows from them. It is not made
// before it is asked for, where no option can be wrong: most processes that import
// the analyzer analyse little or nothing with it.
type linter struct {
	opts  Options
	cat   func() *catalogue.Catalogue
	setup func() *setup.Table
}

// configure checks the options and builds the catalogue. It runs again for
// each flag, before any package is analysed.
func (l *linter) configure() error {
	if err := l.opts.validate(); err != nil {
		return err
	}
	o := &l.opts
	if len(o.Groups)+len(o.Mappers)+len(o.Disable) == 0 {
		l.cat = catalogue.Default
	} else {
		cat, err := catalogue.New(catalogue.Config{Groups: o.Groups, Mappers: o.Mappers, Disable: o.Disable})
		if err != nil {
			return err
		}
		l.cat = func() *catalogue.Catalogue { return cat }
	}
	if len(o.Setup) == 0 {
		l.setup = setup.Default
		return nil
	}
	table, err := setup.New(o.Setup)
	l.setup = func() *setup.Table { return table }
	return err
}
