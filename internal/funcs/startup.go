package funcs

import (
	"slices"

	"github.com/mapperlint/mapperlint/internal/scope"
)

// StartsUp reports whether f runs at start-up only: init, main, set-up,
// factories of handlers and commands, and functions that importers cannot call
// and whose callers are all start-up.
func (p *Package) StartsUp(f *Func) bool {
	if is, known := p.startup[f]; known {
		return is
	}
	p.startup[f] = true // a cycle is start-up if everything else that calls it is
	is := p.onlyStartup(f)
	p.startup[f] = is
	return is
}

func (p *Package) onlyStartup(f *Func) bool {
	if f.Reason().Freq != scope.Unknown || f.Factory() {
		return f.Reason().Freq == scope.Once || f.Factory()
	}
	if f.Exported() && !registeredOnce(f) || f.Referenced() && !calledByValue(f) || len(f.In()) == 0 {
		return false
	}
	others := 0
	for _, e := range f.In() {
		if e.From == f {
			continue
		}
		others++
		if e.Reason.Freq != scope.Once && !p.StartsUp(e.From) {
			return false
		}
	}
	return others > 0
}

// calledByValue reports whether calls of f as a value, from a table, a field, a
// parameter, are in sight. They are all: what is handed to another package is
// marked by how often that calls it.
func calledByValue(f *Func) bool {
	return slices.ContainsFunc(f.In(), func(e *Edge) bool { return e.Value })
}

// registeredOnce reports whether f is handed to something that runs it once: a
// hook, a provider. That is what an exported one is for.
func registeredOnce(f *Func) bool {
	return slices.ContainsFunc(f.In(), func(e *Edge) bool { return e.Reason.Freq == scope.Once })
}

// Serves reports whether f runs for a request, a message or a value: it is an entry
// point, or what is one calls it, directly or through other functions. Of a function
// that neither starts up nor serves, who calls it is not in sight.
func (f *Func) Serves() bool { return f.Serving() > scope.Unknown }

// Serving returns how often what f serves calls it, or Unknown if it serves nothing.
func (f *Func) Serving() scope.Freq { return f.serving(make(map[*Func]bool)) }

func (f *Func) serving(seen map[*Func]bool) scope.Freq {
	if seen[f] {
		return scope.Unknown
	}
	seen[f] = true
	if runs := f.of.Runs(f); runs.Freq >= scope.PerValue {
		return runs.Freq
	}
	for _, e := range f.of.EdgesTo(f) {
		if e.Reason.Freq == scope.Once {
			continue
		}
		if often := e.From.serving(seen); often > scope.Unknown {
			return often
		}
	}
	return scope.Unknown
}
