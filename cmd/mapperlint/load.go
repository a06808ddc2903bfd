package main

import (
	"fmt"
	"go/types"
	"os"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/mapperlint/mapperlint/internal/screen"
)

// A program that is to be analysed can have thousands of packages below the few
// that were named. The checkers of x/tools parse and type-check all of them for
// an analyzer with facts. Here, as under go vet, a package that can say nothing
// (see internal/screen) is never parsed, and each that can is analysed by itself,
// with the facts of its imports, which are text.
//
// The packages of the main modules import one another from source, so that none
// of them has to be compiled, whatever was edited; only what they import of other
// modules comes from export data. That needs a program without errors whose
// dependencies have been compiled. Any other is loaded as the checkers of x/tools
// do it, and its errors are printed.
//
// Tests are not loaded: they have no diagnostics, and what only they import may
// be missing or broken.

// A request says what is to be analysed, and how.
type request struct {
	patterns   []string
	buildFlags []string // for the go command
	know       *screen.Knowledge
	analyzer   *analysis.Analyzer
	checker    *checker.Options
	overlay    overlay
	logf       func(format string, args ...any)
}

// run loads and analyses a program; broken says that errors were printed.
func (r *request) run(p *progress) (graph *checker.Graph, broken bool, err error) {
	p.begin("loading packages", 0)
	if os.Getenv("GOPACKAGESDRIVER") == "" && len(r.overlay) == 0 && !r.checker.SanityCheck && r.checker.FactLog == nil {
		graph, err := r.runScreened(p)
		if graph != nil || err != nil {
			return graph, false, err
		}
	}
	p.begin("loading packages and their dependencies from source", 0)
	all, err := loadAll(r.patterns, r.buildFlags, r.overlay)
	if err != nil {
		return nil, false, err
	}
	r.logf("analysing %d packages, all from source", all.units)
	p.begin("analysing", all.units)
	a := *r.analyzer
	forgive(&a, all.above)
	p.watch(&a)
	graph, err = checker.Analyze([]*analysis.Analyzer{&a}, all.roots, r.checker)
	return graph, all.broken, err
}

// A loaded program is one that was loaded from source as a whole.
type loaded struct {
	roots  []*packages.Package     // to be reported on
	units  int                     // number of packages to be analysed
	broken bool                    // errors were printed
	above  map[*types.Package]bool // see admit
}

// loadAll loads everything from source.
func loadAll(patterns, buildFlags []string, files overlay) (*loaded, error) {
	cfg := &packages.Config{Mode: packages.LoadAllSyntax | packages.NeedModule, BuildFlags: buildFlags}
	if len(files) > 0 {
		cfg.ParseFile = files.parse
	}
	initial, err := packages.Load(cfg, patterns...)
	if err != nil {
		return nil, err
	}
	if len(initial) == 0 {
		return nil, fmt.Errorf("%s matched no packages", strings.Join(patterns, " "))
	}
	prog := &loaded{roots: initial, broken: packages.PrintErrors(initial) > 0}
	packages.Visit(initial, nil, func(*packages.Package) { prog.units++ })
	if prog.broken {
		prog.above = admit(initial)
	}
	return prog, nil
}

// runScreened loads and analyses a program of which as little as possible is
// parsed. It returns no graph, and no error, if it has to be loaded as a whole.
func (r *request) runScreened(p *progress) (*checker.Graph, error) {
	l, err := r.list()
	if err != nil {
		return nil, err
	}
	s := newSelection(l.named)
	if s == nil {
		return nil, nil
	}
	if err := s.compiledByCgo(r.buildFlags); err != nil {
		return nil, nil
	}
	exports, err := l.exports(s, r.buildFlags)
	if err != nil || exports == nil {
		return nil, nil
	}
	d := newDriver(r, s, exports)
	r.logf("analysing %d packages, %d of them from source", len(s.order), len(s.source))
	p.begin("analysing", len(s.source))
	if d.drive(p) != nil {
		return nil, nil // an error in the source, which the checkers of x/tools tell
	}
	return d.graph(), nil
}
