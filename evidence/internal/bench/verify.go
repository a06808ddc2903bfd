package bench

import (
	"errors"
	"strings"
	"sync"
	"testing"

	"github.com/mapperlint/mapperlint/evidence/internal/refused"
	"github.com/mapperlint/mapperlint/internal/catalogue"
)

// Package returns the package of this module that has the benchmarks of the
// entry: that of its group, but all of Kubernetes in one, because its libraries
// are heavy.
func Package(e *catalogue.Entry) string {
	for _, c := range e.Constructors {
		if strings.Contains(c.Name, "k8s.io/") {
			return "k8s"
		}
	}
	return string(e.Group)
}

// Packages returns the packages that have benchmarks.
func Packages() []string {
	packages := []string{"k8s"}
	for _, g := range catalogue.Groups() {
		if g != catalogue.Leak { // no entry's own
			packages = append(packages, string(g))
		}
	}
	return packages
}

// Verify tests the cases of a package against the entries that they are
// evidence for.
func Verify(t *testing.T, pkg string, cases []Case) {
	byName := make(map[string]Case)
	for _, c := range cases {
		if _, dup := byName[c.Name]; dup {
			t.Errorf("two cases named %s", c.Name)
		}
		byName[c.Name] = c
	}
	var entries []*catalogue.Entry
	for _, e := range catalogue.Entries() {
		if Package(e) == pkg && !isRefused(e) {
			entries = append(entries, e)
		}
	}
	t.Run("registered", func(t *testing.T) { registered(t, entries, byName) })
	for _, e := range entries {
		if !claimsParallel(e) {
			continue
		}
		t.Run("parallel/"+e.ID, func(t *testing.T) { inParallel(t, e, byName) })
	}
	if underRace {
		return
	}
	for _, e := range entries {
		if len(e.Evidence.Bench) == 0 {
			continue
		}
		t.Run("kept/"+e.ID, func(t *testing.T) { alone(t, func() { keeps(t, e, byName) }) })
	}
}

// claimsParallel reports whether the entry says that goroutines can use one
// instance: by its sharing, or where that says less, by what the race detector
// is said to have found.
func claimsParallel(e *catalogue.Entry) bool {
	return e.Sharing == catalogue.Safe || e.Sharing == catalogue.AfterSetup ||
		strings.Contains(e.Evidence.Sharing, "clean")
}

// isRefused reports whether the library of the entry's usual constructor cannot
// be had.
func isRefused(e *catalogue.Entry) bool {
	name, _, _ := strings.Cut(strings.TrimLeft(e.Constructors[0].Name, "(*"), ")")
	return refused.Module(name[:strings.LastIndexByte(name, '.')]) != ""
}

// registered: what is on by default has its benchmarks, what claims that an
// instance can be shared has one to show it with, and no case is idle.
func registered(t *testing.T, entries []*catalogue.Entry, cases map[string]Case) {
	used := make(map[string]bool)
	for _, e := range entries {
		for _, name := range e.Evidence.Bench {
			used[name] = true
			if _, ok := cases[name]; !ok {
				t.Errorf("entry %s: no case %q", e.ID, name)
			}
		}
		if (e.Default || claimsParallel(e)) && len(e.Evidence.Bench) == 0 {
			t.Errorf("entry %s (sharing %s, on %v) names no benchmark", e.ID, e.Sharing, e.Default)
		}
	}
	for name := range cases {
		if !used[name] {
			t.Errorf("case %q: no entry names it", name)
		}
	}
}

const (
	rounds     = 3 // each with a cold instance
	goroutines = 8
	uses       = 5 // of each goroutine
)

func inParallel(t *testing.T, e *catalogue.Entry, cases map[string]Case) {
	shared := false
	for _, name := range e.Evidence.Bench {
		c, ok := cases[name]
		if !ok || c.share == nil {
			continue // reported by registered, or nothing to share
		}
		shared = true
		for range rounds {
			if err := c.inParallel(); err != nil {
				t.Fatalf("%s, %d goroutines: %v", name, goroutines, err)
			}
		}
	}
	if !shared {
		t.Errorf("entry %s: none of its cases shares an instance", e.ID)
	}
}

// inParallel uses an instance in several goroutines from the first use on: what
// fills its caches is where races are. The race detector sees more of them than
// the results.
func (c Case) inParallel() error {
	use, done := c.share()
	defer done()
	errs := make([]error, goroutines)
	var start, end sync.WaitGroup
	start.Add(1)
	for i := range goroutines {
		end.Go(func() {
			start.Wait()
			for range uses {
				errs[i] = errors.Join(errs[i], use())
			}
		})
	}
	start.Done()
	end.Wait()
	return errors.Join(errs...)
}
