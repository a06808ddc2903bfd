package slice

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/mapperlint/mapperlint/internal/catalogue"
	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/hoist/site"
	"github.com/mapperlint/mapperlint/internal/lifetime"
	"github.com/mapperlint/mapperlint/internal/summary"
	"github.com/mapperlint/mapperlint/internal/uniq"
)

// instances returns the instances that f builds, or gets from what it calls
// and uses up, reported or not.
func (p *Reader) instances(f *funcs.Func) []instance {
	var all []instance
	add := func(b *summary.Build, fate lifetime.Fate) {
		all = append(all, instance{b.Entry, b.Entry.SharingOf(b.Constructor), fate, site.Family(b.Constructor)})
	}
	for _, u := range p.folder.Of(f).Uses {
		if u.User == f {
			add(u.Build, u.Fate)
		}
	}
	for _, b := range p.folder.Builds {
		if b.Owner == f {
			add(b, b.Fate)
		}
	}
	return all
}

// An instance is what the package's builds leave in one function.
type instance struct {
	entry   *catalogue.Entry
	sharing catalogue.Sharing
	fate    lifetime.Fate
	lib     string // family of its library
}

// setupsOf returns the set-up calls, in f, of the instance that v holds.
func (p *Reader) setupsOf(v *types.Var, f *funcs.Func) []inspector.Cursor {
	var calls []inspector.Cursor
	for _, in := range p.instances(f) {
		if slices.Contains(in.fate.Vars, v) {
			for _, s := range in.fate.Setups {
				uniq.Add(&calls, s.At)
			}
		}
	}
	return calls
}
